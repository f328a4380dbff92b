using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>A new exception that a catch block throws without the caught one, though its type could carry it.</summary>
internal sealed class LostCause
{
    private LostCause(IObjectCreationOperation thrown, bool hasText)
    {
        Thrown = thrown;
        HasText = hasText;
    }

    public IObjectCreationOperation Thrown { get; }

    /// <summary>Whether the new exception has the old one's text.</summary>
    public bool HasText { get; }

    /// <summary>The first such throw of a block; null where there is none.</summary>
    public static LostCause? In(CatchBlock block, ErrorModel errors)
    {
        foreach (IOperation operation in block.Operation.Handler.Descendants())
        {
            if (operation is IThrowOperation { Exception: { } exception } && exception.WithoutConversions() is IObjectCreationOperation thrown && block.Holds(operation) && TryRead(thrown, block, errors) is { } lost)
                return lost;
        }

        return null;
    }

    /// <summary>Whether the same constructor with the exception behind its last parameter exists.</summary>
    public static bool CanCarry(IObjectCreationOperation thrown, ErrorModel errors)
    {
        if (thrown is not { Constructor: { } used, Type: INamedTypeSymbol type })
            return false;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaredAccessibility == Accessibility.Public && IsUsedWithException(constructor.Parameters, used.Parameters, errors))
                return true;
        }

        return false;
    }

    private static LostCause? TryRead(IObjectCreationOperation thrown, CatchBlock block, ErrorModel errors)
    {
        bool hasText = false;
        foreach (IOperation operation in thrown.Descendants())
        {
            if (!Rethrow.IsTheExceptionOf(block, operation))
                continue;

            // Whatever else becomes of it (a property of the new exception, a helper that reads it) may carry it.
            if (operation.Parent is not IPropertyReferenceOperation { Property.Name: "Message" } and not IInvocationOperation { TargetMethod.Name: "ToString" })
                return null;
            hasText = true;
        }

        return CanCarry(thrown, errors) ? new LostCause(thrown, hasText) : null;
    }

    private static bool IsUsedWithException(ImmutableArray<IParameterSymbol> candidate, ImmutableArray<IParameterSymbol> used, ErrorModel errors)
    {
        if (candidate.Length != used.Length + 1 || !candidate[used.Length].Type.Is(errors.Exception))
            return false;
        for (int i = 0; i < used.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(candidate[i].Type, used[i].Type))
                return false;
        }

        return true;
    }
}
