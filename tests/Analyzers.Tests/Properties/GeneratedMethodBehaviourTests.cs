using CsCheck;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A generated method logs what the call logged, to each property, with values of every type and text of every kind.</summary>
public class GeneratedMethodBehaviourTests
{
    private static readonly string[] Names = ["OrderId", "Name", "count", "Class", "URL", "_x", "Logger", "Exception", "order_id", "Ä"];

    [Fact]
    public Task Of_a_template()
        => FixProperty.HoldsAsync<NotSourceGenerated, NotSourceGeneratedFix>(
            LogPhrasebook.Microsoft,
            Gen.Select(
                Gen.OneOf("_logger.LogInformation(ARGS);", "_logger.LogError(failure, ARGS);", "_logger.LogDebug(7, ARGS);", "_logger.Log(LogLevel.Warning, ARGS);", "_logger.LogCritical(new EventId(8, \"Placed\"), failure, ARGS);", "LoggerExtensions.LogTrace(_logger, ARGS);"),
                Arguments,
                (call, arguments) => call.Replace("ARGS", arguments, StringComparison.Ordinal)),
            SameEvents.OfGenerated);

    private static Gen<string> Arguments
        => Gen.Select(Gen.Select(Gen.OneOf(GeneratedTexts.Braced, GeneratedTexts.Plain), GeneratedValues.Any).Array[0, 4], GeneratedTexts.Plain, Gen.Int[0, Names.Length - 1], (parts, last, first) =>
        {
            string text = string.Concat(parts.Select((part, index) => $"{Doubled(part.Item1)}{{{Names[(first + index) % Names.Length]}{(part.Item2.Format is { } format ? ":" + format.Replace("\\\\", "\\", StringComparison.Ordinal) : "")}}}")) + last;
            return string.Join(", ", parts.Select(part => part.Item2.Code).Prepend(GeneratedTexts.Regular(text)));
        });

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
