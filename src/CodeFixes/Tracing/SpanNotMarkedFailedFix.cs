using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3004: the catch block sets the span's status and records the exception before it throws on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SpanNotMarkedFailedFix : RuleFix
{
    internal override string Id => "OBS3004";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3004", "Mark the span failed"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || target.OperationOf(clause) is not ICatchClauseOperation operation
            || target.Semantics.GetEnclosingSymbol(clause.SpanStart, session.CancellationToken) is not { } member
            || FailedSpan.TryCreate(new CatchBlock(operation, member, target.Model), target.Model, session.CancellationToken) is not { } failed)
            return false;
        return await SpanFailure.MarkAsync(session, document, clause, failed, target.Semantics, target.Model.Tracing).ConfigureAwait(false);
    }
}
