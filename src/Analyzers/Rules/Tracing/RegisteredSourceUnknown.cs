using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A name is registered that no source of spans has: neither the program, nor a project that it references, nor a library that everybody knows.
/// Bad: <c>AddSource("Shop.Domains")</c> where Shop.Domain creates "Shop.Domain".
/// Good: <c>AddSource("Shop.Domain")</c>.
/// </summary>
internal sealed class RegisteredSourceUnknown : Rule, IJudges<CollectionSetUp>
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

    public void Check(CollectionSetUp setUp, in RuleContext context)
    {
        if (setUp.Wiring != context.Model.Tracing.Wiring)
            return;
        foreach (MisspeltName slip in setUp.Misspelt)
        {
            if (setUp.LocationOf(slip.Registered) is { } location && location.SourceTree == context.Tree)
                context.Report(Misspelt, location, slip.Registered.Text, slip.Meant, By(slip.Registered));
        }

        foreach (RegisteredAnywhere name in setUp.Unfounded)
        {
            if (setUp.LocationOf(name) is { } location && location.SourceTree == context.Tree)
                context.Report(Unfounded, location, name.Text, By(name));
        }
    }

    private static string By(RegisteredAnywhere name) => name.Owner is { } owner ? $", which {owner} registers" : "";
}
