using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>What code does with a local that holds a scope.</summary>
internal enum ScopeUse
{
    /// <summary>Looks at it or adds to it.</summary>
    Touched,

    /// <summary>Closes it.</summary>
    Closed,

    /// <summary>Hands it to something that may close it.</summary>
    GivenAway,
}

/// <summary>Reads one mention of such a local.</summary>
internal static class ScopeUses
{
    /// <param name="reference">The mention.</param>
    /// <param name="whole">The value that the local is given.</param>
    /// <param name="model">Knows the methods of spans.</param>
    /// <param name="end">The call that closes the scope.</param>
    public static ScopeUse Of(ILocalReferenceOperation reference, IOperation whole, TelemetryModel model, out IInvocationOperation? end)
    {
        end = null;
        IOperation current = reference;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    current = current.Parent;
                    continue;
                case IConditionalAccessOperation access when access.WhenNotNull == current:
                    current = access;
                    continue;
                case IConditionalAccessOperation access when access.Operation == current && access.WhenNotNull.Placeholder() is { } placeholder:
                    current = placeholder;
                    continue;
                case IInvocationOperation call when call.Instance == current:
                    if (ScopeResult.IsEnd(call.TargetMethod))
                    {
                        end = call;
                        return ScopeUse.Closed;
                    }

                    if (!SymbolEqualityComparer.Default.Equals(call.Type, reference.Local.Type))
                        return ScopeUse.Touched;
                    current = call;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call } argument when Adds(call, argument, model):
                    if (!SymbolEqualityComparer.Default.Equals(call.Type, reference.Local.Type))
                        return ScopeUse.Touched;
                    current = call;
                    continue;
                case ISimpleAssignmentOperation { IsRef: false } assignment when assignment.Target == current:
                    return assignment.Value == whole || assignment.Value.WithoutConversions().ConstantValue is { HasValue: true, Value: null } ? ScopeUse.Touched : ScopeUse.GivenAway;
                case IIsPatternOperation pattern when pattern.Value == current:
                    return NamesIt(pattern.Pattern) ? ScopeUse.GivenAway : ScopeUse.Touched;
                case IMemberReferenceOperation member when member.Instance == current:
                case IExpressionStatementOperation or IInterpolationOperation or INameOfOperation or IIsTypeOperation or IBinaryOperation:
                    return ScopeUse.Touched;
                default:
                    return ScopeUse.GivenAway;
            }
        }
    }

    /// <summary>Whether an extension of a scope only adds something to it or reads of it, going by its name.</summary>
    public static bool IsAddition(IMethodSymbol extension) => TracingVocabulary.Additions.Begins(extension.Name);

    private static bool Adds(IInvocationOperation call, IArgumentOperation argument, TelemetryModel model)
    {
        if (argument.Parameter is not { RefKind: RefKind.None or RefKind.In } parameter)
            return false;
        if (model.Find(call.TargetMethod) is SpanCallMethod { Step: not SpanStep.End } known)
            return known.Span == parameter.Ordinal;
        return call.TargetMethod.IsExtensionMethod && parameter.Ordinal == 0 && IsAddition(call.TargetMethod);
    }

    private static bool NamesIt(IPatternOperation pattern)
    {
        if (pattern is IDeclarationPatternOperation { DeclaredSymbol: not null } or IRecursivePatternOperation { DeclaredSymbol: not null })
            return true;
        foreach (IOperation child in pattern.ChildOperations)
        {
            if (child is IPatternOperation inner && NamesIt(inner))
                return true;
        }

        return false;
    }
}
