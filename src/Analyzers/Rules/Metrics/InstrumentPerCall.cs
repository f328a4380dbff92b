using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A counter, a histogram or a gauge is created each time a method runs or a property is read.
/// Since .NET 8 its meter looks the same one up again, before it keeps another: each value pays for what should be a field.
/// Bad: <c>void Placed() =&gt; Meter.CreateCounter&lt;int&gt;("orders").Add(1);</c>.
/// Good: <c>private static readonly Counter&lt;int&gt; Orders = Meter.CreateCounter&lt;int&gt;("orders");</c>.
/// </summary>
internal sealed class InstrumentPerCall : Rule, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2305",
        "Instrument is created per call",
        "The instrument {0}is created each time {1}: since .NET 8 the meter looks it up again for every value, before it keeps another one for every value. Create it once and keep it in a field.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        // An observable one is OBS2301's to tell.
        if (creation.Callback is not null || context.ContainingSymbol is not { } member)
            return;

        // What an object keeps is looked up once for the object.
        CreationLifetime lifetime = CreationLifetimes.Of(creation, member, context.Model, context.CancellationToken);
        if (lifetime is CreationLifetime.Call or CreationLifetime.Access)
            context.Report(Fault, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(lifetime, member));
    }
}
