using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4009: a provider gets a <c>using</c>; for Serilog the program calls <c>Log.CloseAndFlush()</c> last.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ProviderNotFlushedFix : RuleFix
{
    internal override string Id => "OBS4009";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Flush it before the program ends"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment)
        {
            return !target.Model.Errors.SerilogShutdown.IsThere(session.CancellationToken)
                && await FlushAtExit.AddAsync(session, target.Document.Id, statement, Flush(assignment.Left)).ConfigureAwait(false);
        }

        return ScopeTargets.Find(target) is { } scope
            && ScopeResult.Of(scope.Operation).Whole is { Parent: IVariableInitializerOperation } whole
            && whole.Syntax.FirstAncestorOrSelf<StatementSyntax>() is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } declaration
            && FlushAtExit.LastsToTheEnd(declaration)
            && await UsingScope.DeclareAsync(session, target.Document.Id, declaration, []).ConfigureAwait(false);
    }

    private static string Flush(ExpressionSyntax logger)
        => logger is MemberAccessExpressionSyntax { Expression: var log } ? $"{log.WithoutTrivia()}.CloseAndFlush()" : "CloseAndFlush()";
}
