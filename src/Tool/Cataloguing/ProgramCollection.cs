using System.Collections.Immutable;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Tool.Cataloguing;

/// <summary>What a program has collected, of its own code and of the projects that it contains.</summary>
/// <param name="Program">The program's project.</param>
/// <param name="Contains">The projects whose code it runs, itself among them.</param>
internal sealed record ProgramCollection(string Program, ImmutableHashSet<string> Contains, CollectedNames Meters, CollectedNames Sources)
{
    public static ProgramCollection? Of(TelemetryModel model, string program, ImmutableHashSet<string> contains, CancellationToken cancellation)
        => model.Project.Kind == ProjectKind.Library
            ? null
            : new ProgramCollection(program, contains, CollectedNames.Of(model, model.Metrics.Wiring, cancellation), CollectedNames.Of(model, model.Tracing.Wiring, cancellation));

    /// <summary>Whether it collects an entry; null where nothing has to be registered for that.</summary>
    public Collects? AnswerFor(TelemetryEntry entry)
    {
        CollectedNames? names = entry.Kind switch
        {
            TelemetryKind.Metric => Meters,
            TelemetryKind.Span => Sources,
            _ => null,
        };
        if (entry.Owner is { } owner)
            return names?.AnswerFor(owner);

        // An activity without a source is collected where AddLegacySource names it; which names these are is not read. Other spans without one are sent by their library.
        return entry.Kind == TelemetryKind.Span && entry[EntryField.Kind] is not null ? Collects.Unknown : null;
    }
}

/// <summary>The names of meters, or of sources, that a program registers.</summary>
/// <param name="Patterns">The names, perhaps with wildcards.</param>
/// <param name="AreAll">Whether there are no others, for certain.</param>
internal sealed record CollectedNames(ImmutableArray<string> Patterns, bool AreAll)
{
    public static CollectedNames Of(TelemetryModel model, NameWiring? wiring, CancellationToken cancellation)
    {
        if (wiring is null)
            return new CollectedNames([], AreAll: false);
        IEnumerable<string> own = RegistrationCalls.In(model.Project.Compilation, wiring.Kind, cancellation).Calls.SelectMany(call => call.Names).Select(name => name.Text);
        IEnumerable<string> elsewhere = model.Facts.Of(FactVerb.Registers, wiring.Kind.Noun).Select(told => told.Fact.Name).Where(name => name.Length > 0);
        return new CollectedNames([.. own.Concat(elsewhere).Distinct()], wiring.Registrations(cancellation).AreComplete);
    }

    public Collects AnswerFor(string name)
    {
        if (TelemetryPattern.IsPattern(name))
            return Collects.Unknown;
        if (Patterns.Any(pattern => NamePattern.Fits(pattern, name)))
            return Collects.Yes;
        return AreAll ? Collects.No : Collects.Unknown;
    }
}
