using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A catch block lets the exception go on while a span runs, and does not set the span's status.
/// No exception does that by itself: the failed span is exported like one that went well.
/// Bad: <c>using var activity = source.StartActivity("place"); try { … } catch (Exception ex) { _logger.LogError(ex, "…"); throw; }</c>.
/// Good: <c>activity?.SetStatus(ActivityStatusCode.Error, ex.Message);</c> before the <c>throw</c>.
/// </summary>
internal sealed class SpanNotMarkedFailed : Rule, IJudges<CatchBlock>
{
    private const string Title = "Span is not marked failed";

    private static readonly DiagnosticDescriptor Unmarked = Describe(
        "OBS3004",
        Title,
        "An exception goes on from here and '{0}' does not learn of it: no exception sets a span's status by itself, so failed work is exported like work that went well. Call '{0}{1}' before the throw.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Recorded = Describe(
        "OBS3004",
        Title,
        "'{0}' records the exception, but nothing sets its status: error rates and alerts go by the status, so failed work counts as work that went well. Call '{0}{1}' as well.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unmarked, Recorded);

    public void Check(CatchBlock block, in RuleContext context)
    {
        if (!context.Model.Tracing.IsReferenced || FailedSpan.TryCreate(block, context.Model, context.CancellationToken) is not { } failed)
            return;
        string name = failed.Span.Local.Name;
        string call = failed.Span.Library.FailureMark!;
        if (failed.Recorded is { } recorded)
            context.Report(Recorded, recorded.Syntax.GetLocation(), name, call);
        else if (block.Operation.Syntax is CatchClauseSyntax clause)
            context.Report(Unmarked, clause.CatchKeyword.GetLocation(), name, call);
    }
}
