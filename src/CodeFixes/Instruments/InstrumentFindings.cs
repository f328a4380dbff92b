using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What has been found on the way of an instrument through a solution, and whether it can be followed everywhere.</summary>
internal sealed class InstrumentFindings
{
    private readonly HashSet<(SyntaxNode Syntax, OperationKind Kind, object? Origin)> _visited = [];
    private readonly Dictionary<SyntaxNode, InstrumentEdit> _edits = [];
    private readonly Dictionary<SyntaxNode, object> _creations = [];
    private readonly HashSet<SyntaxNode> _holders = [];
    private readonly HashSet<SyntaxNode> _fed = [];
    private readonly List<string> _metrics = [];
    private bool _createsMany;

    /// <summary>Whether the instrument goes where it cannot be followed, or does what its new kind cannot.</summary>
    public bool Refused { get; private set; }

    /// <summary>Declarations that are still to be looked at.</summary>
    public Queue<SyntaxNode> Pending { get; } = new();

    public InstrumentGraph Graph { get; } = new();

    /// <summary>Declarations that must join the others, because they share the name of the type.</summary>
    public List<SyntaxNode> Tied { get; } = [];

    public IReadOnlyCollection<InstrumentEdit> Edits => _edits.Values;

    /// <summary>The declarations that hold the instrument.</summary>
    public IReadOnlyCollection<SyntaxNode> Holders => _holders;

    /// <summary>The graph nodes of all creations.</summary>
    public IEnumerable<object> Creations => _creations.Values;

    /// <summary>The names of the metrics, where they are constants.</summary>
    public IReadOnlyList<string> Metrics => _metrics;

    /// <summary>The calls that give the instrument a value.</summary>
    public HashSet<SyntaxNode> Measurements { get; } = [];

    public void Refuse() => Refused = true;

    public bool IsFirstVisit(IOperation operation, object? origin) => _visited.Add((operation.Syntax, operation.Kind, origin));

    public void Hold(SyntaxNode declaration)
    {
        if (_holders.Add(declaration))
            Pending.Enqueue(declaration);
    }

    /// <summary>Notes that something is passed to a parameter: one that nothing is passed to gets its instrument from elsewhere.</summary>
    public void Feed(SyntaxNode parameter) => _fed.Add(parameter);

    public bool IsFed(SyntaxNode parameter) => _fed.Contains(parameter);

    public void Edit(InstrumentEdit edit) => _edits[edit.Node] = edit;

    public bool IsCreation(SyntaxNode call) => _creations.ContainsKey(call);

    public void Create(InstrumentCreation creation, object node)
    {
        _creations.Add(creation.Operation.Syntax, node);
        _createsMany |= InstrumentIdentity.IsShared(creation);
        if (creation.Name is { } name && !_metrics.Contains(name))
            _metrics.Add(name);
    }

    /// <summary>Whether no edit lies inside another, where it would be lost.</summary>
    public bool AreApart => !_edits.Keys.Any(node => node.Ancestors().Any(_edits.ContainsKey));

    /// <summary>Whether what <paramref name="creation"/> stands for is all that would change, and all that must change can.</summary>
    public bool AreCompleteFor(object creation)
        => !Refused && Creations.All(creation.Equals) && Tied.All(_holders.Contains);

    /// <summary>Whether every instrument that would change is one that <paramref name="start"/> stands for, and all that must change can.</summary>
    /// <param name="start">What the value that shows the wrong kind is given to.</param>
    /// <param name="startsAtAll">Whether that code is the same for all instruments of a creation, if it creates many.</param>
    public bool AreComplete(IEnumerable<object> start, bool startsAtAll)
    {
        if (Refused || _creations.Count == 0 || Tied.Any(declaration => !_holders.Contains(declaration)))
            return false;
        HashSet<object> sources = Graph.SourcesOf(start);
        if (_createsMany && !(startsAtAll && Graph.Targets.All(sources.Contains)))
            return false;
        return Creations.All(sources.Contains);
    }
}
