using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>Writes what tells a span that its work failed.</summary>
internal static class SpanFailure
{
    /// <summary>Sets the span's status, and records the exception where it is not recorded yet, at the start of a catch block or before the call that records it.</summary>
    public static async Task<bool> MarkAsync(FixSession session, Document document, CatchClauseSyntax clause, FailedSpan failed, SemanticModel semantics, TracingModel model)
    {
        if (!session.IsFree(document.Id, clause))
            return false;
        string variable = CatchEditor.VariableOf(clause, semantics);
        ImmutableArray<string> texts = failed.Span.Library.MarkFailed(failed.Span.Local.Name, variable, failed.Recorded is not null, model);
        StatementSyntax? before = failed.Recorded?.Syntax.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == clause.Block);
        if (texts.IsEmpty || (failed.Recorded is not null && before is null))
            return false;

        session.AddUsing(document.Id, failed.Span.Library.Namespace);
        BlockSyntax block = StatementInsertion.At(clause.Block, before is null ? 0 : clause.Block.Statements.IndexOf(before), texts.Select(text => SyntaxFactory.ParseStatement(text)));
        await session.ReplaceAsync(document.Id, clause, CatchEditor.WithVariable(clause, variable).WithBlock(block).WithAdditionalAnnotations(Formatter.Annotation)).ConfigureAwait(false);
        return true;
    }
}
