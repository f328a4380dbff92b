using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Registry;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// An attribute or a metric has a name that the company's registry has given up: whoever reads telemetry by the registry looks for the new one.
/// Bad: <c>SetTag("shop.order_no", id)</c>, which the registry calls deprecated. Good: <c>SetTag("shop.order.id", id)</c>, its replacement.
/// </summary>
internal sealed class DeprecatedByRegistry : RegisteredAttributeRule, IJudges<InstrumentCreation>
{
    /// <summary>What the fix writes instead.</summary>
    public const string Replacement = "Replacement";

    private const string Id = "OBS6008";
    private const string Title = "Name is deprecated in the registry";

    private static readonly DiagnosticDescriptor Renamed = Describe(
        Id,
        Title,
        "The registry has given up '{0}' for '{1}': what reads telemetry by the registry looks for '{1}' and misses this. Write '{1}'.",
        Area.Contract,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Dropped = Describe(
        Id,
        Title,
        "The registry has given up '{0}', and names nothing in its place: what reads telemetry by the registry does not look for it any more. Leave it out, or ask for what replaces it.",
        Area.Contract,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Renamed, Dropped);

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (context.Model.Registry is { } registry && creation.Name is { } name && registry.Metric(name) is { Replacement: { } replacement })
            Report(name, replacement, creation.NameArgument!, context);
    }

    protected override void Judge(RegistryFile registry, string name, IOperation key, IOperation value, in RuleContext context)
    {
        if (registry.Attribute(name) is { Replacement: { } replacement })
            Report(name, replacement, key, context);
    }

    private static void Report(string name, string replacement, IOperation place, in RuleContext context)
    {
        if (replacement.Length == 0)
            context.Report(Dropped, place.Syntax.GetLocation(), name);
        else
            context.Report(Renamed, place.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Replacement, replacement), name, replacement);
    }
}
