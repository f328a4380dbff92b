using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>One call that names what is to be collected.</summary>
internal sealed class Registration
{
    private Registration(SyntaxNode syntax, ImmutableArray<RegisteredName> names)
    {
        Syntax = syntax;
        Names = names;
    }

    public SyntaxNode Syntax { get; }

    public ImmutableArray<RegisteredName> Names { get; }

    /// <summary>Reads a call of <c>AddMeter</c> or <c>AddSource</c>; null where a name is not a constant, or the names come from elsewhere.</summary>
    public static Registration? TryCreate(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Name == "names")
                return Elements(argument.Value) is { } elements && Read(elements) is { IsDefault: false } names ? new Registration(call.Syntax, names) : null;
        }

        return null;
    }

    private static IEnumerable<IOperation>? Elements(IOperation collection)
    {
        collection = collection.WithoutConversions();
        if (collection is IArrayCreationOperation array)
            return array.Initializer?.ElementValues;

        // Older compilers have no operation for a collection expression; its elements are there all the same.
        return collection.Syntax is CollectionExpressionSyntax ? collection.ChildOperations : null;
    }

    private static ImmutableArray<RegisteredName> Read(IEnumerable<IOperation> elements)
    {
        ImmutableArray<RegisteredName>.Builder names = ImmutableArray.CreateBuilder<RegisteredName>();
        foreach (IOperation element in elements)
        {
            IOperation name = element.WithoutConversions();
            if (name.ConstantValue.Value is not string text)
                return default;
            names.Add(new RegisteredName(text, name.Syntax));
        }

        return names.ToImmutable();
    }
}

/// <summary>A name, perhaps with wildcards, as it stands in such a call.</summary>
internal readonly struct RegisteredName(string text, SyntaxNode syntax)
{
    public string Text { get; } = text;

    public SyntaxNode Syntax { get; } = syntax;
}
