using System.Globalization;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>The parser against <c>string.Format</c>.</summary>
public sealed class CompositeTemplateTests
{
    private static readonly Probe[] Arguments = Enumerable.Range(0, 1000).Select(i => new Probe(i)).ToArray();

    [Fact]
    public void Reads_as_the_library_does()
    {
        foreach (string text in TemplateSamples.All())
            Compare(text);
    }

    [Theory]
    [InlineData("{0,1000000}")]
    [InlineData("{0,99999999}")]
    [InlineData("{0,10000000}")]
    [InlineData("{4294967296}")]
    [InlineData("{10000000 }")]
    [InlineData("{000000000000000000000000000000000000007}")]
    public void Reads_large_numbers_as_the_library_does(string text) => Compare(text);

    private static void Compare(string text)
    {
        MessageTemplate template = MessageTemplate.Parse(text, TemplateDialect.Composite);
        template.AssertWellFormed();
        Assert.True(template.BindsByPosition);
        string? library = Read(text);

        bool hasArguments = template.Holes.All(h => h.Index < Arguments.Length);
        Assert.True((template.Has(TemplateFaultEffect.Throws) || !hasArguments) == library is null, text);
        if (library is not null)
            Assert.Equal(library, template.Rendered((hole, argument) => Arguments[argument].ToString(hole.Format, null)));
    }

    private static string? Read(string text)
    {
        try
        {
            return string.Format(CultureInfo.InvariantCulture, text, Arguments);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
