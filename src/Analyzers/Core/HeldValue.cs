using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Core;

/// <summary>What a field, property or local is given, where that is one thing: its initializer, or the only assignment in a constructor, and nothing that its type writes to it later.</summary>
internal static class HeldValue
{
    /// <summary>The value, or null; <paramref name="place"/> is any operation of the compilation, of the holder's own body for a local.</summary>
    public static IOperation? Of(ISymbol holder, IOperation place)
    {
        if (holder is ILocalSymbol local)
            return LocalWrites.SingleValue(local, place);
        return place.SemanticModel is { } semantics ? OfMember(holder, semantics.Compilation) : null;
    }

    /// <summary>The value of a field or property, or null.</summary>
    public static IOperation? OfMember(ISymbol holder, Compilation compilation)
    {
        if (holder is not (IFieldSymbol or IPropertySymbol))
            return null;
        foreach (SyntaxReference reference in holder.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? value = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } initializer } => initializer,
                PropertyDeclarationSyntax { Initializer.Value: { } initializer } => initializer,
                _ => AssignedInConstructor(holder),
            };
            if (value is not null && !IsWrittenAgain(holder, value) && Bind(value, compilation) is { } operation)
                return operation;
        }

        return null;
    }

    /// <summary>What the constructors give a field or property that only they can write; empty where none does, or others can.</summary>
    public static IEnumerable<IOperation> OfEachConstructor(ISymbol holder, Compilation compilation)
    {
        if (holder is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null }))
            yield break;
        foreach (ExpressionSyntax value in AssignedInConstructors(holder))
        {
            if (Bind(value, compilation) is { } operation)
                yield return operation;
        }
    }

    private static IOperation? Bind(ExpressionSyntax expression, Compilation compilation) => compilation.SemanticsOf(expression.SyntaxTree)?.GetOperation(expression);

    private static ExpressionSyntax? AssignedInConstructor(ISymbol holder)
    {
        ExpressionSyntax? only = null;
        foreach (ExpressionSyntax value in AssignedInConstructors(holder))
        {
            if (only is not null)
                return null;
            only = value;
        }

        return only;
    }

    // Names are compared, not symbols: what is assigned is bound, and must be what the caller looks for.
    private static IEnumerable<ExpressionSyntax> AssignedInConstructors(ISymbol holder)
    {
        foreach (IMethodSymbol constructor in Constructors(holder))
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is not ConstructorDeclarationSyntax declaration)
                    continue;
                foreach (SyntaxNode node in declaration.DescendantNodes())
                {
                    if (node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment && Names(assignment.Left, holder.Name))
                        yield return assignment.Right;
                }
            }
        }
    }

    // Names are compared: a wrong hit only keeps a rule silent.
    private static bool IsWrittenAgain(ISymbol holder, ExpressionSyntax value)
    {
        if (holder is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null or { IsInitOnly: true } })
            return false;
        foreach (SyntaxReference part in holder.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in part.GetSyntax().DescendantNodes())
            {
                switch (node)
                {
                    case AssignmentExpressionSyntax assignment when assignment.Right != value && NamesMember(assignment.Left, holder) && !IsShadowed(assignment, holder.Name):
                    case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument when NamesMember(argument.Expression, holder):
                        return true;
                }
            }
        }

        return false;
    }

    // A local of the same name hides the member in all of its body.
    private static bool IsShadowed(SyntaxNode node, string name)
    {
        if (node.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() is not { } body)
            return false;
        foreach (SyntaxNode inner in body.DescendantNodes())
        {
            if (inner is VariableDeclaratorSyntax { Identifier.ValueText: var local } && local == name)
                return true;
        }

        return false;
    }

    private static bool NamesMember(ExpressionSyntax target, ISymbol holder)
        => Names(target, holder.Name) || (target is MemberAccessExpressionSyntax { Expression: SimpleNameSyntax type } access
            && type.Identifier.ValueText == holder.ContainingType.Name && access.Name.Identifier.ValueText == holder.Name);

    private static ImmutableArray<IMethodSymbol> Constructors(ISymbol holder)
        => holder.IsStatic ? holder.ContainingType.StaticConstructors : holder.ContainingType.InstanceConstructors;

    private static bool Names(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
