using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Core;

/// <summary>Lambdas that do not run where they stand: somebody reads them, stores them, or makes SQL of them.</summary>
internal static class ExpressionTrees
{
    /// <summary>Whether the code is part of an <c>Expression&lt;…&gt;</c>: whoever reads the tree looks for the call that is written there.</summary>
    public static bool Hold(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation { Parent: IConversionOperation { Type: { } type } } && type.NameIn("System.Linq.Expressions") is not null)
                return true;
        }

        return false;
    }
}
