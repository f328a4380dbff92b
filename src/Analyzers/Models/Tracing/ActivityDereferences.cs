using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>Where code reaches into an activity that may be null, as one is for which nobody listens, with a plain dot.</summary>
internal static class ActivityDereferences
{
    /// <summary>
    /// The mentions of the activity that a call starts behind which a plain dot stands, in source order: of the call itself, or of the local that
    /// gets it. None where the code asks for null anywhere, or a nullable warning would say it and is not silenced at the call.
    /// </summary>
    public static IReadOnlyList<IOperation> Of(in SpanStart start)
    {
        var none = new List<IOperation>();
        if (!start.Library.MayBeNull || (IsWarnedOf(start.Operation) && !IsForgiven(start.Operation)))
            return none;
        if (IsDereferenced(start.Operation))
            return [start.Operation];
        if (ScopeResult.Of(start.Operation) is not { Local: { } local, Whole: var whole })
            return none;

        var found = new List<IOperation>();
        foreach (IOperation operation in whole.Root().Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "HasListeners" })
                return none;
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            if (IsTest(reference, whole))
                return none;
            if (IsDereferenced(reference))
                found.Add(reference);
        }

        return found;
    }

    /// <summary>
    /// What a call is made on with a plain dot: <c>Activity.Current</c>, or a member that its own type asks elsewhere whether it is null. Null where the code asks here.
    /// </summary>
    public static IMemberReferenceOperation? Of(in SpanCall call, CancellationToken cancellation)
    {
        if (!call.Library.MayBeNull || call.Operation.Instance?.WithoutConversions() is not IMemberReferenceOperation span || IsWarnedOf(span) || !(IsCurrent(span) || KeptActivity.Is(span)))
            return null;
        foreach (IOperation operation in span.Root().Descendants())
        {
            if (operation is IMemberReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Member, span.Member) && IsTest(other, null))
                return null;
        }

        return IsCurrent(span) || KeptActivity.IsAskedElsewhere(span, cancellation) ? span : null;
    }

    /// <summary>Whether it is <c>Activity.Current</c>.</summary>
    public static bool IsCurrent(IMemberReferenceOperation span)
        => span is IPropertyReferenceOperation { Property: { Name: "Current", IsStatic: true, ContainingType: { } type } } && type.Is("System.Diagnostics.Activity") && SymbolEqualityComparer.Default.Equals(span.Type, type);

    private static bool IsWarnedOf(IOperation operation)
        => operation.SemanticModel is not { } semantics || (semantics.GetNullableContext(operation.Syntax.SpanStart) & NullableContext.WarningsEnabled) != 0;

    // StartActivity("a")!: the compiler was told to say nothing.
    private static bool IsForgiven(IOperation operation) => operation.Syntax.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression);

    private static bool IsDereferenced(IOperation activity) => activity.Parent switch
    {
        IInvocationOperation call => call.Instance == activity,
        IMemberReferenceOperation member => member.Instance == activity,
        _ => false,
    };

    // Whatever looks as if the author thought of null. What only goes behind ?. as a statement is no decision for the rest.
    private static bool IsTest(IOperation activity, IOperation? given)
    {
        IOperation current = activity;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        switch (current.Parent)
        {
            case IBinaryOperation or IIsPatternOperation or IIsTypeOperation or ICoalesceOperation or ICoalesceAssignmentOperation or ISwitchOperation or ISwitchExpressionOperation:
                return true;
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return TracingVocabulary.NullChecks.IsIn(call.TargetMethod.Name) || call.TargetMethod.Name is "Assert";
            case ISimpleAssignmentOperation assignment when assignment.Target == current:
                return assignment.Value != given;
            case IVariableInitializerOperation:
                return true;
            case IConditionalAccessOperation access when access.Operation == current:
                return access.Parent is not (IExpressionStatementOperation or IArgumentOperation or IInterpolationOperation or IVariableInitializerOperation or IReturnOperation);
            default:
                return false;
        }
    }
}
