using System.Globalization;
using System.Text;
using NLog;
using Observability.Analyzers.Models.Templates;
using Serilog.Events;
using Serilog.Parsing;
using MessageTemplate = Observability.Analyzers.Models.Templates.MessageTemplate;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>What is escaped and written here is rendered by the real libraries as it was meant.</summary>
public sealed class TemplateTextTests
{
    private static readonly string[] Texts = ["", "{", "}", "{{", "}}", "{}", "{A}", "a", " ", "\n", ":", ",5", "@", "\"", "é", "}{", "}}}", "{{{", "\0", "x }", "{ y"];
    private static readonly string[] Names = ["A", "Name", "_x", "a.b", "http.method", "x-y", "a/b", "0", "1", "12", "\u0663", "é", "a b", "", "@A", "{", "}", "a:b", "a,b", "9999999999", "40000"];
    private static readonly string?[] Formats = [null, "", "N2", "HH:mm", "x,y", " ", "{", "}", "a}b", "{{", "é\n"];
    private static readonly int?[] Alignments = [null, 0, 5, -7, 32767, 40000, 1_000_000, int.MaxValue, int.MinValue];

    [Theory]
    [InlineData(TemplateDialect.MicrosoftLogging)]
    [InlineData(TemplateDialect.Serilog)]
    [InlineData(TemplateDialect.NLog)]
    [InlineData(TemplateDialect.Composite)]
    internal void Writes_holes_that_parse_back(TemplateDialect dialect)
    {
        int written = 0;
        foreach (string name in Names)
        {
            foreach (int? alignment in Alignments)
            {
                foreach (string? format in Formats)
                {
                    foreach (CaptureOperator capture in Enum.GetValues<CaptureOperator>())
                    {
                        if (TemplateHole.Render(name, alignment, format, dialect, capture) is not { } text)
                            continue;

                        written++;
                        MessageTemplate template = MessageTemplate.Parse(text, dialect);
                        TemplateHole hole = Assert.Single(template.Holes);
                        Assert.Empty(template.Faults);
                        Assert.Equal(text.Length, hole.Span.Length);
                        Assert.Equal((name, alignment, format ?? "", capture), (hole.Name, hole.Alignment, hole.Format ?? "", hole.Capture));
                    }
                }
            }
        }

        Assert.InRange(written, 50, int.MaxValue);
    }

    [Theory]
    [InlineData("OrderId", 5, "N2", TemplateDialect.MicrosoftLogging, "{OrderId,5:N2}")]
    [InlineData("OrderId", -5, null, TemplateDialect.Serilog, "{OrderId,-5}")]
    [InlineData("OrderId", null, "", TemplateDialect.NLog, "{OrderId}")]
    [InlineData("A", null, "{x}", TemplateDialect.NLog, "{A:{{x}}}")]
    [InlineData("A", null, "{x}", TemplateDialect.MicrosoftLogging, null)]
    [InlineData("A", null, "{", TemplateDialect.Serilog, null)]
    [InlineData("0", null, "{x}", TemplateDialect.NLog, null)]
    [InlineData("0", 3, "x", TemplateDialect.Composite, "{0,3:x}")]
    [InlineData("Name", null, null, TemplateDialect.Composite, null)]
    [InlineData("0 ", null, null, TemplateDialect.Composite, null)]
    [InlineData("1000000", null, null, TemplateDialect.Composite, null)]
    [InlineData("x-y", null, null, TemplateDialect.Serilog, null)]
    [InlineData("x-y", null, null, TemplateDialect.MicrosoftLogging, "{x-y}")]
    [InlineData("a b", null, null, TemplateDialect.NLog, null)]
    [InlineData("", null, null, TemplateDialect.MicrosoftLogging, null)]
    [InlineData("A", 40000, null, TemplateDialect.NLog, null)]
    [InlineData("A", int.MinValue, null, TemplateDialect.Serilog, null)]
    internal void Writes_a_hole_or_nothing(string name, int? alignment, string? format, TemplateDialect dialect, string? hole)
        => Assert.Equal(hole, TemplateHole.Render(name, alignment, format, dialect));

