using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>
/// Has an object of telemetry created once that is created too often: it moves to a static field; a field of a short-lived object
/// becomes static; a property keeps what it made.
/// </summary>
internal static class CreatedOnce
{
    /// <summary>Mends the creation that the target is; false, and nothing done, where it cannot be.</summary>
    public static async Task<bool> TryAsync(FixSession session, FixTarget target)
    {
        Document document = target.Document;
        if (target.Node is not ExpressionSyntax node
            || node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || target.Semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is not { TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false } type
            || target.OperationOf(node) is not { } made
            || !ReadsOnlyWhatIsMade(made, declaration, type, node.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.SpanStart ?? int.MaxValue))
            return false;

        switch (CreationLifetimes.Of(made, MemberAround(made, target.Semantics), target.Model, session.CancellationToken))
        {
            case CreationLifetime.Access:
                return await KeepAsync(session, document, node, target.Semantics, type, target.Model).ConfigureAwait(false);
            case CreationLifetime.Object when await MakeStaticAsync(session, document, node, target.Semantics).ConfigureAwait(false):
                return true;
            case CreationLifetime.Object or CreationLifetime.Call:
                return await new TelemetryHoist(session, document, target.Semantics, target.Model, declaration, type).TryAsync(made).ConfigureAwait(false);
            default:
                return false;
        }
    }

    private static ISymbol MemberAround(IOperation made, SemanticModel semantics)
    {
        switch (made.Root())
        {
            case IFieldInitializerOperation { InitializedFields: { IsEmpty: false } fields }:
                return fields[0];
            case IPropertyInitializerOperation { InitializedProperties: { IsEmpty: false } properties }:
                return properties[0];
        }

        return semantics.GetEnclosingSymbol(made.Syntax.SpanStart)!.DeclaredMember();
    }

    // Static initializers run in the order in which they stand.
    private static bool ReadsOnlyWhatIsMade(IOperation made, TypeDeclarationSyntax declaration, INamedTypeSymbol type, int position)
        => made.Descendants().All(operation => operation is not IMemberReferenceOperation { Member: { IsStatic: true } and (IFieldSymbol { IsConst: false } or IPropertySymbol) } reference
            || IsInLambda(reference)
            || FixedExpressions.IsMadeBefore(reference.Member, declaration, type, position));

    private static bool IsInLambda(IOperation operation) => operation.EnclosingFunction(null) is not null;

    private static async Task<bool> KeepAsync(FixSession session, Document document, ExpressionSyntax node, SemanticModel semantics, INamedTypeSymbol type, TelemetryModel model)
    {
        if (node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { } property
            || StaticMembers.ReturnedBy(property) is not { } value
            || semantics.GetDeclaredSymbol(property, session.CancellationToken) is not { } symbol
            || (!symbol.IsStatic && (type.TypeKind != TypeKind.Class || model.Metrics.ShortLived.Include(type, session.CancellationToken)))
            || node.AncestorsAndSelf().OfType<ExpressionSyntax>().Last(ancestor => property.Contains(ancestor) && ancestor.Parent is not ExpressionSyntax) is not { } whole
            || semantics.GetOperation(whole, session.CancellationToken) is not { } operation
            || !FixedExpressions.IsFixed(operation)
            || !session.IsFree(document.Id, property))
            return false;
        await session.ReplaceAsync(document.Id, property, StaticMembers.Kept(property, value)).ConfigureAwait(false);
        return true;
    }

    // A private field of its own, initialized where it is declared or in the constructor.
    private static async Task<bool> MakeStaticAsync(FixSession session, Document document, ExpressionSyntax node, SemanticModel semantics)
    {
        ExpressionSyntax value = node;
        while (value.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
            value = (ExpressionSyntax)value.Parent;
        if (semantics.GetOperation(value, session.CancellationToken) is not { } operation || !FixedExpressions.IsFixed(operation))
            return false;
        switch (value.Parent)
        {
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } }
                when IsPrivate(field) && session.IsFree(document.Id, field):
                await session.ReplaceAsync(document.Id, field, StaticMembers.Static(field, null)).ConfigureAwait(false);
                return true;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression,
                Parent: ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } } statement } assignment
                when semantics.GetSymbolInfo(assignment.Left, session.CancellationToken).Symbol is IFieldSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
                && await references[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false)
                    is VariableDeclaratorSyntax { Initializer: null, Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } kept }
                && kept.SyntaxTree == node.SyntaxTree && IsPrivate(kept) && session.IsFree(document.Id, kept) && session.IsFree(document.Id, statement):
                await session.ReplaceAsync(document.Id, kept, StaticMembers.Static(kept, value)).ConfigureAwait(false);
                await session.RemoveAsync(document.Id, statement).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    private static bool IsPrivate(FieldDeclarationSyntax field)
        => !field.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);
}
