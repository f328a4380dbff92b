using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>How many elements a collection has, which falls when some are taken out.</summary>
internal static class CollectionSizes
{
    /// <summary>Whether the value is the size of a collection that elements may be taken out of again.</summary>
    public static bool MayShrink(IOperation value, CancellationToken cancellation)
    {
        IOperation? collection = CountedBy(value);
        if (collection?.Type is not { } type || type is IArrayTypeSymbol || type.SpecialType == SpecialType.System_String || IsFixed(type))
            return false;
        if (IsChannelReader(type))
            return true;
        return IsCollection(type) && !OnlyGrows(collection, cancellation);
    }

    // items.Count, items.Count(), items.Length, items.LongCount().
    private static IOperation? CountedBy(IOperation value) => value switch
    {
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: IConditionalAccessInstanceOperation instance } => instance.Target()?.WithoutConversions(),
        IPropertyReferenceOperation { Property.Name: "Count" or "Length", Instance: { } instance } => instance.WithoutConversions(),
        IInvocationOperation { TargetMethod: { Name: "Count" or "LongCount", ContainingType: { } type },
            Arguments: { Length: > 0 } arguments } when type.Is("System.Linq.Enumerable") => arguments[0].Value.WithoutConversions(),
        _ => null,
    };

    private static bool IsFixed(ITypeSymbol type)
        => type.NameIn("System.Collections.Immutable") is not null || type.NameIn("System.Collections.Frozen") is not null;

    private static bool IsChannelReader(ITypeSymbol type) => type.Is("System.Threading.Channels.ChannelReader");

    private static bool IsCollection(ITypeSymbol type)
    {
        if (type.IsCollectionContract())
            return true;
        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (contract.IsCollectionContract())
                return true;
        }

        return false;
    }

    // A private collection that is only added to and looked into: everything that was ever seen.
    private static bool OnlyGrows(IOperation collection, CancellationToken cancellation)
    {
        if (collection is not IMemberReferenceOperation { Member: { DeclaredAccessibility: Accessibility.Private } and (IFieldSymbol or IPropertySymbol) and { } member, SemanticModel: { } semantics })
            return false;
        foreach (IOperation reference in MemberReferences.OfPrivate(member, semantics.Compilation, cancellation))
        {
            if (MayTakeOut(reference))
                return false;
        }

        return true;
    }

    private static bool MayTakeOut(IOperation reference)
    {
        IOperation? use = reference.Parent;
        while (use is IConversionOperation or IParenthesizedOperation)
            use = use.Parent;
        return use switch
        {
            IInvocationOperation { Instance: not null } call => MetricsVocabulary.Removals.Begins(call.TargetMethod.Name),
            IConditionalAccessOperation { WhenNotNull: IInvocationOperation call } => MetricsVocabulary.Removals.Begins(call.TargetMethod.Name),

            // As an extension's receiver it is looked at; as any other argument it is handed on.
            IArgumentOperation { Parent: IInvocationOperation call } argument => !(call.TargetMethod.IsExtensionMethod && argument.Parameter?.Ordinal == 0)
                || MetricsVocabulary.Removals.Begins(call.TargetMethod.Name),
            IConditionalAccessOperation { WhenNotNull: IPropertyReferenceOperation } or IPropertyReferenceOperation or IForEachLoopOperation or ILockOperation => false,
            INameOfOperation or IBinaryOperation or IIsPatternOperation => false,
            ISimpleAssignmentOperation assignment when assignment.Target == reference => assignment.Root() is not IConstructorBodyOperation,
            _ => true,
        };
    }
}
