using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>Whether two events say the same, but for what the pages say a library does to values of a template: null, and what Serilog quotes.</summary>
internal static class SameEvents
{
    public static Func<LoggedEvent, LoggedEvent, bool> Of(string library)
    {
        string ofNull = library switch { "Serilog" => "null", "NLog" => "NULL", _ => "(null)" };
        return (before, after) => before.Level == after.Level && before.Exception == after.Exception && before.Event == after.Event
            && (before.Message == after.Message || Plain(before.Message) == Plain(after.Message));

        // What is padded takes another number of blanks.
        string Plain(string message)
        {
            string plain = message.Replace(ofNull, "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            return library switch
            {
                "Serilog" => plain.Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal),
                "NLog" => plain.Replace("True", "true", StringComparison.Ordinal).Replace("False", "false", StringComparison.Ordinal),
                _ => plain,
            };
        }
    }

    /// <summary>The same for a call that becomes one of a generated method, which gives its event a name: properties too are compared.</summary>
    public static bool OfGenerated(LoggedEvent before, LoggedEvent after)
        => before with { Event = "" } == after with { Event = "" } && (before.Event.Length == 0 || after.Event.StartsWith(before.Event, StringComparison.Ordinal));
}
