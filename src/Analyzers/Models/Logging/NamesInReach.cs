using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The locals, parameters, fields and properties whose names code at a place can write, nearest first.
/// <c>SemanticModel.LookupSymbols</c> also lists every type of every imported namespace, which is most of its cost.
/// </summary>
internal static class NamesInReach
{
    public static IEnumerable<ISymbol> At(SyntaxNode place, SemanticModel semantics)
    {
        foreach (SyntaxNode node in place.AncestorsAndSelf())
        {
            foreach (SyntaxNode declaration in DeclaredBy(node))
            {
                if (semantics.GetDeclaredSymbol(declaration) is { } symbol)
                    yield return symbol;
            }
        }

        INamedTypeSymbol? type = semantics.GetEnclosingSymbol(place.SpanStart)?.ContainingType;
        foreach (ISymbol member in MembersOf(type, semantics, place.SpanStart))
            yield return member;
        for (INamedTypeSymbol? outer = type?.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            foreach (ISymbol member in outer.GetMembers())
            {
                if (member.IsStatic && IsValue(member))
                    yield return member;
            }
        }
    }

    private static IEnumerable<SyntaxNode> DeclaredBy(SyntaxNode node) => node switch
    {
        BlockSyntax block => Locals(block.Statements),
        SwitchSectionSyntax section => Locals(section.Statements),
        CompilationUnitSyntax unit => Locals(unit),
        BaseMethodDeclarationSyntax method => method.ParameterList.Parameters,
        LocalFunctionStatementSyntax function => function.ParameterList.Parameters,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ParameterList.Parameters,
        SimpleLambdaExpressionSyntax lambda => [lambda.Parameter],
        AnonymousMethodExpressionSyntax { ParameterList: { } list } => list.Parameters,
        IndexerDeclarationSyntax indexer => indexer.ParameterList.Parameters,
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Locals(IEnumerable<StatementSyntax> statements)
    {
        foreach (StatementSyntax statement in statements)
        {
            if (statement is not LocalDeclarationStatementSyntax declaration)
                continue;
            foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
                yield return variable;
        }
    }

    private static IEnumerable<SyntaxNode> Locals(CompilationUnitSyntax unit)
    {
        foreach (MemberDeclarationSyntax member in unit.Members)
        {
            if (member is not GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax declaration })
                continue;
            foreach (VariableDeclaratorSyntax variable in declaration.Declaration.Variables)
                yield return variable;
        }
    }

    private static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol? type, SemanticModel semantics, int position)
    {
        for (INamedTypeSymbol? current = type; current is not null && current.SpecialType != SpecialType.System_Object; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (IsValue(member) && semantics.IsAccessible(position, member))
                    yield return member;
            }
        }

        if (type is null)
            yield break;
        foreach (IMethodSymbol constructor in type.InstanceConstructors)
        {
            if (constructor.DeclaringSyntaxReferences.Length == 0 || constructor.DeclaringSyntaxReferences[0].GetSyntax() is not TypeDeclarationSyntax)
                continue;
            foreach (IParameterSymbol parameter in constructor.Parameters)
                yield return parameter;
        }
    }

    private static bool IsValue(ISymbol member)
        => member is IFieldSymbol { CanBeReferencedByName: true, AssociatedSymbol: null } or IPropertySymbol { IsIndexer: false };
}
