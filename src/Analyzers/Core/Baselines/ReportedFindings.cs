using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>All that the rules report in a compilation that has a baseline: only then can be told what it knows too much.</summary>
internal sealed class ReportedFindings
{
    private readonly ConcurrentQueue<Diagnostic> _all = new();

    public IEnumerable<Diagnostic> All => _all;

    /// <summary>Called from many threads.</summary>
    public void Add(Diagnostic finding) => _all.Enqueue(finding);
}
