using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates.Dialects;

namespace Observability.Analyzers.Models.Templates;

/// <summary>A message template, read as the library that gets it will read it.</summary>
internal sealed class MessageTemplate
{
    private readonly ImmutableArray<TextSpan> _rawTexts;

    internal MessageTemplate(
        string text,
        TemplateDialect dialect,
        ImmutableArray<TextSpan> rawTexts,
        ImmutableArray<TemplateHole> holes,
        ImmutableArray<TemplateFault> faults,
        bool isPositional,
        bool bindsByPosition)
    {
        Text = text;
        Dialect = dialect;
        _rawTexts = rawTexts;
        Holes = holes;
        Faults = faults;
        IsPositional = isPositional;
        BindsByPosition = bindsByPosition;
    }

    /// <summary>The template, unchanged. All spans are spans in it.</summary>
    public string Text { get; }

    public TemplateDialect Dialect { get; }

    /// <summary>Text and holes in order; together they are the whole text. Made when asked for: rules look at holes only.</summary>
    public ImmutableArray<TemplateToken> Tokens => TemplateTokens.Of(this, _rawTexts);

    public ImmutableArray<TemplateHole> Holes { get; }

    /// <summary>In order of their place. What matters about one is its <see cref="TemplateFault.Effect"/>.</summary>
    public ImmutableArray<TemplateFault> Faults { get; }

    /// <summary>
    /// The library throws, or prints the template as it stands: no hole shows a value.
    /// <see cref="Holes"/> are then those that were most likely meant.
    /// </summary>
    public bool IsRejected
    {
        get
        {
            foreach (TemplateFault fault in Faults)
            {
                if (fault.Effect is TemplateFaultEffect.PrintsTemplate or TemplateFaultEffect.Throws)
                    return true;
            }

            return false;
        }
    }

    /// <summary>There are holes, and all of them are indexes.</summary>
    public bool IsPositional { get; }

    /// <summary>
    /// Arguments are found by a hole's index, so <c>{1} {0}</c> swaps them and <c>{0} {0}</c> takes one.
    /// Otherwise each hole takes the next argument, whatever it is called: so always in Microsoft.Extensions.Logging,
    /// and in Serilog and NLog as soon as one hole has a name.
    /// </summary>
    public bool BindsByPosition { get; }

    /// <summary>Reads a template. Never throws, whatever the text; takes time in proportion to its length.</summary>
    public static MessageTemplate Parse(string text, TemplateDialect dialect)
    {
        MessageTemplateBuilder builder = new(text, dialect);
        return dialect switch
        {
            TemplateDialect.Serilog => SerilogParser.Parse(builder),
            TemplateDialect.NLog => NLogParser.Parse(builder),
            TemplateDialect.Composite => CompositeParser.Parse(builder),
            _ => MicrosoftLoggingParser.Parse(builder),
        };
    }

    /// <summary>Which argument the hole at this place of <see cref="Holes"/> shows; -1 where a name stands for an index that is needed.</summary>
    public int ArgumentOf(int hole) => BindsByPosition ? Holes[hole].Index : hole;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
