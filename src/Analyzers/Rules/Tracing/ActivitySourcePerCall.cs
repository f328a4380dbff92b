using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics.Lifetime;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A source of spans is created each time a method runs, a property is read or a short-lived object is made.
/// The process keeps every source until it is disposed, and asks every listener about each: memory grows with each call.
/// Bad: <c>void Place() { var source = new ActivitySource("Shop"); using var activity = source.StartActivity("place"); }</c>.
/// Good: <c>private static readonly ActivitySource Source = new("Shop");</c>.
/// </summary>
internal sealed class ActivitySourcePerCall : Rule, IJudges<SourceCreation>, IJudges<ShortLivedRegistration>
{
    private const string Title = "Activity source is created per call";

    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS3007",
        Title,
        "A new activity source {0}is created each time {1}: the process keeps every source until it is disposed, so memory grows with each call. Create it once, in a static readonly field.",
        Area.Tracing,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Registered = Describe(
        "OBS3007",
        Title,
        "Each '{0}' creates an activity source '{1}' of its own, and '{2}' has one made each time: the process keeps every source until it is disposed, so memory grows with each. "
            + "Register '{0}' as a singleton.",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, Registered);

    public void Check(ShortLivedRegistration registration, in RuleContext context)
    {
        if (registration.Noun == context.Model.Tracing.Sources?.Noun)
            context.Report(Registered, registration.Method.GetLocation(), registration.Type.Name, registration.Name, registration.Method.Identifier.ValueText);
    }

    public void Check(SourceCreation creation, in RuleContext context)
    {
        // A provider keeps one tracer for a name.
        if (creation.IsTracer || context.ContainingSymbol is not { } member)
            return;
        CreationLifetime lifetime = CreationLifetimes.Of(creation.Operation, member, context.Model, context.CancellationToken);
        if (lifetime != CreationLifetime.Unknown)
            context.Report(Fault, creation.Operation.Syntax.GetLocation(), CreationWords.Named(creation.Name), CreationWords.When(lifetime, member));
    }
}
