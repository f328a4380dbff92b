using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Rewriting;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4001: the swallowed exception is logged, or captured by the error tracker that the project references.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionSwallowedFix : RuleFix
{
    private const string Log = "OBS4001";
    private const string Sentry = "OBS4001.Sentry";
    private const string ApplicationInsights = "OBS4001.ApplicationInsights";

    internal override string Id => "OBS4001";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(
        new FixVariant(Log, "Log the exception"),
        new FixVariant(Sentry, "Capture the exception with Sentry"),
        new FixVariant(ApplicationInsights, "Track the exception with Application Insights"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !session.IsFree(document.Id, clause)
            || await session.ModelAsync(document.Project).ConfigureAwait(false) is not { } model
            || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
            return false;

        string variable = CatchEditor.VariableOf(clause, semantics);
        IdentifierNameSyntax exception = SyntaxFactory.IdentifierName(variable);
        ExpressionSyntax? call = variant switch
        {
            Sentry => model.Errors.SentrySdk is null ? null : Call("SentrySdk.CaptureException", exception),
            ApplicationInsights => ClientInReach(clause, semantics, model) is { } client ? Call($"{client}.TrackException", exception) : null,
            _ => await LogCallAsync(session, document, clause, semantics, model, exception).ConfigureAwait(false),
        };
        if (call is null)
            return false;
        if (variant == Sentry)
            session.AddUsing(document.Id, "Sentry");
        await CatchEditor.PrependAsync(session, document.Id, clause, variable, call).ConfigureAwait(false);
        return true;
    }

    private static async Task<ExpressionSyntax?> LogCallAsync(FixSession session, Document document, CatchClauseSyntax clause, SemanticModel semantics, TelemetryModel model, ExpressionSyntax exception)
    {
        ExpressionSyntax template = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(MemberName.Around(clause) + " failed"));
        return await LoggerAccess.FindOrInjectAsync(session, document, clause.Block, semantics, model).ConfigureAwait(false) is LoggerInReach logger
            ? LogStatements.Call(logger, LogLevel.Error, exception, template, ImmutableArray<ExpressionSyntax>.Empty)
            : null;
    }

    private static string? ClientInReach(CatchClauseSyntax clause, SemanticModel semantics, TelemetryModel model)
    {
        if (model.Errors.TelemetryClient is not { } type)
            return null;
        var position = new ReachPosition(clause.Block, semantics);
        return semantics.LookupSymbols(clause.Block.SpanStart)
            .FirstOrDefault(symbol => position.CanUse(symbol) && symbol switch
            {
                IFieldSymbol field => field.Type.IsOrInherits(type),
                IPropertySymbol property => property.Type.IsOrInherits(type),
                IParameterSymbol parameter => parameter.Type.IsOrInherits(type),
                ILocalSymbol local => local.Type.IsOrInherits(type),
                _ => false,
            })?.Name;
    }

    private static ExpressionSyntax Call(string method, ExpressionSyntax exception)
        => SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(method),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(exception))));
}
