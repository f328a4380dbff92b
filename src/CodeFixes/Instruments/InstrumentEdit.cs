using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>One node that a retyped instrument needs replaced.</summary>
internal readonly struct InstrumentEdit(DocumentId document, SyntaxNode node, SyntaxNode replacement)
{
    public DocumentId Document { get; } = document;

    public SyntaxNode Node { get; } = node;

    public SyntaxNode Replacement { get; } = replacement;
}
