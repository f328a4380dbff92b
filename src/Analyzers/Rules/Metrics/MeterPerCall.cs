using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Lifetime;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A meter or an observable instrument is created each time a method runs, a property is read or a short-lived object is made.
/// The process keeps every meter and every observable instrument until the meter is disposed: memory grows with each call, and each scrape takes longer.
/// Bad: <c>void Placed() { var meter = new Meter("Shop"); meter.CreateCounter&lt;int&gt;("orders").Add(1); }</c>.
/// Good: <c>private static readonly Meter Meter = new("Shop");</c> and a field for the counter.
/// </summary>
internal sealed class MeterPerCall : Rule, IJudges<MeterCreation>, IJudges<InstrumentCreation>, IJudges<ShortLivedRegistration>
{
    private const string Title = "Meter or instrument is created per call";

    private static readonly DiagnosticDescriptor Meter = Describe(
        "OBS2301",
        Title,
        "A new meter {0}is created each time {1}: the process keeps every meter until it is disposed, so memory grows with each call and so does what a scrape collects. Create it once, in a static readonly field.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Observable = Describe(
        "OBS2301",
        Title,
        "Another observable instrument {0}is created each time {1}: the meter keeps them all and calls them all at each scrape, so memory grows and values are exported twice. Create it once, where the meter is created.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Disposed = Describe(
        "OBS2301",
        Title,
        "The meter {0}is created and disposed of each time {1}: what its instruments count begins at zero each time and is a stream of its own, so no export ever has the sum. Create it once, in a static readonly field.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Registered = Describe(
        "OBS2301",
        Title,
        "Each '{0}' creates a meter '{1}' of its own, and '{2}' has one made each time: the process keeps every meter until it is disposed, so memory grows with each and so does what a scrape collects. "
            + "Register '{0}' as a singleton.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Meter, Observable, Disposed, Registered);

    public void Check(MeterCreation creation, in RuleContext context)
    {
        // A factory keeps one meter for a name and disposes of it.
        if (creation.IsByFactory || context.ContainingSymbol is not { } member)
            return;
        CreationLifetime lifetime = CreationLifetimes.Of(creation.Operation, member, context.Model, context.CancellationToken);
        if (lifetime != CreationLifetime.Unknown)
            context.Report(Meter, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(lifetime, member));
        else if (CreationLifetimes.EndsEachTime(creation.Operation, member, context.Model, context.CancellationToken))
            context.Report(Disposed, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(CreationLifetime.Call, member));
    }

    public void Check(ShortLivedRegistration registration, in RuleContext context)
    {
        if (registration.Noun == context.Model.Metrics.Meters?.Noun)
            context.Report(Registered, registration.Method.GetLocation(), registration.Type.Name, registration.Name, registration.Method.Identifier.ValueText);
    }

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.Callback is null || context.ContainingSymbol is not { } member)
            return;
        CreationLifetime lifetime = CreationLifetimes.Of(creation, member, context.Model, context.CancellationToken);
        if (lifetime != CreationLifetime.Unknown)
            context.Report(Observable, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(lifetime, member));
    }
}
