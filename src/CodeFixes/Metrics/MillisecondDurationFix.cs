using System;
using System.Collections.Generic;
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
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2009: the histogram is in seconds, with all that is measured with it in the solution.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MillisecondDurationFix : InstrumentCreationFix
{
    internal override string Id => "OBS2009";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2009", "Measure in seconds", "the exported series changes its unit and name"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, InstrumentCreation creation)
    {
        if (creation is not { HasAdvice: false, NumberType: { } number }
            || creation.UnitArgument?.Syntax is not LiteralExpressionSyntax { Token.ValueText: "ms" } unit
            || creation.NameArgument?.Syntax is not LiteralExpressionSyntax { Token.ValueText: { } metric } name
            || !session.IsFree(target.Document.Id, creation.Operation.Syntax)
            || await HasBucketsElsewhereAsync(session).ConfigureAwait(false)
            || await MetricMentions.ExistAsync(session, metric, name).ConfigureAwait(false)
            || !await MetricMentions.IsFreeAsync(session, metric, WithoutUnit(metric)).ConfigureAwait(false))
            return false;

        bool isWhole = number.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal);
        var change = new InstrumentChange(InstrumentKind.Histogram, InstrumentKind.Histogram, isWhole ? new NumberChange(NumberChange.NameOf(number), SpecialType.System_Double) : null);
        var retyper = new InstrumentRetyper(change, MillisecondMeasurements.Rewrite);
        if (await retyper.TryRetypeAsync(session, creation).ConfigureAwait(false) is null)
            return false;

        var arguments = (ArgumentListSyntax)unit.Parent!.Parent!;
        await session.ReplaceAsync(target.Document.Id, arguments, Rewritten(arguments, name, unit, isWhole ? SpecialType.System_Double : number.SpecialType, target.Model)).ConfigureAwait(false);
        session.AddUsing(target.Document.Id, "System.Diagnostics.Metrics");
        session.Title ??= new FixTitle($"Measure '{creation.DisplayName}' in seconds", "the exported series changes its unit and name");
        return true;
    }

    // Boundaries that somebody chose for milliseconds.
    private static async Task<bool> HasBucketsElsewhereAsync(FixSession session)
    {
        foreach (Project project in session.Solution.Projects)
        {
            if (await session.ModelAsync(project).ConfigureAwait(false) is { } model && model.Metrics.Views.Exists(session.CancellationToken))
                return true;
        }

        return false;
    }

    // OpenTelemetry's default buckets are for milliseconds, whatever the unit.
    private static ArgumentListSyntax Rewritten(ArgumentListSyntax arguments, LiteralExpressionSyntax name, LiteralExpressionSyntax unit, SpecialType number, TelemetryModel model)
    {
        IEnumerable<LiteralExpressionSyntax> texts = arguments.Arguments.Select(argument
            => argument.Expression).OfType<LiteralExpressionSyntax>().Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression));
        ArgumentListSyntax rewritten = arguments.ReplaceNodes(texts, (literal, _) => Literal(literal, literal == unit
            ? "s" : literal == name ? WithoutUnit(name.Token.ValueText) : InSeconds(literal.Token.ValueText)));
        return model.Metrics.UsesDefaultBuckets && SecondsBuckets.Text(number, unit.SyntaxTree) is { } buckets
            ? SecondsBuckets.With(rewritten, buckets)
            : rewritten;
    }

    private static LiteralExpressionSyntax Literal(LiteralExpressionSyntax literal, string text)
        => literal.Token.ValueText == text ? literal : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal);

    // "Time of a checkout in milliseconds."
    private static string InSeconds(string description)
        => TimeVocabulary.Milliseconds.TryFindLast(description, out int start, out int end)
            ? description.Substring(0, start) + (char.IsUpper(description[start]) ? "Seconds" : "seconds") + description.Substring(end)
            : description;

    private static string WithoutUnit(string metric)
    {
        if (MetricTimeUnit.InName(metric) != TimeUnit.Milliseconds || !TimeVocabulary.Milliseconds.TryFindLast(metric, out int start, out _))
            return metric;
        return metric.Substring(0, start).TrimEnd('_', '.', '-', '/');
    }
}
