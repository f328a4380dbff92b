using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Lifetimes;

/// <summary>The statement by which the one constructor of a type gives a field its value: what is made from that can be made right behind.</summary>
internal static class ConstructorAssignment
{
    /// <summary>The assignment of a readonly field; null where there is none, or where an object may be made in another way.</summary>
    public static ExpressionStatementSyntax? Of(IOperation? value, TypeDeclarationSyntax declaration, INamedTypeSymbol type, SemanticModel semantics)
    {
        if (value is not IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: false } field, Instance: IInstanceReferenceOperation }
            || !SymbolEqualityComparer.Default.Equals(field.ContainingType, type))
            return null;
        ConstructorDeclarationSyntax[] constructors = declaration.Members.OfType<ConstructorDeclarationSyntax>().ToArray();
        return constructors.Length == 1 && type.InstanceConstructors.Length == 1
            ? constructors[0].Body?.Statements.OfType<ExpressionStatementSyntax>().FirstOrDefault(statement =>
                statement.Expression is AssignmentExpressionSyntax kept && SymbolEqualityComparer.Default.Equals(semantics.GetSymbolInfo(kept.Left).Symbol, field))
            : null;
    }

    /// <summary>Puts another assignment behind that one, and behind those that were put there already.</summary>
    public static async Task AddBehindAsync(FixSession session, DocumentId document, ExpressionStatementSyntax assignment, string field, string value)
        => (await session.EditorAsync(document).ConfigureAwait(false)).ReplaceNode(assignment.Parent!, (current, _) => Behind((BlockSyntax)current, assignment, $"{field} = {value};"));

    private static BlockSyntax Behind(BlockSyntax body, ExpressionStatementSyntax assignment, string added)
    {
        string maker = ((AssignmentExpressionSyntax)assignment.Expression).Left.GetLastToken().ValueText;
        int index = body.Statements.IndexOf(statement => statement.IsEquivalentTo(assignment)) + 1;
        while (index < body.Statements.Count && body.Statements[index] is ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Right: InvocationExpressionSyntax made } }
            && made.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
            && receiver.GetLastToken().ValueText == maker)
            index++;
        StatementSyntax statement = SyntaxFactory.ParseStatement(added).WithTriviaFrom(assignment.WithLeadingTrivia(Indentation(assignment)));
        return body.WithStatements(body.Statements.Insert(index, statement));
    }

    private static SyntaxTriviaList Indentation(StatementSyntax statement)
        => SyntaxFactory.TriviaList(statement.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1));
}
