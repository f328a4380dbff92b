using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// Code without nullable warnings reaches into an activity with a plain dot.
/// <c>StartActivity</c> returns null where nobody listens or the trace is not sampled, and there the work itself fails with a NullReferenceException.
/// Bad: <c>var activity = source.StartActivity("place"); activity.SetTag("shop", shop);</c>. Good: <c>activity?.SetTag("shop", shop);</c>.
/// </summary>
internal sealed class ActivityNullDereference : Rule, IJudges<SpanStart>, IJudges<SpanCall>
{
    private const string Title = "Activity may be null";

    private static readonly DiagnosticDescriptor Started = Describe(
        "OBS3003",
        Title,
        "'{0}' is null where nobody listens to its source or the trace is not sampled, and the work fails with a NullReferenceException at '{1}'. Write '{0}?.'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Chained = Describe(
        "OBS3003",
        Title,
        "'{0}' returns null where nobody listens to the source or the trace is not sampled, and the work fails here with a NullReferenceException. Write '?.' behind it.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Current = Describe(
        "OBS3003",
        Title,
        "'Activity.Current' is null where nothing has started an activity, in tests and background work for one, and the work fails here with a NullReferenceException. Write 'Activity.Current?.'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Kept = Describe(
        "OBS3003",
        Title,
        "'{0}' may be null, as '{1}' itself asks elsewhere, and the work fails here with a NullReferenceException. Write '{0}?.'.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Started, Chained, Current, Kept);

    public void Check(SpanStart start, in RuleContext context)
    {
        IReadOnlyList<IOperation> places = ActivityDereferences.Of(start);
        if (places.Count == 0)
            return;
        if (places[0] is ILocalReferenceOperation { Local: var local } reference)
            context.Report(Started, start.Operation.Syntax.GetLocation(), Locations(places), local.Name,
                QuotedSource.Of(reference.Parent!.Syntax is InvocationExpressionSyntax { Expression: var called } ? called : reference.Parent.Syntax));
        else
            context.Report(Chained, start.Operation.Syntax.GetLocation(), start.Operation.TargetMethod.Name);
    }

    public void Check(SpanCall call, in RuleContext context)
    {
        if (ActivityDereferences.Of(call, context.CancellationToken) is not { } span)
            return;
        if (ActivityDereferences.IsCurrent(span))
            context.Report(Current, span.Syntax.GetLocation());
        else
            context.Report(Kept, span.Syntax.GetLocation(), span.Member.Name, span.Member.ContainingType.Name);
    }

    private static ImmutableArray<Location> Locations(IReadOnlyList<IOperation> places)
    {
        ImmutableArray<Location>.Builder locations = ImmutableArray.CreateBuilder<Location>(places.Count);
        foreach (IOperation place in places)
            locations.Add(place.Syntax.GetLocation());
        return locations.MoveToImmutable();
    }
}
