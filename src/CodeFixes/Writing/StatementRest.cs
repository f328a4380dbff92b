using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>A statement in a list of statements, and those that follow it there.</summary>
internal sealed class StatementRest
{
    private StatementRest(StatementSyntax statement, SyntaxNode container, IReadOnlyList<StatementSyntax> following)
    {
        Statement = statement;
        Container = container;
        Following = following;
    }

    public StatementSyntax Statement { get; }

    /// <summary>The block, the switch section or the file (of top-level statements).</summary>
    public SyntaxNode Container { get; }

    public IReadOnlyList<StatementSyntax> Following { get; }

    /// <summary>Whether a using declaration may stand here: C# 8 has them, and not directly in a switch section.</summary>
    public bool TakesDeclaration
        => Container is not SwitchSectionSyntax && Statement.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 };

    /// <summary>Whether what follows is more than to leave.</summary>
    public bool DoesSomething => Following.Any(statement => statement switch
    {
        LocalFunctionStatementSyntax or EmptyStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax => false,
        ReturnStatementSyntax { Expression: var value } => value is not (null or LiteralExpressionSyntax or IdentifierNameSyntax),
        _ => true,
    });

    /// <summary>Null where the statement is no member of a list.</summary>
    public static StatementRest? Behind(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => new StatementRest(statement, block, Rest(block.Statements, statement)),
        SwitchSectionSyntax section => new StatementRest(statement, section, Rest(section.Statements, statement)),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } global
            => new StatementRest(statement, unit, unit.Members.SkipWhile(member => member != global).Skip(1).OfType<GlobalStatementSyntax>().Select(member => member.Statement).ToList()),
        _ => null,
    };

    /// <summary>The container with a statement in the place of this one and all that follow.</summary>
    public SyntaxNode With(StatementSyntax replacement) => Container switch
    {
        BlockSyntax block => block.WithStatements(Replaced(block.Statements, replacement)),
        SwitchSectionSyntax section => section.WithStatements(Replaced(section.Statements, replacement)),
        _ => Container,
    };

    private static List<StatementSyntax> Rest(SyntaxList<StatementSyntax> statements, StatementSyntax statement)
        => statements.Skip(statements.IndexOf(statement) + 1).ToList();

    private SyntaxList<StatementSyntax> Replaced(SyntaxList<StatementSyntax> statements, StatementSyntax replacement)
        => SyntaxFactory.List(statements.Take(statements.IndexOf(Statement)).Append(replacement));
}
