using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A method that creates instruments of one kind.</summary>
internal sealed class CreationMethod(MetricsLibrary library, InstrumentTypes instrument) : KnownMethod
{
    public MetricsLibrary Library { get; } = library;

    public InstrumentTypes Instrument { get; } = instrument;
}
