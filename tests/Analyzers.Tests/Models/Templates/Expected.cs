using System.Text;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>What a parsed template says will be rendered, to hold against what the library renders.</summary>
internal static class Expected
{
    public static bool Has(this MessageTemplate template, TemplateFaultEffect effect) => template.Faults.Any(f => f.Effect == effect);

    /// <summary>Text and holes put together; <paramref name="value"/> renders the hole of that number before it is padded.</summary>
    public static string Rendered(this MessageTemplate template, Func<TemplateHole, int, string> value)
    {
        StringBuilder result = new();
        int number = 0;
        foreach (TemplateToken token in template.Tokens)
        {
            if (token.Hole is not { } hole)
            {
                result.Append(token.Unescaped);
                continue;
            }

            string text = value(hole, template.ArgumentOf(number++));
            int width = hole.Alignment ?? 0;
            result.Append(width < 0 ? text.PadRight(-width) : text.PadLeft(width));
        }

        return result.ToString();
    }

    /// <summary>What holds for every template, whatever the dialect.</summary>
    public static void AssertWellFormed(this MessageTemplate template)
    {
        int position = 0;
        foreach (TemplateToken token in template.Tokens)
        {
            Assert.Equal(position, token.Span.Start);
            Assert.NotEqual(0, token.Span.Length);
            position = token.Span.End;
        }

        Assert.Equal(template.Text.Length, position);
        Assert.Equal(template.Holes, template.Tokens.Where(t => t.Hole is not null).Select(t => t.Hole!));
        foreach (TemplateHole hole in template.Holes)
        {
            Assert.Equal(hole.Name, template.Text.Substring(hole.NameSpan.Start, hole.NameSpan.Length));
            Assert.True(hole.Span.Contains(hole.NameSpan));
            Assert.Equal('{', template.Text[hole.Span.Start]);
            Assert.Equal('}', template.Text[hole.Span.End - 1]);
        }

        foreach (TemplateFault fault in template.Faults)
        {
            Assert.InRange(fault.Span.Start, 0, template.Text.Length - 1);
            Assert.InRange(fault.Span.End, fault.Span.Start + 1, template.Text.Length);
            Assert.True(fault.Part.Contains(fault.Span));
        }
    }
}
