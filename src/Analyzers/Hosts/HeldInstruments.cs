using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>
/// Instruments by all that is done with them. The uses of a private one stand in its type, and are judged while it is typed;
/// those of others are noted as their measurements are recognised, and judged at the end of the compilation.
/// </summary>
internal sealed class HeldInstruments(TelemetryModel model, Judges<HeldInstrument> judges)
{
    private readonly ConcurrentQueue<HeldInstrument> _held = new();
    private readonly NotesByKey<ISymbol, InstrumentUse> _uses = new(SymbolEqualityComparer.Default);

    public bool AreJudged => !judges.IsEmpty;

    /// <summary>Judges the private instruments of a type, and keeps the others.</summary>
    public void Check(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            return;
        foreach (ISymbol member in type.GetMembers())
        {
            if (HeldInstrument.TryCreate(member, model.Metrics, context.Compilation) is not { } held || member.DeclaringSyntaxReferences.IsEmpty)
                continue;
            if (member.DeclaredAccessibility == Accessibility.Private)
                judges.Check(held, new RuleContext(model, context, member.DeclaringSyntaxReferences[0].SyntaxTree));
            else if (MemberReach.IsWithinProject(member, model.Project))
                _held.Enqueue(held);
        }
    }

    /// <summary>Notes a measurement of an instrument that more than its type may use.</summary>
    public void Note(Measurement measurement)
    {
        // What a wrapper hands on is noted where it does so.
        if (judges.IsEmpty
            || measurement.IsThroughWrapper
            || measurement.Instrument.Holder is not { DeclaredAccessibility: not Accessibility.Private } holder
            || holder is not (IFieldSymbol or IPropertySymbol))
            return;
        _uses.Add(holder.OriginalDefinition, InstrumentUse.Of(measurement));
    }

    /// <summary>Judges the instruments that were kept, once all measurements were noted.</summary>
    public void Conclude(CompilationAnalysisContext context)
    {
        foreach (HeldInstrument held in _held)
        {
            if (_uses.Find(held.Holder) is { } uses)
                judges.Check(held.With(InstrumentUse.InSourceOrder(uses)), new RuleContext(model, context, held.Holder.DeclaringSyntaxReferences[0].SyntaxTree));
        }
    }
}
