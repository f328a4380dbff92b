using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// The rules that must see a whole compilation. They see what <see cref="CallAnalyzer"/> recognises anyway, so that no call is
/// recognised twice, and speak at the end; the work is linear in the number of log calls and measurements.
/// </summary>
internal sealed class ProjectAnalyzer
{
    private readonly ImmutableArray<ProjectJudge> _judges;
    private readonly ImmutableArray<InstrumentRule> _instrumentRules;
    private readonly ConcurrentQueue<HeldInstrument> _held = new();
    private readonly ConcurrentDictionary<ISymbol, ConcurrentQueue<InstrumentUse>> _uses = new(SymbolEqualityComparer.Default);

    public ProjectAnalyzer(ActiveRules rules)
    {
        ImmutableArray<ProjectJudge>.Builder judges = ImmutableArray.CreateBuilder<ProjectJudge>(rules.Project.Length);
        foreach (ProjectRule rule in rules.Project)
            judges.Add(rule.Begin());
        _judges = judges.MoveToImmutable();
        _instrumentRules = rules.Instrument;
    }

    public bool IsNeeded => !_judges.IsEmpty || !_instrumentRules.IsEmpty;

    /// <summary>Whether any rule wants to be told of log calls.</summary>
    public bool JudgesCalls => !_judges.IsEmpty;

    public void Note(LoggedTemplate template, INamedTypeSymbol? container)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Note(template, container);
    }

    public void Note(PropertyCall property)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Note(property);
    }

    public void Note(InstrumentCreation creation)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Note(creation);
    }

    /// <summary>Notes a measurement of an instrument that more than its type may use.</summary>
    public void Note(Measurement measurement)
    {
        // What a wrapper hands on is noted where it does so.
        if (_instrumentRules.IsEmpty
            || measurement.IsThroughWrapper
            || measurement.Instrument.Holder is not { DeclaredAccessibility: not Accessibility.Private } holder
            || holder is not (IFieldSymbol or IPropertySymbol))
            return;
        _uses.GetOrAdd(holder.OriginalDefinition, _ => new ConcurrentQueue<InstrumentUse>()).Enqueue(InstrumentUse.Of(measurement));
    }

    /// <summary>Takes an instrument to judge once all of its measurements were noted.</summary>
    public void Hold(HeldInstrument instrument) => _held.Enqueue(instrument);

    public void Conclude(TelemetryModel model, CompilationAnalysisContext context)
    {
        foreach (ProjectJudge judge in _judges)
            judge.Conclude(new ProjectVerdict(model, context));
        foreach (HeldInstrument held in _held)
        {
            if (!_uses.TryGetValue(held.Holder, out ConcurrentQueue<InstrumentUse>? uses))
                continue;
            HeldInstrument used = held.With(Sorted(uses));
            var ruleContext = new RuleContext(model, context, held.Holder.DeclaringSyntaxReferences[0].SyntaxTree);
            foreach (InstrumentRule rule in _instrumentRules)
                rule.Check(used, ruleContext);
        }
    }

    // Files are analysed in any order; what is reported must not depend on it.
    private static ImmutableArray<InstrumentUse> Sorted(ConcurrentQueue<InstrumentUse> uses)
    {
        InstrumentUse[] sorted = uses.ToArray();
        Array.Sort(sorted, static (first, second) =>
        {
            int byFile = string.CompareOrdinal(first.Syntax.SyntaxTree.FilePath, second.Syntax.SyntaxTree.FilePath);
            return byFile != 0 ? byFile : first.Syntax.SpanStart.CompareTo(second.Syntax.SpanStart);
        });
        return ImmutableArray.Create(sorted);
    }
}
