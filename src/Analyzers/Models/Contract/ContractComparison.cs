using System.Collections.Generic;
using System.Linq;

namespace Observability.Analyzers.Models.Contract;

/// <summary>What a contract says of what a project emits. A line stands for all places that say the same.</summary>
internal sealed class ContractComparison(ContractFile contract)
{
    private readonly HashSet<ContractLine> _kept = [];

    /// <summary>What a place alone tells, without what is gathered: null where a line says the same.</summary>
    public TelemetryDeparture? OfPlace(EmittedEntry emitted)
    {
        IReadOnlyList<ContractLine> lines = contract.Find(emitted.Entry);
        return lines.Any(line => Agree(line.Entry, emitted.Entry)) ? null : new TelemetryDeparture(emitted, Nearest(lines, emitted.Entry));
    }

    /// <summary>What only all places together tell: null where a line says the same, or where the place alone has told something else.</summary>
    public TelemetryDeparture? OfAll(EmittedEntry emitted)
    {
        IReadOnlyList<ContractLine> lines = contract.Find(emitted.Entry);
        List<ContractLine> agreeing = [.. lines.Where(line => Agree(line.Entry, emitted.Entry))];
        if (agreeing.Count == 0)
        {
            if (Nearest(lines, emitted.Entry) is { } nearest)
                _kept.Add(nearest);
            return null;
        }

        _kept.UnionWith(agreeing);
        return agreeing.Any(line => !line.Entry.Differences(emitted.Entry).Any()) ? null : new TelemetryDeparture(emitted, agreeing[0]);
    }

    /// <summary>The lines that stand for nothing which was compared.</summary>
    public IEnumerable<ContractLine> Gone() => contract.Lines.Where(line => !_kept.Contains(line));

    private static bool Agree(TelemetryEntry line, TelemetryEntry entry)
        => (line.Name == entry.Name || TelemetryPattern.Covers(line, entry)) && line.Differences(entry).All(static field => field.IsGathered());

    private static ContractLine? Nearest(IReadOnlyList<ContractLine> lines, TelemetryEntry entry)
        => lines.OrderBy(line => line.Entry.Differences(entry).Count() + (line.Entry.Name == entry.Name ? 0 : 1)).FirstOrDefault();
}
