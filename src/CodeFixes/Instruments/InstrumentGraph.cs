using System.Collections.Generic;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Which declarations and creations hand an instrument on to which: its nodes are their syntax, or what names a metric.</summary>
internal sealed class InstrumentGraph
{
    private readonly Dictionary<object, HashSet<object>> _sources = [];

    /// <summary>All that something comes to.</summary>
    public IEnumerable<object> Targets => _sources.Keys;

    public void Add(object source, object target)
    {
        if (!_sources.TryGetValue(target, out HashSet<object>? sources))
            _sources.Add(target, sources = []);
        sources.Add(source);
    }

    /// <summary>The nodes and all that anything comes to them from.</summary>
    public HashSet<object> SourcesOf(IEnumerable<object> nodes)
    {
        var reached = new HashSet<object>(nodes);
        var pending = new Queue<object>(reached);
        while (pending.Count > 0)
        {
            if (!_sources.TryGetValue(pending.Dequeue(), out HashSet<object>? sources))
                continue;
            foreach (object source in sources)
            {
                if (reached.Add(source))
                    pending.Enqueue(source);
            }
        }

        return reached;
    }
}
