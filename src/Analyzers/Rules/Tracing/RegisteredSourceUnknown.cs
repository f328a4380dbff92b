using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A name is registered that no source of spans has: neither the program, nor a project that it references, nor a library that everybody knows.
/// Bad: <c>AddSource("Shop.Domains")</c> where Shop.Domain creates "Shop.Domain".
/// Good: <c>AddSource("Shop.Domain")</c>.
/// </summary>
internal sealed class RegisteredSourceUnknown() : RegisteredNameUnknown(Misspelt, Unfounded)
{
    private const string Title = "Registered source does not exist";

    private static readonly DiagnosticDescriptor Misspelt = Describe(
        "OBS3014",
        Title,
        "No source is called '{0}'{2}; one is called '{1}': OpenTelemetry listens to nothing under it: the spans that it was meant for are never made. Register '{1}'.",
        Area.Tracing,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Unfounded = Describe(
        "OBS3014",
        Title,
        "No source of this program or of the projects that it references is called '{0}'{1}: OpenTelemetry listens to nothing under it: the spans that it was meant for are never made. Register the name that the source is created with.",
        Area.Tracing,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Misspelt, Unfounded);

    private protected override NameWiring? WiringIn(in RuleContext context) => context.Model.Tracing.Wiring;
}
