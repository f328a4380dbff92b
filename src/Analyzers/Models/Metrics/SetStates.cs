using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>The states that a type sets a gauge to, each at a place of its own, as the handlers of a circuit breaker do.</summary>
internal static class SetStates
{
    /// <summary>Whether the type that sets the gauge to a constant state sets it to another one elsewhere. By name, in the type's own code.</summary>
    public static bool IncludeAnother(Measurement measurement, EnumNumber number)
    {
        if (number.State is not IFieldReferenceOperation { Field: { } state } || measurement.Instrument.Holder is not { } gauge)
            return false;
        TypeDeclarationSyntax? type = measurement.Operation.Syntax.FirstAncestorOrSelf<TypeDeclarationSyntax>();
        if (type is null)
            return false;
        foreach (SyntaxNode node in type.DescendantNodes())
        {
            if (node is CastExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member },
                Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
                && member != state.Name
                && !number.Type.GetMembers(member).IsEmpty
                && IsCalledOn(call, gauge.Name))
                return true;
        }

        return false;
    }

    private static bool IsCalledOn(InvocationExpressionSyntax call, string gauge)
    {
        foreach (SyntaxNode node in call.Expression.DescendantNodes())
        {
            if (node is IdentifierNameSyntax name && name.Identifier.ValueText == gauge)
                return true;
        }

        return false;
    }
}
