using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A template and the values for its holes: of a log call, or of a method that a generator makes a log call of.</summary>
internal abstract class LoggedTemplate(LogMethod method)
{
    private MessageTemplate? _parsed;

    public LogMethod Method { get; } = method;

    public LogLibrary Library => Method.Library;

    public LogShape Shape => Method.Shape;

    /// <summary>The name of the method that is called or declared, as messages quote it.</summary>
    public abstract string MethodName { get; }

    /// <summary>The level, where it is known before the program runs.</summary>
    public abstract LogLevel? Level { get; }

    /// <summary>The template's text where it is one constant.</summary>
    public abstract string? Text { get; }

    /// <summary>Where the template stands in the source.</summary>
    public abstract TemplateSite Site { get; }

    /// <summary>The template parsed as its library parses it; null where the text is not one constant or is never parsed.</summary>
    public MessageTemplate? Template
    {
        get
        {
            if (_parsed is null && Method.Dialect is { } dialect && Text is { } text)
                _parsed = MessageTemplate.Parse(text, dialect);
            return _parsed;
        }
    }

    /// <summary>The type of the value that the hole at this place of the template shows; null where that cannot be told.</summary>
    public abstract ITypeSymbol? TypeOf(int hole);

    /// <summary>Where a part of the template's text (a hole, a fault) stands in the source; the whole template where it comes from a constant declared elsewhere.</summary>
    public Location LocationOf(TextSpan part) => Site.LocationOf(part, ConstantValue);

    /// <summary>The value of a constant that is named in the template.</summary>
    protected virtual string? ConstantValue(ExpressionSyntax constant) => null;
}
