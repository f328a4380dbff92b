using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What becomes of a caught exception.</summary>
internal enum CatchOutcome
{
    /// <summary>Nothing: the block is empty, or only leaves, with nothing or with a fixed value.</summary>
    Dropped,

    /// <summary>The block does something else, but nothing in it looks at the exception or tells of the failure.</summary>
    Ignored,

    /// <summary>A metric or a number counts the failure, and that is all: that it happens can be seen, why cannot.</summary>
    Counted,

    /// <summary>A request is answered with a server error, and that is all: the caller sees that it failed, nobody sees why.</summary>
    Answered,

    /// <summary>The failure is thrown, reported, kept, or otherwise passed on.</summary>
    PassedOn,
}

/// <summary>One walk through a catch block, with what was met on the way.</summary>
internal sealed class CatchHandling
{
    private CatchHandling(CatchOutcome outcome, bool callsSomething = false, IMethodSymbol? droppedBy = null)
    {
        Outcome = outcome;
        CallsSomething = callsSomething;
        DroppedBy = droppedBy;
    }

    public CatchOutcome Outcome { get; }

    /// <summary>Whether the block calls anything but to wait.</summary>
    public bool CallsSomething { get; }

    /// <summary>The method that the block hands the exception to and that drops it; null where there is none, or the block does something else, too.</summary>
    public IMethodSymbol? DroppedBy { get; }

    public static CatchHandling Of(CatchBlock block, TelemetryModel model) => Of(block.Operation.Handler, block.Exception, model, model.Errors.Helpers);

    /// <summary>What becomes of an exception in the body of a method that is given it. Those that it hands it on to are not looked into.</summary>
    public static CatchHandling OfHelper(IBlockOperation body, IParameterSymbol exception, TelemetryModel model) => Of(body, exception, model, helpers: null);

    private static CatchHandling Of(IBlockOperation handler, ISymbol? exception, TelemetryModel model, ExceptionHelpers? helpers)
    {
        if (exception is not null && HandsOn(handler, exception, helpers))
            return new CatchHandling(CatchOutcome.PassedOn);
        IOperation? understood = null;
        bool counts = false;
        bool answers = false;
        bool calls = false;
        foreach (IOperation operation in handler.Descendants())
        {
            if (understood is not null && understood.Syntax.Span.Contains(operation.Syntax.Span))
                continue;

            // Whatever the method and what it belongs to are called: errors.Handle(ex).
            if (operation is IInvocationOperation handed && helpers?.Drops(handed) == true)
                continue;
            if (ServerErrorAnswer.Is(operation))
            {
                answers = true;
                understood = operation;
            }
            else if (operation is IInvocationOperation call && model.Find(call.TargetMethod) is MeasurementMethod)
            {
                calls = true;
                if (!FailureNames.IsStore(call))
                    continue;
                counts = true;
                understood = call;
            }
            else if (Counts(operation))
            {
                counts = true;
                understood = operation;
            }
            else if (PassesOn(operation, exception, model.Errors))
            {
                return new CatchHandling(CatchOutcome.PassedOn);
            }
            else
            {
                calls |= operation is IInvocationOperation other && !OnlyWaits(other.TargetMethod);
            }
        }

        if (counts)
            return new CatchHandling(CatchOutcome.Counted);
        if (answers)
            return new CatchHandling(CatchOutcome.Answered);
        foreach (IOperation statement in handler.Operations)
        {
            if (!OnlyLeaves(statement) && helpers?.DropperIn(statement) is null)
                return new CatchHandling(CatchOutcome.Ignored, calls);
        }

        return new CatchHandling(CatchOutcome.Dropped, droppedBy: helpers?.DropperIn(handler));
    }

    // Asked first: whoever gets the exception may tell of it, and then nothing that is called needs to be looked into.
    private static bool HandsOn(IBlockOperation handler, ISymbol exception, ExceptionHelpers? helpers)
    {
        foreach (IOperation operation in handler.Descendants())
        {
            if (IsException(operation, exception) && !TypeTest.OnlyLooks(operation) && helpers?.IsDropped(operation) != true)
                return true;
        }

        return false;
    }

