using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>The fixes that put a report of the exception first in a catch block: a log call, or one of an error tracker's.</summary>
public abstract class CatchReportFix : RuleFix
{
    private const string ProjectLogKey = ".ProjectLogger";

    /// <summary>The variant that logs, and one for each tracker.</summary>
    internal ImmutableArray<FixVariant> LogOrReport
        => ErrorTracker.All.Select(tracker => new FixVariant(KeyOf(tracker), tracker.Report)).Prepend(new FixVariant(Id, "Log the exception")).ToImmutableArray();

    /// <summary>The variant that writes to the static logger of the project, where no logger comes to the class itself.</summary>
    internal FixVariant ProjectLog => new(Id + ProjectLogKey, "Log the exception with the project's static logger") { IsSubstitute = true };

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !session.IsFree(document.Id, clause))
            return false;

        string variable = CatchEditor.VariableOf(clause, target.Semantics);
        ExpressionSyntax exception = SyntaxFactory.IdentifierName(variable);
        ExpressionSyntax? call = TrackerOf(variant) is { } tracker ? ExceptionReport.To(tracker, session, target.At(clause.Block), exception)
            : variant == ProjectLog.Key ? await ExceptionReport.ProjectLogAsync(session, target.At(clause.Block), exception, Failed(clause)).ConfigureAwait(false)
            : await ReportAsync(session, target.At(clause.Block), exception).ConfigureAwait(false);
        if (call is null)
            return false;
        StatementSyntax report = SyntaxFactory.ExpressionStatement(call);
        if ((variant == Id || variant == ProjectLog.Key) && TellsCancellation && TokenBehind(target.At(clause.Block)) is { } token)
            report = UnlessCancelled(token, report);
        await CatchEditor.PrependAsync(session, document.Id, clause, variable, report).ConfigureAwait(false);
        return true;
    }

    /// <summary>The tracker that a variant reports to; null of the others.</summary>
    private protected ErrorTracker? TrackerOf(string variant) => ErrorTracker.All.FirstOrDefault(tracker => KeyOf(tracker) == variant);

    private string KeyOf(ErrorTracker tracker) => $"{Id}.{tracker.Name}";

    /// <summary>Whether the first variant would report a cancellation as a failure: a log does, a tracker may be told to leave it out.</summary>
    private protected virtual bool TellsCancellation => true;

    private static IParameterSymbol? TokenBehind(FixTarget block)
        => block.Semantics.GetEnclosingSymbol(block.Node.SpanStart, block.CancellationToken) is { } member
            && block.OperationOf(block.Node) is { } operation
            && CatchBlock.Around(operation, member, block.Model) is { AsksForCancellation: false } caught
            ? CancelledWork.TokenBehind(caught, block.Model, block.CancellationToken)
            : null;

    // Each shutdown and each aborted request would raise an alarm; what the block does about the exception stays as it is.
    private static IfStatementSyntax UnlessCancelled(IParameterSymbol token, StatementSyntax report)
        => SyntaxFactory.IfStatement(SyntaxFactory.ParseExpression($"!{token.Name}.IsCancellationRequested"), SyntaxFactory.Block(report));

    /// <summary>The call of the first variant: it logs, unless a rule asks for something else. Null where there is none to write.</summary>
    private protected virtual Task<ExpressionSyntax?> ReportAsync(FixSession session, FixTarget block, ExpressionSyntax exception)
        => ExceptionReport.LogAsync(session, block, exception, Failed(block.Node));

    private static string Failed(SyntaxNode place) => MemberName.Around(place) + " failed";
}
