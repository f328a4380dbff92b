using System.Text;
using Observability.Analyzers.Models.Templates;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;
using MessageTemplate = Observability.Analyzers.Models.Templates.MessageTemplate;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>The parser against Serilog's own, and against the events of a logger.</summary>
public sealed class SerilogTemplateTests
{
    private static readonly MessageTemplateParser Parser = new();

    [Fact]
    public void Reads_as_the_library_does()
    {
        foreach (string text in TemplateSamples.All())
            Compare(text);
    }

    [Theory]
    [InlineData("{A,2147483647} {A,-2147483647}")]
    [InlineData("{A,2147483648}")]
    [InlineData("{A,-2147483648}")]
    [InlineData("{A,-2147483649}")]
    [InlineData("{A,-6442450944}")]
    [InlineData("{A,0000000000000000005}")]
    [InlineData("{2147483647} {0002147483647}")]
    [InlineData("{2147483648}")]
    [InlineData("{99999999999999999999}")]
    public void Reads_large_numbers_as_the_library_does(string text) => Compare(text);

    [Fact]
    public void Binds_as_the_library_does()
    {
        Collector collector = new();
        using Logger logger = new LoggerConfiguration().Destructure.AsScalar<Probe>().WriteTo.Sink(collector).CreateLogger();
        foreach (string text in TemplateSamples.Random(TemplateSamples.RandomCount, seed: 7))
        {
            MessageTemplate template = MessageTemplate.Parse(text, TemplateDialect.Serilog);
            logger.Information(text, Probe.Twenty);
            LogEvent written = collector.Last!;

            // Of two holes for one argument ({0} {00}) the last one makes the property; of two with one name, the last one's value is in both.
            Dictionary<int, TemplateHole> bound = [];
            for (int i = 0; i < template.Holes.Length; i++)
            {
                if (template.ArgumentOf(i) < Probe.Twenty.Length)
                    bound[template.ArgumentOf(i)] = template.Holes[i];
            }

            Dictionary<string, string> values = [];
            foreach (KeyValuePair<int, TemplateHole> hole in bound.OrderBy(b => b.Key))
                values[hole.Value.Name] = (hole.Value.Capture == CaptureOperator.Stringify ? "'" : "") + hole.Key;

            IEnumerable<string> surplus = written.Properties.Keys.Where(k => k.StartsWith("__", StringComparison.Ordinal) && !values.ContainsKey(k));
            Assert.Equal(values.Keys.Order(StringComparer.Ordinal), written.Properties.Keys.Except(surplus).Order(StringComparer.Ordinal));
            foreach (KeyValuePair<string, string> value in values)
            {
                ScalarValue property = (ScalarValue)written.Properties[value.Key];
                Assert.Equal(value.Value[0] == '\'', property.Value is string);
                Assert.Equal(Probe.Twenty[int.Parse(value.Value.TrimStart('\''), null)].ToString(), property.Value!.ToString());
            }
        }
    }

    private static void Compare(string text)
    {
        MessageTemplate template = MessageTemplate.Parse(text, TemplateDialect.Serilog);
        template.AssertWellFormed();
        Serilog.Events.MessageTemplate library;
        try
        {
            library = Parser.Parse(text);
        }
        catch (OverflowException)
        {
            Assert.True(template.Has(TemplateFaultEffect.Throws), text);
            return;
        }

        Assert.False(template.Has(TemplateFaultEffect.Throws), text);
        Assert.Equal(Describe(library), Describe(template));
        PropertyToken[] holes = library.Tokens.OfType<PropertyToken>().ToArray();
        Assert.Equal(holes.Length > 0 && holes.All(h => h.IsPositional), template.IsPositional);
        Assert.Equal(template.IsPositional, template.BindsByPosition);
    }

    private static string Describe(Serilog.Events.MessageTemplate template)
    {
        StringBuilder result = new();
        foreach (MessageTemplateToken token in template.Tokens)
        {
            if (token is PropertyToken hole)
                result.Append($"<{hole.PropertyName}|{hole.Destructuring}|{Width(hole.Alignment)}|{hole.Format}|{(hole.TryGetPositionalValue(out int index) ? index : -1)}>");
            else
                result.Append(((TextToken)token).Text);
        }

        return result.ToString();
    }

    private static int? Width(Alignment? alignment)
        => alignment is { } given ? given.Direction == AlignmentDirection.Left ? -given.Width : given.Width : null;

    private static string Describe(MessageTemplate template)
    {
        StringBuilder result = new();
        foreach (TemplateToken token in template.Tokens)
        {
            if (token.Hole is { } hole)
                result.Append($"<{hole.Name}|{(hole.Capture == CaptureOperator.None ? "Default" : hole.Capture)}|{hole.Alignment}|{hole.Format}|{hole.Index}>");
            else
                result.Append(token.Unescaped);
        }

        return result.ToString();
    }

    private sealed class Collector : ILogEventSink
    {
        public LogEvent? Last { get; private set; }

        public void Emit(LogEvent logEvent) => Last = logEvent;
    }
}
