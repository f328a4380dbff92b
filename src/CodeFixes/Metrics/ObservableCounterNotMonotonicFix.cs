using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Observed;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2002: the counter becomes an instrument that may go down; one that returns what was added since the last time returns the total.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ObservableCounterNotMonotonicFix : InstrumentCreationFix
{
    private static readonly InstrumentRetyper ToUpDownCounter = new(new InstrumentChange(InstrumentKind.ObservableCounter, InstrumentKind.ObservableUpDownCounter), (_, _) => []);

    private static readonly InstrumentRetyper ToGauge = new(new InstrumentChange(InstrumentKind.ObservableCounter, InstrumentKind.ObservableGauge), (_, _) => []);

    internal override string Id => "OBS2002";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2002", "Make the observable counter an instrument that may go down"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, InstrumentCreation creation)
    {
        if (creation.Callback is not { } callback
            || ObservedValues.Of(callback).Select(value => FallingValue.TryCreate(value, session.CancellationToken)).FirstOrDefault(value => value is not null) is not { } falling)
            return false;
        if (falling.Reason == FallingReason.Delta)
            return await ReadAsync(session, falling).ConfigureAwait(false);

        bool isLevel = falling.Reason == FallingReason.Level;
        if (await (isLevel ? ToGauge : ToUpDownCounter).TryRetypeAsync(session, creation).ConfigureAwait(false) is null)
            return false;
        session.Title ??= new FixTitle($"Make '{creation.DisplayName}' an {(isLevel ? "ObservableGauge" : "ObservableUpDownCounter")}", "the exported series becomes a gauge");
        return true;
    }

    // Interlocked.Exchange(ref field, 0) becomes a read of the same field.
    private static async Task<bool> ReadAsync(FixSession session, FallingValue falling)
    {
        if (falling.Operation.Syntax is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call
            || session.Solution.GetDocument(call.SyntaxTree) is not { } document
            || !session.IsFree(document.Id, call)
            || call.ArgumentList.Arguments.FirstOrDefault(argument => argument.RefKindKeyword.ValueText == "ref") is not { } field)
            return false;
        bool is64Bit = falling.Field!.Type.SpecialType is SpecialType.System_Int64 or SpecialType.System_UInt64;
        ExpressionSyntax type = is64Bit ? called.Expression : Sibling(called.Expression);
        InvocationExpressionSyntax read = call
            .WithExpression(called.WithExpression(type).WithName(SyntaxFactory.IdentifierName("Read")))
            .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(field.WithNameColon(null))));
        await session.ReplaceAsync(document.Id, call, read).ConfigureAwait(false);
        session.Title ??= new FixTitle($"Return the total of '{falling.Field.Name}'");
        return true;
    }

    // Interlocked.Read is for 64 bits; Volatile stands beside Interlocked.
    private static ExpressionSyntax Sibling(ExpressionSyntax interlocked) => interlocked switch
    {
        MemberAccessExpressionSyntax qualified => qualified.WithName(InstrumentTypeNames.WithIdentifier(qualified.Name, "Volatile")),
        SimpleNameSyntax name => InstrumentTypeNames.WithIdentifier(name, "Volatile"),
        _ => interlocked,
    };
}
