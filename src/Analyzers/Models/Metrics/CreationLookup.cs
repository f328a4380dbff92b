using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Finds the call that creates what a field, property or local holds: its initializer, or the only assignment in a constructor.</summary>
internal static class CreationLookup
{
    /// <summary>The creation, or null; <paramref name="place"/> is any operation of the compilation, of the holder's own body for a local.</summary>
    public static InstrumentCreation? Of(ISymbol holder, IOperation place, MetricsLibraryModel library)
    {
        if (holder is ILocalSymbol local)
            return LocalWrites.SingleValue(local, place) is { } value ? Read(value, library) : null;
        if (holder is not (IFieldSymbol or IPropertySymbol) || place.SemanticModel is not { } semantics)
            return null;
        foreach (SyntaxReference reference in holder.DeclaringSyntaxReferences)
        {
            ExpressionSyntax? initializer = reference.GetSyntax() switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } value } => value,
                PropertyDeclarationSyntax { Initializer.Value: { } value } => value,
                _ => AssignedInConstructor(holder),
            };
            if (initializer is not null && Bind(initializer, semantics.Compilation) is { } operation)
                return Read(operation, library);
        }

        return null;
    }

    private static InstrumentCreation? Read(IOperation value, MetricsLibraryModel library)
        => InstrumentCreation.TryCreate(Instrument.WithoutLabels(value, library), library);

    private static IOperation? Bind(ExpressionSyntax expression, Compilation compilation)
    {
        if (!compilation.ContainsSyntaxTree(expression.SyntaxTree))
            return null;
#pragma warning disable RS1030 // An initializer or constructor elsewhere in the type, which no callback hands us; reached only once a measurement is to be reported.
        return compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression);
#pragma warning restore RS1030
    }

    // Names are compared, not symbols: the one assignment that is left is bound, and must be a creation to count.
    private static ExpressionSyntax? AssignedInConstructor(ISymbol holder)
    {
        ExpressionSyntax? only = null;
        foreach (IMethodSymbol constructor in Constructors(holder))
        {
            foreach (SyntaxReference reference in constructor.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is not ConstructorDeclarationSyntax declaration)
                    continue;
                foreach (SyntaxNode node in declaration.DescendantNodes())
                {
                    if (node is not AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment || !Names(assignment.Left, holder.Name))
                        continue;
                    if (only is not null)
                        return null;
                    only = assignment.Right;
                }
            }
        }

        return only;
    }

    private static ImmutableArray<IMethodSymbol> Constructors(ISymbol holder)
        => holder.IsStatic ? holder.ContainingType.StaticConstructors : holder.ContainingType.InstanceConstructors;

    private static bool Names(ExpressionSyntax target, string name) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText == name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access => access.Name.Identifier.ValueText == name,
        _ => false,
    };
}