    // _failures++, Interlocked.Increment(ref _failures)
    private static bool Counts(IOperation operation) => operation switch
    {
        IIncrementOrDecrementOperation { Target: { } target } => FailureNames.NameOf(target) is { } counted && FailureNames.SaysFailure(counted),
        IInvocationOperation call => FailureNames.IsCount(call),
        _ => false,
    };

    private static bool OnlyWaits(IMethodSymbol method)
        => method.Name is "Delay" or "Sleep" or "Yield" or "ConfigureAwait" or "FromResult" or "Next" || method.ContainingType.Is("System.TimeSpan");

    private static bool PassesOn(IOperation operation, ISymbol? exception, ErrorModel errors)
    {
        switch (operation)
        {
            case IThrowOperation thrown:
                return !TypeTest.IsForOneType(thrown, exception as ILocalSymbol);
            case IInvalidOperation:
                return true;
            case IInvocationOperation call when EndsProcess(call.TargetMethod) || errors.IsReport(call) || errors.Helpers.Throws(call):
                return true;
            default:
                return RecordsFailure(operation);
        }
    }

    private static bool IsException(IOperation operation, ISymbol? exception) => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, exception),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, exception),
        _ => false,
    };

    /// <summary>Whether the operation remembers or returns that something failed: a flag, a counter, a list of errors, a result.</summary>
    public static bool RecordsFailure(IOperation operation) => operation switch
    {
        IInvocationOperation call => FailureNames.IsStore(call),
        ISimpleAssignmentOperation assignment => FailureNames.IsFlag(assignment),
        ITupleOperation tuple => tuple.Elements.Any(element => element.WithoutConversions().ConstantValue is { HasValue: true, Value: false }),
        IObjectCreationOperation creation => creation.Type is { } type && FailureNames.SaysFailure(type.Name),
        IMemberReferenceOperation member => FailureNames.IsFailureValue(member),
        _ => Counts(operation),
    };

    private static bool EndsProcess(IMethodSymbol method)
        => method.Name is "FailFast" or "Exit" && (method.ContainingType.Is("System.Environment") || method.ContainingType.Is("System.Windows.Forms.Application"));

    private static bool OnlyLeaves(IOperation statement) => statement switch
    {
        IReturnOperation { ReturnedValue: null } => true,
        IReturnOperation { ReturnedValue: { } value } => IsFixedValue(value),
        IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.Break } => true,
        IEmptyOperation => true,
        IBlockOperation block => block.Operations.All(OnlyLeaves),

        // What is left of a block that only asks for the type: it leaves for all others.
        IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: IDiscardOperation } } => true,
        IConditionalOperation choice => OnlyAsks(choice.Condition) && OnlyLeaves(choice.WhenTrue) && (choice.WhenFalse is null || OnlyLeaves(choice.WhenFalse)),
        ISwitchOperation { Value: ILocalReferenceOperation } choice => choice.Cases.All(section => section.Body.All(OnlyLeaves)),
        _ => false,
    };

    private static bool OnlyAsks(IOperation condition)
        => condition.WithoutConversions() is IIsTypeOperation or IIsPatternOperation or IUnaryOperation or IBinaryOperation
            && !condition.Descendants().Any(operation => operation is IInvocationOperation);

    private static bool IsFixedValue(IOperation value)
    {
        value = value.WithoutConversions();
        if (value.ConstantValue.HasValue)
            return true;
        return value switch
        {
            IDefaultValueOperation => true,
            IFieldReferenceOperation { Field: { IsStatic: true, IsReadOnly: true } } => true,
            IPropertyReferenceOperation { Property: { IsStatic: true, Name: "Empty" or "None" or "CompletedTask" } } => true,
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Empty" } } => true,
            IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" } } wrapped => wrapped.Arguments.All(argument => IsFixedValue(argument.Value)),
            IArrayCreationOperation { Initializer: null or { ElementValues.IsEmpty: true } } => true,
            IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null } => true,
            _ => value.Syntax is CollectionExpressionSyntax { Elements.Count: 0 },
        };
    }
}
