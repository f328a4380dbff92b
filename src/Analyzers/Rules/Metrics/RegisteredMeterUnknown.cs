using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A name is registered that no meter has: neither the program, nor a project that it references, nor a library that everybody knows.
/// Bad: <c>AddMeter("Shop.Domains")</c> where Shop.Domain creates "Shop.Domain".
/// Good: <c>AddMeter("Shop.Domain")</c>.
/// </summary>
internal sealed class RegisteredMeterUnknown() : RegisteredNameUnknown(Misspelt, Unfounded)
{
    private const string Title = "Registered meter does not exist";

    private static readonly DiagnosticDescriptor Misspelt = Describe(
        "OBS2308",
        Title,
        "No meter is called '{0}'{2}; one is called '{1}': nothing is collected under it: what it was meant for is dropped without a word. Register '{1}'.",
        Area.Metrics,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Unfounded = Describe(
        "OBS2308",
        Title,
        "No meter of this program or of the projects that it references is called '{0}'{1}: nothing is collected under it: what it was meant for is dropped without a word. Register the name that the meter is created with.",
        Area.Metrics,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Misspelt, Unfounded);

    private protected override NameWiring? WiringIn(in RuleContext context) => context.Model.Metrics.Wiring;
}
