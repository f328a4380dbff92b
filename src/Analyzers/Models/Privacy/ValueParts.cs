using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>
/// The parts of a value that are judged one by one: the holes of a text, the operands of a sum, the elements of arrays, dictionaries and pairs,
/// the members of anonymous objects and tuples. A value without such parts is its own only one, and costs nothing to walk.
/// </summary>
internal struct ValueParts(IOperation value)
{
    private static readonly string[] CarrierSpaces =
    [
        "System.Collections.Generic", "System.Collections.Immutable", "System.Collections.ObjectModel", "System.Diagnostics", "System.Diagnostics.Metrics", "App.Metrics",
    ];

    // The compiler's kind for it; ours is older and has no name for it.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;

    private Stack<IOperation>? _rest = null;
    private IOperation? _next = value;

    public IOperation Current { get; private set; } = value;

    public readonly ValueParts GetEnumerator() => this;

    public bool MoveNext()
    {
        while (Take() is { } value)
        {
            value = value.WithoutImplicitConversions();
            if (value.ConstantValue.HasValue)
                continue;
            if (!TryOpen(value))
            {
                Current = value;
                return true;
            }
        }

        return false;
    }

    private IOperation? Take()
    {
        IOperation? next = _next;
        _next = null;
        return next ?? (_rest is { Count: > 0 } ? _rest.Pop() : null);
    }

    private bool TryOpen(IOperation value)
    {
        switch (value)
        {
            case IInterpolatedStringOperation text:
                for (int i = text.Parts.Length - 1; i >= 0; i--)
                {
                    if (HandledInterpolation.ValueOf(text.Parts[i]) is { } shown)
                        Later(shown);
                }

                return true;
            case IInterpolatedStringHandlerCreationOperation handler:
                Later(handler.Content);
                return true;
            case IInterpolatedStringAdditionOperation sum:
                Later(sum.Right);
                Later(sum.Left);
                return true;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } sum:
                Later(sum.RightOperand);
                Later(sum.LeftOperand);
                return true;
            case IArrayCreationOperation { Initializer: { } elements }:
                for (int i = elements.ElementValues.Length - 1; i >= 0; i--)
                    Later(elements.ElementValues[i]);
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Format" or "Concat" or "Join", ContainingType.SpecialType: SpecialType.System_String } } text:
                for (int i = text.Arguments.Length - 1; i >= 0; i--)
                    Later(text.Arguments[i].Value);
                return true;
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType: { } type }, Arguments.Length: 2 } pair when type.Is("System.Collections.Generic.KeyValuePair"):
                Later(pair.Arguments[1].Value);
                return true;
            case IObjectCreationOperation creation:
                Open(creation);
                return true;
            case IAnonymousObjectCreationOperation created:
                for (int i = created.Initializers.Length - 1; i >= 0; i--)
                    Later(created.Initializers[i]);
                return true;
            case ISimpleAssignmentOperation assignment:
                Later(assignment.Value);
                return true;
            case ITupleOperation tuple:
                for (int i = tuple.Elements.Length - 1; i >= 0; i--)
                    Later(tuple.Elements[i]);
                return true;
            default:
                return OpenCollection(value);
        }
    }

    // new Dictionary<string, object> { ["k"] = v }, new(…) { { "k", v } }, new KeyValuePair<string, object>("k", v), new ActivityEvent("e", tags: …)
    private void Open(IObjectCreationOperation creation)
    {
        // What is added to a tag list is told by the calls that add it, also by those of its initializer.
        if (creation.Type.Is("System.Diagnostics.TagList"))
            return;
        if (creation.Initializer is { } initializer)
        {
            for (int i = initializer.Initializers.Length - 1; i >= 0; i--)
            {
                if (initializer.Initializers[i] is not IInvocationOperation add)
                    Later(initializer.Initializers[i]);
                else if (!add.Arguments.IsEmpty)
                    Later(add.Arguments[add.Arguments.Length - 1].Value);
            }
        }

        if (!Carries(creation.Type))
            return;
        for (int i = creation.Arguments.Length - 1; i >= 0; i--)
            Later(creation.Arguments[i].Value);
    }

    // What only carries values: a pair, a list of them, a collection. An object of one's own may do anything with what it is given.
    private static bool Carries(ITypeSymbol? type)
    {
        foreach (string space in CarrierSpaces)
        {
            if (type?.ContainingNamespace.IsNamed(space) == true)
                return true;
        }

        return false;
    }

    // Collection expressions, and what the compiler collects for params parameters that are no arrays.
    private bool OpenCollection(IOperation value)
    {
        if (value.Syntax is not CollectionExpressionSyntax && !(value.IsImplicit && value.Kind is OperationKind.None or CollectionExpression))
            return false;
        foreach (IOperation element in value.ChildOperations)
            Later(element);
        return true;
    }

    private void Later(IOperation operation)
    {
        if (_next is not null)
            (_rest ??= new Stack<IOperation>()).Push(_next);
        _next = operation;
    }
}
