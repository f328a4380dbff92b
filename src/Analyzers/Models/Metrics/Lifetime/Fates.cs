using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>Follows an object from the expression that makes it, also through what is made from it: of a meter the instruments.</summary>
internal static class Fates
{
    /// <param name="made">The expression that makes the object, or one for it.</param>
    /// <param name="model">Knows what is made from it and what uses it.</param>
    /// <param name="keeper">The field or property that keeps it.</param>
    public static Fate Of(IOperation made, TelemetryModel model, out ISymbol? keeper) => Of(made, made, model, out keeper);

    /// <summary>What is done until then with an object that a <c>using</c> disposes of; null where none does.</summary>
    public static Fate? OfDisposed(IOperation made, TelemetryModel model)
        => made.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && IsDisposed(declarator) ? OfLocal(declarator.Symbol, made, model, out _) : null;

    private static Fate Of(IOperation value, IOperation made, TelemetryModel model, out ISymbol? keeper)
    {
        keeper = null;
        for (IOperation current = value; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IConditionalAccessOperation:
                    continue;
                case IExpressionStatementOperation or IPropertyReferenceOperation:
                    return Fate.Forgotten;
                case IReturnOperation:
                    return Fate.Returned;
                case ISimpleAssignmentOperation { Target: IDiscardOperation }:
                    return Fate.Forgotten;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when assignment.Value == current && assignment.Parent is IExpressionStatementOperation:
                    return OfLocal(target.Local, made, model, out keeper);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return IsDisposed(declarator) ? Fate.GivenAway : OfLocal(declarator.Symbol, made, model, out keeper);
                case IInvocationOperation call when call.Instance == current && model.Find(call.TargetMethod) is CreationMethod:
                    continue;
                case IInvocationOperation call when call.Instance == current && model.Find(call.TargetMethod) is MeasurementMethod or SpanStartMethod:
                    return RunsMoreOftenThan(made, call) ? Fate.GivenAway : Fate.Used;
                default:
                    keeper = InstrumentHolder.Of(current) as IFieldSymbol ?? (ISymbol?)(InstrumentHolder.Of(current) as IPropertySymbol);
                    return keeper is null ? Fate.GivenAway : Fate.Kept;
            }
        }

        return Fate.GivenAway;
    }

    // The most that is done with any of its mentions.
    private static Fate OfLocal(ILocalSymbol local, IOperation made, TelemetryModel model, out ISymbol? keeper)
    {
        keeper = null;
        Fate most = Fate.Forgotten;
        foreach (IOperation operation in made.Root().Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local) || IsTarget(reference))
                continue;
            if (!SymbolEqualityComparer.Default.Equals(FunctionAround(reference), FunctionAround(made)))
                return Fate.GivenAway;
            Fate fate = Of(reference, made, model, out ISymbol? keptIn);
            if (fate > most)
                (most, keeper) = (fate, keptIn);
        }

        return most;
    }

    private static bool IsTarget(ILocalReferenceOperation reference) => reference.Parent is ISimpleAssignmentOperation assignment && assignment.Target == reference;

    private static ISymbol? FunctionAround(IOperation operation) => operation.EnclosingFunction(null);

    private static bool IsDisposed(IVariableDeclaratorOperation declarator)
    {
        for (IOperation? current = declarator.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (current is IUsingDeclarationOperation or IUsingOperation)
                return true;
        }

        return false;
    }

    // One that is made before a loop and used within may well live as long as the process.
    private static bool RunsMoreOftenThan(IOperation made, IOperation use)
    {
        for (IOperation? current = use.Parent; current is not null; current = current.Parent)
        {
            if (current is ILoopOperation && !current.Syntax.Span.Contains(made.Syntax.Span))
                return true;
        }

        return false;
    }
}
