using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Finds the local span that is running where an operation stands.</summary>
internal static class SpanLifetimes
{
    /// <summary>The innermost local of the same function that was given a started span before; null where there is none.</summary>
    public static RunningSpan? Around(IOperation operation, TelemetryModel model)
    {
        IOperation current = operation;
        for (; current.Parent is { } parent && current is not (IAnonymousFunctionOperation or ILocalFunctionOperation); current = parent)
        {
            RunningSpan? found = parent switch
            {
                IBlockOperation block => Before(block.Operations, current, model),
                ISwitchCaseOperation section => Before(section.Body, current, model),
                IUsingOperation { Resources: IVariableDeclarationGroupOperation group } used when used.Body == current => In(group, model),
                _ => null,
            };
            if (found is not null)
                return found;
        }

        return null;
    }

    private static RunningSpan? Before(ImmutableArray<IOperation> statements, IOperation place, TelemetryModel model)
    {
        RunningSpan? last = null;
        foreach (IOperation statement in statements)
        {
            if (statement == place)
                break;
            IVariableDeclarationGroupOperation? group = statement as IVariableDeclarationGroupOperation ?? (statement as IUsingDeclarationOperation)?.DeclarationGroup;
            if (group is not null && In(group, model) is { } found)
                last = found;
        }

        return last;
    }

    private static RunningSpan? In(IVariableDeclarationGroupOperation group, TelemetryModel model)
    {
        foreach (IVariableDeclarationOperation declaration in group.Declarations)
        {
            foreach (IVariableDeclaratorOperation declarator in declaration.Declarators)
            {
                if (declarator.Initializer is { } initializer && StartIn(initializer, model) is { } start)
                    return new RunningSpan(declarator.Symbol, start.Library, declarator);
            }
        }

        return null;
    }

    // var activity = source.StartActivity("a")?.SetTag("k", 1);
    private static SpanStartMethod? StartIn(IVariableInitializerOperation initializer, TelemetryModel model)
    {
        foreach (IOperation operation in initializer.Descendants())
        {
            if (operation is IInvocationOperation call
                && model.Find(call.TargetMethod) is SpanStartMethod start
                && TelemetryScope.TryCreate(call, start) is not null
                && ScopeResult.Of(call).Whole.Parent == initializer)
                return start;
        }

        return null;
    }
}

/// <summary>A local that holds a started span.</summary>
internal sealed class RunningSpan(ILocalSymbol local, SpanLibrary library, IOperation declaration)
{
    public ILocalSymbol Local { get; } = local;

    public SpanLibrary Library { get; } = library;

    public IOperation Declaration { get; } = declaration;

    /// <summary>Whether the operation is the local.</summary>
    public bool Is(IOperation? operation)
        => operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, Local);

    /// <summary>Whether the call is made on the local, directly or behind others: <c>activity?.SetTag("k", 1).SetStatus(…)</c>.</summary>
    public bool IsCalled(in SpanCall call, TelemetryModel model)
    {
        IOperation? span = call.Span;
        while (span is IInvocationOperation inner && model.Find(inner.TargetMethod) is SpanCallMethod method)
            span = new SpanCall(inner, method).Span;
        return Is(span);
    }
}
