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
        foreach (ContractLine line in contract.Find(emitted.Entry))
        {
            if (Agree(line.Entry, emitted.Entry))
                return null;
        }

        return new TelemetryDeparture(emitted, Nearest(emitted.Entry));
    }

    /// <summary>What only all places together tell: null where a line says the same, or where the place alone has told something else.</summary>
    public TelemetryDeparture? OfAll(EmittedEntry emitted)
    {
        ContractLine? agreeing = null;
        bool isTold = false;
        foreach (ContractLine line in contract.Find(emitted.Entry))
        {
            if (!Agree(line.Entry, emitted.Entry))
                continue;
            if (agreeing is null || line.Span.Start < agreeing.Span.Start)
                agreeing = line;
            isTold |= !line.Entry.Differences(emitted.Entry).Any();
            _kept.Add(line);
        }

        if (agreeing is not null)
            return isTold ? null : new TelemetryDeparture(emitted, agreeing);
        if (Nearest(emitted.Entry) is { } nearest)
            _kept.Add(nearest);
        return null;
    }

    /// <summary>The lines that stand for nothing which was compared.</summary>
    public IEnumerable<ContractLine> Gone() => contract.Lines.Where(line => !_kept.Contains(line));

    private static bool Agree(TelemetryEntry line, TelemetryEntry entry)
        => (line.Name == entry.Name || TelemetryPattern.Covers(line, entry)) && line.SaysOfPlace(entry);

    // Of several that are as near the first of the file.
    private ContractLine? Nearest(TelemetryEntry entry)
        => contract.Find(entry).OrderBy(line => line.Entry.Differences(entry).Count() + (line.Entry.Name == entry.Name ? 0 : 1)).ThenBy(static line => line.Span.Start).FirstOrDefault();
}
