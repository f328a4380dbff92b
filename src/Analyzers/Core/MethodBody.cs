using System.Threading;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Looks into methods that no callback hands us, for the few questions that cannot be answered without.</summary>
internal static class MethodBody
{
    /// <summary>The operation of a method's body; null where it has none, or stands in another project.</summary>
    public static IOperation? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
    {
        if ((method.PartialImplementationPart ?? method) is not { DeclaringSyntaxReferences: { Length: 1 } references })
            return null;
        return compilation.SemanticsOf(references[0].SyntaxTree)?.GetOperation(references[0].GetSyntax(cancellation), cancellation);
    }
}
