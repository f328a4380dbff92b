using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>The place in a web program where all is set up and nothing runs yet: right before <c>app.Run()</c>.</summary>
internal static class StartOfProgram
{
    /// <summary>Calls a method of the application there, once in a pass; false where there is no such place.</summary>
    public static async Task<bool> InsertAsync(FixSession session, Document target, string method, string import)
    {
        Insertion insertion = session.Shared((target.Project.Id, method), () => new Insertion());
        if (insertion.IsMade)
            return true;
        foreach (Document document in target.Project.Documents.OrderBy(document => document.Id == target.Id ? 0 : 1))
        {
            if (await RunIn(session, document).ConfigureAwait(false) is not { } run)
                continue;
            insertion.IsMade = true;
            session.AddUsing(document.Id, import);
            await InsertBeforeAsync(session, document.Id, run.Statement, $"{run.App}.{method}();").ConfigureAwait(false);
            return true;
        }

        return false;
    }

    private static async Task<(StatementSyntax Statement, string App)?> RunIn(FixSession session, Document document)
    {
        if (await document.GetSyntaxRootAsync(session.CancellationToken).ConfigureAwait(false) is not { } root)
            return null;
        foreach (InvocationExpressionSyntax call in root.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" or "RunAsync", Expression: IdentifierNameSyntax app }
                || StatementOf(call) is not { Parent: GlobalStatementSyntax or BlockSyntax } statement
                || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
                continue;

            // Not app.Run(context => …), which is a handler.
            if (semantics.GetSymbolInfo(call, session.CancellationToken).Symbol is IMethodSymbol { IsStatic: false, IsExtensionMethod: false, ContainingType: { } type }
                && type.Is("Microsoft.AspNetCore.Builder.WebApplication"))
                return (statement, app.Identifier.Text);
        }

        return null;
    }

    private static ExpressionStatementSyntax? StatementOf(InvocationExpressionSyntax call)
    {
        SyntaxNode? parent = call.Parent;
        if (parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
            parent = configured.Parent;
        return (parent is AwaitExpressionSyntax awaited ? awaited.Parent : parent) as ExpressionStatementSyntax;
    }

    private static async Task InsertBeforeAsync(FixSession session, DocumentId document, StatementSyntax place, string statement)
    {
        if (place.Parent is BlockSyntax block)
        {
            await session.InsertBeforeAsync(document, place, block, [statement]).ConfigureAwait(false);
            return;
        }

        SyntaxTrivia newLine = LineBreak.Firm(place);
        DocumentEditor editor = await session.EditorAsync(document).ConfigureAwait(false);
        editor.InsertBefore(place.Parent!, SyntaxFactory.GlobalStatement(SyntaxFactory.ParseStatement(statement).WithTrailingTrivia(newLine)));
    }

    private sealed class Insertion
    {
        public bool IsMade { get; set; }
    }
}
