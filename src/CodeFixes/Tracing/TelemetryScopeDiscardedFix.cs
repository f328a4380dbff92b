using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3001: a using declaration, or a using block, holds the scope to the end of the block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TelemetryScopeDiscardedFix : ScopeFix
{
    internal override string Id => "OBS3001";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3001", "Hold it until the end of the block"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, TelemetryScope scope)
    {
        if (ScopeResult.Of(scope.Operation) is not { IsDiscarded: true, Whole: { Syntax: ExpressionSyntax value } whole }
            || !SymbolEqualityComparer.Default.Equals(whole.Type, scope.Operation.Type)
            || whole.Syntax.FirstAncestorOrSelf<StatementSyntax>() is not ExpressionStatementSyntax statement)
            return false;

        ISymbol? member = target.Semantics.GetEnclosingSymbol(statement.SpanStart, session.CancellationToken);
        if (ScopeReaches.WouldEndEarly(scope, member))
            return false;

        // Elsewhere a provider would end with the method that sets it up.
        if (scope.Kind == ScopeKind.Provider && scope.Operation.EnclosingFunction(member) is not { Name: "Main" or "<Main>$" })
            return false;
        return await UsingScope.HoldAsync(session, target.Document.Id, statement, value, scope.LocalName, target.Semantics).ConfigureAwait(false);
    }
}
