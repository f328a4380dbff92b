using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>Looks into methods that no callback hands us, for the few questions that cannot be answered without.</summary>
internal static class MethodBody
{
    /// <summary>What a method does, as it is written: a block, or what stands behind the arrow; null where it has none.</summary>
    public static SyntaxNode? Of(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

    /// <summary>The operation of a method's body; null where it has none, or stands in another project.</summary>
    public static IOperation? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if ((method.PartialImplementationPart ?? method) is not { DeclaringSyntaxReferences: { Length: 1 } references })
            return null;
        return compilation.SemanticsOf(references[0].SyntaxTree)?.GetOperation(references[0].GetSyntax(cancellation), cancellation);
    }
}
