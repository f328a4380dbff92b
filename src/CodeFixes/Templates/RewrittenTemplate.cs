using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>What a built text becomes: a constant template, the values of its holes in order, and the exception where the text told of one.</summary>
internal sealed class RewrittenTemplate(ExpressionSyntax template, ImmutableArray<ExpressionSyntax> arguments, ExpressionSyntax? exception)
{
    public ExpressionSyntax Template { get; } = template;

    public ImmutableArray<ExpressionSyntax> Arguments { get; } = arguments;

    /// <summary>The exception to pass in the library's own slot; null where the text mentions none.</summary>
    public ExpressionSyntax? Exception { get; } = exception;
}
