using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What is to be mended: the node that a diagnostic points at, and what the rule found out about it.</summary>
internal sealed class FixTarget(Document document, SyntaxNode node, ImmutableDictionary<string, string?> properties)
{
    public Document Document { get; } = document;

    public SyntaxNode Node { get; } = node;

    public ImmutableDictionary<string, string?> Properties { get; } = properties;
}
