using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>Expressions that a static initializer can hold: they depend on no object, no parameter and no local.</summary>
internal static class FixedExpressions
{
    /// <param name="expression">The expression.</param>
    /// <param name="except">A part of it that is replaced by something else.</param>
    public static bool IsFixed(IOperation expression, IOperation? except = null)
    {
        if (expression == except)
            return true;
        switch (expression)
        {
            case IInstanceReferenceOperation { ReferenceKind: not InstanceReferenceKind.ImplicitReceiver }:
            case IAwaitOperation or IInvalidOperation:
            case ILocalReferenceOperation { Local.IsConst: false } local when !IsWithin(local.Local, expression):
            case IParameterReferenceOperation parameter when !IsWithin(parameter.Parameter, expression):
                return false;
        }

        return expression.ChildOperations.All(child => IsFixed(child, except));
    }

    // Of a lambda that the expression itself holds.
    private static bool IsWithin(ISymbol variable, IOperation mention)
        => variable.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } function
            && function.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().Span.Contains(mention.Syntax.Span) == true;

    /// <summary>Whether a static initializer at <paramref name="position"/> of a type finds what it reads already made.</summary>
    public static bool IsMadeBefore(ISymbol member, TypeDeclarationSyntax type, INamedTypeSymbol symbol, int position)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingType.OriginalDefinition, symbol.OriginalDefinition))
            return true;
        return member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer: not null } field => type.Contains(field) && field.SpanStart < position,
            PropertyDeclarationSyntax { Initializer: not null } property => type.Contains(property) && property.SpanStart < position,
            _ => false,
        };
    }
}
