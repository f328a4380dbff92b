using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A meter or an instrument is created each time a method runs, a property is read or a short-lived object is made.
/// The process keeps every meter and every observable instrument until the meter is disposed: memory grows with each call, and each scrape takes longer.
/// Bad: <c>void Placed() { var meter = new Meter("Shop"); meter.CreateCounter&lt;int&gt;("orders").Add(1); }</c>.
/// Good: <c>private static readonly Meter Meter = new("Shop");</c> and a field for the counter.
/// </summary>
internal sealed class MeterPerCall : Rule, IJudges<MeterCreation>, IJudges<InstrumentCreation>
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

    private static readonly DiagnosticDescriptor Instrument = Describe(
        "OBS2301",
        Title,
        "The instrument {0}is created each time {1}: since .NET 8 the meter looks it up again for every value, before it keeps another one for every value. Create it once and keep it in a field.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Meter, Observable, Instrument);

    public void Check(MeterCreation creation, in RuleContext context)
    {
        // A factory keeps one meter for a name and disposes of it.
        if (creation.IsByFactory || context.ContainingSymbol is not { } member)
            return;
        CreationLifetime lifetime = CreationLifetimes.Of(creation.Operation, member, context.Model, context.CancellationToken);
        if (lifetime != CreationLifetime.Unknown)
            context.Report(Meter, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(lifetime, member));
    }

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        // One name for each object is one instrument for each object; and what comes with a new meter is reported there.
        if (!creation.Library.CreationIsFelt || creation.Name is not { } name || creation.HasMeterOfItsOwn || context.ContainingSymbol is not { } member)
            return;
        CreationLifetime lifetime = CreationLifetimes.Of(creation.Operation, member, context.Model, context.CancellationToken);
        if (lifetime == CreationLifetime.Unknown)
            return;
        bool isObservable = creation.Callback is not null;

        // What an object keeps is looked up once for the object.
        if (isObservable || lifetime != CreationLifetime.Object)
            context.Report(isObservable ? Observable : Instrument, creation.Operation.Syntax.GetLocation(), CreationWords.Named(name), CreationWords.When(lifetime, member));
    }
}
