using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Registry;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// An attribute stands in a namespace of the company's registry, and the registry does not know it: no dashboard of other teams finds it.
/// Bad: <c>activity?.SetTag("shop.order_id", id)</c>. Good: <c>activity?.SetTag("shop.order.id", id)</c>, as it is registered.
/// </summary>
internal sealed class AttributeNotRegistered : RegisteredAttributeRule
{
    /// <summary>What the fix writes instead.</summary>
    public const string Meant = "Meant";

    private const string Id = "OBS6005";
    private const string Title = "Attribute is not in the registry";

    private static readonly DiagnosticDescriptor Unknown = Describe(
        Id,
        Title,
        "The registry has a namespace for '{0}' and no attribute of that name, so nobody else's dashboards and searches know it. Register it, or use one that is registered.",
        Area.Contract,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Slip = Describe(
        Id,
        Title,
        "The registry has no attribute '{0}', so nobody else's dashboards and searches know it. It has '{1}': write that, or register yours.",
        Area.Contract,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unknown, Slip);

    protected override void Judge(RegistryFile registry, string name, IOperation key, IOperation value, in RuleContext context)
    {
        if (registry.Attribute(name) is not null)
            return;
        if (registry.Meant(name) is { } meant)
            context.Report(Slip, key.Syntax.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(Meant, meant.Name), name, meant.Name);
        else if (registry.Owns(name))
            context.Report(Unknown, key.Syntax.GetLocation(), name);
    }
}
