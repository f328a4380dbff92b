using System.Globalization;
using NLog;
using NLog.MessageTemplates;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>The parser against the message and the properties of NLog's events.</summary>
public sealed class NLogTemplateTests
{
    // How NLog serialises a probe: nothing that depends on the template.
    private static readonly string[] Serialized = Probe.Twenty.Select(p => Event("{@A}", p).FormattedMessage).ToArray();

    [Fact]
    public void Reads_as_the_library_does()
    {
        foreach (string text in TemplateSamples.All())
            Compare(text);
    }

    [Theory]
    [InlineData("{32767}")]
    [InlineData("{32768}")]
    [InlineData("{65535}")]
    [InlineData("{65536}")]
    [InlineData("{4294967296}")]
    [InlineData("{0000000000}")]
    [InlineData("{00000000000}")]
    [InlineData("{{{32768}")]
    [InlineData("{{{65535}")]
    [InlineData("{{{65536}")]
    [InlineData("{{{4294967296} {0}")]
    [InlineData("{{{4294967297 ,5} {0}")]
    [InlineData("{A} {32768} {65535} {65536}")]
    [InlineData("{A} {12345678901}")]
    [InlineData("{12345678901abc}")]
    [InlineData("{A,40000}")]
    [InlineData("{A,65541}")]
    [InlineData("{A,4294967301}")]
    [InlineData("{A,42949673010}")]
    [InlineData("{0,42949673010}")]
    public void Reads_large_numbers_as_the_library_does(string text) => Compare(text);

    private static void Compare(string text)
    {
        MessageTemplate template = MessageTemplate.Parse(text, TemplateDialect.NLog);
        template.AssertWellFormed();
        LogEventInfo library = Event(text, Probe.Twenty);

        // Until it meets a name, NLog looks arguments up by index, even if it starts over from the left then.
        bool isRejected = template.Has(TemplateFaultEffect.PrintsTemplate)
            || template.Holes.TakeWhile(h => h.IsPositional).Any(h => h.Index >= Probe.Twenty.Length);
        if (isRejected)
        {
            Assert.Equal(text, library.FormattedMessage);
            return;
        }

        Assert.Equal(template.Rendered((hole, argument) => Render(hole, argument, template.BindsByPosition)), library.FormattedMessage);
        if (template.BindsByPosition || template.Holes.Length == 0)
            return;

        // Of the rendered event the second {A} is called A_1; of one that is not, it has its own name.
        MessageTemplateParameters read = Event(text, Probe.Twenty).MessageTemplateParameters;
        Assert.False(read.IsPositional);
        Assert.Equal(read.Select(p => (p.Name, p.Format, p.CaptureType)), template.Holes.Select(h => (Key(h), h.Format, Capture(h))));
    }

    // An index among names is called by its number: {A} {007} has a property "7". Deviation: our name is what is written, where it can be renamed.
    private static string Key(TemplateHole hole)
        => hole.Name.Length > 0 && hole.Name.All(char.IsAsciiDigit) ? unchecked((int)long.Parse(hole.Name, null)).ToString(CultureInfo.InvariantCulture) : hole.Name;

    // An index is never quoted.
    private static string Render(TemplateHole hole, int argument, bool byPosition) => hole.Capture switch
    {
        CaptureOperator.Destructure => Serialized[argument],
        CaptureOperator.Stringify when !byPosition => '"' + Probe.Show(argument, hole.Format) + '"',
        _ => Probe.Show(argument, hole.Format),
    };

    private static CaptureType Capture(TemplateHole hole) => hole.Capture switch
    {
        CaptureOperator.Destructure => CaptureType.Serialize,
        CaptureOperator.Stringify => CaptureType.Stringify,
        _ => CaptureType.Normal,
    };

    private static LogEventInfo Event(string text, params object[] arguments)
        => new(NLog.LogLevel.Info, "logger", null, text, arguments);
}
