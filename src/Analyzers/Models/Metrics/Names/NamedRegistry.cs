using System;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>What metrics are created in, where it is one and the same in all of a process: a meter by its name and version, or the default registry of a library without meters.</summary>
/// <param name="meter">The meter's name; empty for the default registry.</param>
/// <param name="version">Its version; empty where it has none.</param>
internal sealed class NamedRegistry(string meter, string version) : IEquatable<NamedRegistry>
{
    public static NamedRegistry Default { get; } = new("", "");

    public string Meter { get; } = meter;

    public string Version { get; } = version;

    // As OpenTelemetry compares them.
    public bool Equals(NamedRegistry? other)
        => other is not null && string.Equals(Meter, other.Meter, StringComparison.OrdinalIgnoreCase) && string.Equals(Version, other.Version, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => Equals(obj as NamedRegistry);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Meter);
}
