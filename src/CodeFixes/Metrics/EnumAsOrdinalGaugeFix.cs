using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2006: each state gets a series of its own, one for the present state and zero for the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EnumAsOrdinalGaugeFix : RuleFix
{
    internal override string Id => "OBS2006";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2006", "Keep one series for each state", "changes the exported series"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (InstrumentTargets.Measurement(target) is { Value: { } value } measurement)
            return EnumNumber.TryCreate(value) is { } number && await new StateSetRewriter(session).TryRewriteAsync(measurement, number).ConfigureAwait(false);
        return InstrumentTargets.Creation(target) is { } creation && await ObserveAsync(session, target, creation).ConfigureAwait(false);
    }

    // () => (int)_state becomes () => Enum.GetValues<State>().Select(state => new Measurement<int>(…)).
    private static async Task<bool> ObserveAsync(FixSession session, FixTarget target, InstrumentCreation creation)
    {
        if (creation.Callback is not { Syntax: LambdaExpressionSyntax { ExpressionBody: { } body }, SemanticModel: { } semantics } callback
            || creation.NumberType is not INamedTypeSymbol type
            || ObservedValues.AsWritten(callback).FirstOrDefault() is not { } value
            || EnumNumber.TryCreate(value) is not { } number
            || number.Operation.Syntax.Span != body.Span
            || !StateSetStatement.CanList(semantics.Compilation)
            || !session.IsFree(target.Document.Id, body))
            return false;
        await session.ReplaceAsync(target.Document.Id, body, StateSetStatement.Observed(number, type, semantics).WithTriviaFrom(body)).ConfigureAwait(false);
        StateSetStatement.Import(session, target.Document.Id, creation.Library);
        session.AddUsing(target.Document.Id, "System.Linq");
        return true;
    }
}
