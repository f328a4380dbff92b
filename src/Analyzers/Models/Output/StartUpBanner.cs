using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Models.Output;

/// <summary>Lines, one below the other, that a program prints where it starts: what it is and where it listens, for whoever started it.</summary>
internal static class StartUpBanner
{
    // One line or two may be events that somebody wants to find.
    private const int Lines = 3;

    public static bool Holds(IOperation output, ISymbol member)
    {
        if (member is not IMethodSymbol { IsStatic: true, Name: "Main" or "<Main>$" }
            || output.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var writer }, Parent: ExpressionStatementSyntax statement })
            return false;
        List<StatementSyntax> beside = Beside(statement);
        int place = beside.IndexOf(statement);
        int before = beside.Take(place).Reverse().TakeWhile(IsPrinted).Count();
        int after = beside.Skip(place + 1).TakeWhile(IsPrinted).Count();
        return before + 1 + after >= Lines;

        bool IsPrinted(StatementSyntax other)
            => other is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } }
                && called.Name.Identifier.ValueText is "Write" or "WriteLine"
                && SyntaxFactory.AreEquivalent(called.Expression, writer);
    }

    // In the body itself: what stands in a loop, in a catch block or in a function of Main is not said once.
    private static List<StatementSyntax> Beside(StatementSyntax statement) => statement.Parent switch
    {
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static global => global.Statement).ToList(),
        BlockSyntax { Parent: MethodDeclarationSyntax } body => body.Statements.ToList(),
        _ => [],
    };
}
