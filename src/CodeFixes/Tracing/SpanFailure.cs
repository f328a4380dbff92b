using System.Collections.Generic;
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
        List<string> texts = Statements(failed, variable, model);
        StatementSyntax? before = failed.Recorded?.Syntax.AncestorsAndSelf().OfType<StatementSyntax>().FirstOrDefault(statement => statement.Parent == clause.Block);
        if (texts.Count == 0 || (failed.Recorded is not null && before is null))
            return false;

        session.AddUsing(document.Id, failed.Span.Library == SpanLibrary.Activity ? "System.Diagnostics" : "OpenTelemetry.Trace");
        BlockSyntax block = StatementInsertion.At(clause.Block, before is null ? 0 : clause.Block.Statements.IndexOf(before), texts.Select(text => SyntaxFactory.ParseStatement(text)));
        await session.ReplaceAsync(document.Id, clause, CatchEditor.WithVariable(clause, variable).WithBlock(block).WithAdditionalAnnotations(Formatter.Annotation)).ConfigureAwait(false);
        return true;
    }

    private static List<string> Statements(FailedSpan failed, string variable, TracingModel model)
    {
        string span = failed.Span.Local.Name;
        var texts = new List<string>();
        if (failed.Span.Library == SpanLibrary.OpenTelemetry)
        {
            texts.Add($"{span}.SetStatus(Status.Error.WithDescription({variable}.Message));");
            if (failed.Recorded is null)
                texts.Add($"{span}.RecordException({variable});");
        }
        else if (model.System is { CanSetStatus: true } system)
        {
            texts.Add($"{span}?.SetStatus(ActivityStatusCode.Error, {variable}.Message);");
            if (failed.Recorded is null && system.CanAddException)
                texts.Add($"{span}?.AddException({variable});");
        }

        return texts;
    }
}
