using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>
/// Semantic models for code that no callback hands us: bodies of called methods, initializers elsewhere in a type, registrations in another file.
/// Dear, so only where all that is cheaper says that a report is likely.
/// </summary>
internal static class SourceSemantics
{
    /// <summary>The semantic model of a file; null where it is a file of another project, whose symbols an IDE hands us with their sources.</summary>
    public static SemanticModel? SemanticsOf(this Compilation compilation, SyntaxTree tree)
#pragma warning disable RS1030 // The one place that asks.
        => compilation.ContainsSyntaxTree(tree) ? compilation.GetSemanticModel(tree) : null;
#pragma warning restore RS1030
}