    [Theory]
    [InlineData(TemplateDialect.MicrosoftLogging)]
    [InlineData(TemplateDialect.Serilog)]
    [InlineData(TemplateDialect.NLog)]
    [InlineData(TemplateDialect.Composite)]
    internal void Is_rendered_as_it_was_meant(TemplateDialect dialect)
    {
        Random random = new(3);
        for (int i = 0; i < 5000; i++)
        {
            (string template, string meant) = Compose(random, dialect);
            Assert.Equal(meant, Render(template, dialect));
            Assert.DoesNotContain(MessageTemplate.Parse(template, dialect).Faults, f => f.Effect != TemplateFaultEffect.None);
        }
    }

    [Fact]
    public void Knows_what_NLog_cannot_say()
    {
        Assert.Equal("<0|x}>", Render("{A:x}" + TemplateText.Escape("}", TemplateDialect.NLog), TemplateDialect.NLog));
        Assert.Equal("<0|>} y", Render("{A}" + TemplateText.Escape("} y", TemplateDialect.NLog), TemplateDialect.NLog));
    }

    // NLog takes the }} of {Total:N2}}} for a brace in the format, and there is no other way to write it.
    private static bool CanFollow(string? holeFormat, string text, TemplateDialect dialect)
        => dialect != TemplateDialect.NLog || string.IsNullOrEmpty(holeFormat) || text.Length == 0 || text[0] != '}';

    // Text and holes in turn, at least one hole; each hole shows the argument of its place.
    private static (string Template, string Meant) Compose(Random random, TemplateDialect dialect)
    {
        StringBuilder template = new();
        StringBuilder meant = new();
        bool indexes = dialect == TemplateDialect.Composite || random.Next(3) == 0;
        string? lastFormat = null;
        int holes = 0;
        for (int parts = random.Next(1, 8); parts > 0 || holes == 0; parts--)
        {
            string text = Texts[random.Next(Texts.Length)] + Texts[random.Next(Texts.Length)];
            if (CanFollow(lastFormat, text, dialect))
            {
                template.Append(TemplateText.Escape(text, dialect));
                meant.Append(text);
                lastFormat = text.Length == 0 ? lastFormat : null;
            }

            int? alignment = random.Next(3) == 0 ? random.Next(-9, 10) : null;
            string? format = random.Next(2) == 0 ? Formats[random.Next(Formats.Length)] : null;
            string name = indexes ? holes.ToString(CultureInfo.InvariantCulture) : "N" + holes;
            if (TemplateHole.Render(name, alignment, format, dialect) is not { } hole)
                continue;

            template.Append(hole);
            string value = Probe.Show(holes++, format);
            meant.Append(alignment < 0 ? value.PadRight(-alignment.Value) : value.PadLeft(alignment ?? 0));
            lastFormat = format;
        }

        return (template.ToString(), meant.ToString());
    }

    private static string Render(string template, TemplateDialect dialect)
    {
        switch (dialect)
        {
            case TemplateDialect.MicrosoftLogging:
                return MicrosoftLoggingTemplateTests.Render(template);
            case TemplateDialect.NLog:
                return new LogEventInfo(NLog.LogLevel.Info, "logger", null, template, Probe.Twenty).FormattedMessage;
            case TemplateDialect.Composite:
                return string.Format(CultureInfo.InvariantCulture, template, Probe.Twenty);
            default:
                Dictionary<string, LogEventPropertyValue> values = [];
                for (int i = 0; i < Probe.Twenty.Length; i++)
                    values["N" + i] = values[i.ToString(CultureInfo.InvariantCulture)] = new ScalarValue(Probe.Twenty[i]);
                return new MessageTemplateParser().Parse(template).Render(values);
        }
    }
}
