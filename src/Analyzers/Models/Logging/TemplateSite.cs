using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Where a template stands in the source. Cheap to keep: where its parts stand is found out when somebody asks.</summary>
internal readonly struct TemplateSite(SyntaxNode syntax, string? text)
{
    /// <summary>The expression that is the template, or the call where no expression at the call is.</summary>
    public SyntaxNode Syntax { get; } = syntax;

    public Location Location => Syntax.GetLocation();

    /// <param name="part">A stretch of the template's text.</param>
    /// <param name="constantValue">The values of constants that are named in the template; without it a template that names one has no parts.</param>
    public Location LocationOf(TextSpan part, Func<ExpressionSyntax, string?>? constantValue = null)
        => Syntax is ExpressionSyntax expression && text is not null && TemplateSource.TryCreate(expression, text, constantValue)?.Map(part) is { } location
            ? location
            : Location;
}
