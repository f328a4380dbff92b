using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Tags that a local variable holds, and what its body does with them.</summary>
internal static class LocalTags
{
    /// <summary>Whether no other call before this one takes the local, so that its tags are told only once.</summary>
    public static bool IsFirstRead(ILocalReferenceOperation reference)
    {
        foreach (IOperation operation in reference.Root().Descendants())
        {
            if (IsSame(operation, reference) && Taker(operation) is IInvocationOperation or IObjectCreationOperation)
                return operation.Syntax.SpanStart == reference.Syntax.SpanStart;
        }

        return true;
    }

    /// <summary>Reads what is added to a tag list after it was made; false where that is not all, or not always so.</summary>
    public static bool ReadAdds(ILocalReferenceOperation list, TagPairs pairs)
    {
        bool areAll = true;
        IBlockOperation? home = null;
        foreach (IOperation operation in list.Root().Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, list.Local))
                home = BlockAround(declarator);
            if (!IsSame(operation, list))
                continue;
            if (operation.Parent is IInvocationOperation { TargetMethod.Name: "Add" } add && add.Instance == operation)
            {
                pairs.ReadAdd(add);

                // What is added in a branch or a loop is there only sometimes; what is added later, only the next time.
                areAll &= add.Parent is IExpressionStatementOperation { Parent: { } block } && block == home && add.Syntax.SpanStart < list.Syntax.SpanStart;
            }
            else
            {
                areAll &= Taker(operation) is IInvocationOperation { TargetMethod: { Name: "Add" or "Record" } taker } && taker.ContainingNamespace.IsNamed("System.Diagnostics.Metrics");
            }
        }

        return areAll;
    }

    /// <summary>
    /// Whether a tag list becomes the tags of a metric. It is made for that; but it may be handed to others as what it also is, a list of
    /// pairs: the tags of an activity, for one.
    /// </summary>
    public static bool FeedMetric(IOperation list)
    {
        if (list is ILocalReferenceOperation local)
            return LocalFeeds(local.Local, local);
        if (list is not IObjectCreationOperation && list.Syntax is not CollectionExpressionSyntax)
            return true;
        if (InstrumentHolder.Of(list) is ILocalSymbol held)
            return LocalFeeds(held, list);
        return !IsHandedOver(list, out bool asTags) || asTags;
    }

    private static bool LocalFeeds(ILocalSymbol local, IOperation place)
    {
        bool isForOthers = false, isUsed = false;
        foreach (IOperation operation in place.Root().Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, local))
                continue;
            isUsed |= reference.Parent is not (IInvocationOperation { TargetMethod.Name: "Add" }
                or ISimpleAssignmentOperation { Target: ILocalReferenceOperation, Parent: IExpressionStatementOperation });
            if (!IsHandedOver(reference, out bool asTags))
                continue;
            if (asTags)
                return true;
            isForOthers = true;
        }

        // What is only added to, and never looked at, becomes the tags of nothing.
        return isUsed && !isForOthers;
    }

    private static bool IsHandedOver(IOperation list, out bool asTags)
    {
        asTags = false;
        IOperation current = list;
        while (current.Parent is IConversionOperation or IParenthesizedOperation)
            current = current.Parent;
        if (current.Parent is not IArgumentOperation argument)
            return false;
        asTags = ((argument.Parameter?.Type).Is("System.Diagnostics.TagList") && !IsOfSpan(argument))
            || (argument.Parent is IObjectCreationOperation made && made.Type.Is("System.Diagnostics.Metrics.Measurement"));
        return true;
    }

    // activity.AddException(ex, tags)
    private static bool IsOfSpan(IArgumentOperation argument)
        => argument.Parent is IInvocationOperation call && call.TargetMethod.ContainingType.Is("System.Diagnostics.Activity");

    private static bool IsSame(IOperation operation, ILocalReferenceOperation reference)
        => operation is ILocalReferenceOperation other && SymbolEqualityComparer.Default.Equals(other.Local, reference.Local);

    // The call or creation that gets the value as an argument, or as an element of one.
    private static IOperation? Taker(IOperation value)
    {
        IOperation? current = value.Parent;
        while (current is IConversionOperation or IParenthesizedOperation or IArgumentOperation or IArrayInitializerOperation or IArrayCreationOperation)
            current = current.Parent;
        return current;
    }

    private static IBlockOperation? BlockAround(IOperation operation)
    {
        IOperation? current = operation.Parent;
        while (current is not null and not IBlockOperation)
            current = current.Parent;
        return current as IBlockOperation;
    }
}
