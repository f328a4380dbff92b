using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>Lambdas and local functions that are called again and again by whoever gets them: endpoints, middleware, the handlers of timers.</summary>
internal static class RepeatedDelegates
{
    private static readonly System.Collections.Immutable.ImmutableArray<string> Timers = System.Collections.Immutable.ImmutableArray.Create(
        "System.Timers.Timer", "System.Windows.Forms.Timer", "System.Windows.Threading.DispatcherTimer");

    public static bool Include(IAnonymousFunctionOperation lambda) => HotPaths.TakesRequest(lambda.Symbol) || IsGivenAway(lambda);

    /// <summary>Whether the operation stands in a local function that is handed to such a caller: <c>app.MapPost("/orders", Add); static IResult Add(…)</c>.</summary>
    public static bool IncludeFunctionAround(IOperation operation)
    {
        if (operation.EnclosingFunction(null) is not IMethodSymbol { MethodKind: MethodKind.LocalFunction } function)
            return false;
        if (HotPaths.TakesRequest(function))
            return true;
        foreach (IOperation other in operation.Root().Descendants())
        {
            if (other is IMethodReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Method.OriginalDefinition, function.OriginalDefinition) && IsGivenAway(reference))
                return true;
        }

        return false;
    }

    // app.MapGet("/", …), timer.Elapsed += …, new Timer(…).
    private static bool IsGivenAway(IOperation function)
    {
        for (IOperation? current = function.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case IConversionOperation or IDelegateCreationOperation or IParenthesizedOperation or IArgumentOperation:
                    continue;
                case IInvocationOperation { TargetMethod: { IsExtensionMethod: true } method }:
                    return MetricsVocabulary.RouteMaps.Begins(method.Name) && (method.ReducedFrom ?? method).Parameters[0].Type.Is("Microsoft.AspNetCore.Routing.IEndpointRouteBuilder");
                case IEventAssignmentOperation { Adds: true, EventReference: IEventReferenceOperation { Event: { Name: "Elapsed" or "Tick" } subscribed } }:
                    return subscribed.ContainingType.IsAny(Timers);
                case IObjectCreationOperation { Type: { } type } timer when type.Is("System.Threading.Timer"):
                    return Repeats(timer);
                default:
                    return false;
            }
        }

        return false;
    }

    // A period of -1 is none.
    private static bool Repeats(IObjectCreationOperation timer)
    {
        foreach (IArgumentOperation argument in timer.Arguments)
        {
            if (argument.Parameter?.Name == "period")
                return argument.Value.ConstantValue is not { HasValue: true, Value: -1 or -1L }
                    && argument.Value.WithoutConversions() is not IFieldReferenceOperation { Field.Name: "InfiniteTimeSpan" };
        }

        return false;
    }
}
