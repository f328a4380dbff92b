using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>
/// Reads the key-value pairs that an expression writes out: as they stand, in an array, a span, a collection expression, a tag list
/// or a local that holds one of these. Knows where there may be more than it has seen.
/// </summary>
internal sealed class TagPairs
{
    private readonly List<MetricTag> _tags = [];

    /// <summary>Whether every pair was seen, and each is there on every run.</summary>
    public bool AreAll { get; private set; } = true;

    /// <summary>Whether tag lists are left out, whose pairs are told where they are added, and locals that an earlier call was read with.</summary>
    public bool EachOnce { get; init; }

    public ImmutableArray<MetricTag> ToImmutable() => _tags.ToImmutableArray();

    public void Read(IOperation expression)
    {
        expression = expression.WithoutConversions();
        if (PairIn(expression) is { } pair)
        {
            _tags.Add(pair);
            return;
        }

        switch (expression)
        {
            case { Type: { } type } when EachOnce && type.Is("System.Diagnostics.TagList"):
                break;
            case ILocalReferenceOperation local:
                ReadLocal(local);
                break;
            case IObjectCreationOperation creation:
                ReadCreation(creation);
                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } conditional:
                AreAll = false;
                Read(conditional.WhenTrue);
                Read(whenFalse);
                break;
            default:
                ReadElements(expression);
                break;
        }
    }

    /// <summary>Reads what a call of <c>Add</c> on a tag list adds.</summary>
    public void ReadAdd(IInvocationOperation call)
    {
        if (PairIn(call) is { } pair)
            _tags.Add(pair);
        else if (call.Arguments.Length == 1)
            Read(call.Arguments[0].Value);
        else
            AreAll = false;
    }

    // new KeyValuePair<string, object?>("k", v), KeyValuePair.Create("k", v), and { "k", v } in a tag list's initializer.
    private static MetricTag? PairIn(IOperation operation) => operation switch
    {
        IObjectCreationOperation { Arguments.Length: 2 } creation when creation.Type.Is("System.Collections.Generic.KeyValuePair") => Pair(creation.Arguments),
        IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { } type }, Arguments.Length: 2 } call when type.Is("System.Collections.Generic.KeyValuePair") => Pair(call.Arguments),
        IInvocationOperation { TargetMethod: { Name: "Add", Parameters.Length: 2 }, Arguments.Length: 2 } call => Pair(call.Arguments),
        _ => null,
    };

    private static MetricTag Pair(ImmutableArray<IArgumentOperation> arguments)
    {
        bool inOrder = arguments[0].Parameter?.Ordinal == 0;
        return new MetricTag(
            arguments[inOrder ? 0 : 1].Value.WithoutImplicitConversions(),
            arguments[inOrder ? 1 : 0].Value.WithoutImplicitConversions());
    }

    private void ReadElements(IOperation collection)
    {
        if (WrittenElements.In(collection) is { IsDefault: false } elements)
        {
            foreach (IOperation element in elements)
                Read(element);
        }
        else if (collection.IsImplicit && collection is not (IInvocationOperation or IInstanceReferenceOperation))
        {
            // What the compiler collects for a params parameter that is no array.
            foreach (IOperation element in collection.ChildOperations)
                Read(element);
        }
        else
        {
            AreAll = false;
            if (collection.Syntax is CollectionExpressionSyntax)
            {
                foreach (IOperation element in collection.ChildOperations)
                    Read(element);
            }
        }
    }

    // new TagList(pairs) { { "k", v } }, new ReadOnlySpan<…>(pairs), new List<…> { pair }.
    private void ReadCreation(IObjectCreationOperation creation)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
            Read(argument.Value);
        if (creation.Initializer is not { } initializer)
        {
            AreAll &= creation.Type.Is("System.Diagnostics.TagList") || creation.Type.NameIn("System") is "ReadOnlySpan" or "Span";
            return;
        }

        foreach (IOperation added in initializer.Initializers)
        {
            switch (added)
            {
                case IInvocationOperation { TargetMethod.Name: "Add" } call:
                    ReadAdd(call);
                    break;
                case ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: { Length: 1 } index } } assignment:
                    _tags.Add(new MetricTag(index[0].Value.WithoutImplicitConversions(), assignment.Value.WithoutImplicitConversions()));
                    break;
                default:
                    AreAll = false;
                    break;
            }
        }
    }

    private void ReadLocal(ILocalReferenceOperation local)
    {
        if (EachOnce && !LocalTags.IsFirstRead(local))
            return;
        if (LocalWrites.SingleValue(local.Local, local) is { } value && value.WithoutConversions() is not ILocalReferenceOperation)
            Read(value);
        else
            AreAll = false;
        if (local.Type.Is("System.Diagnostics.TagList"))
            AreAll &= LocalTags.ReadAdds(local, this);
    }
}
