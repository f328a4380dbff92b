using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>
/// Makes an instrument one of another kind in the whole solution: what holds it, creates it, passes it on and calls it.
/// All is decided before anything is edited: where the old type escapes to what cannot be changed, nothing is.
/// </summary>
internal sealed class InstrumentRetyper(InstrumentChange change, MeasurementRewriter rewriter)
{
    /// <summary>Retypes the instrument that <paramref name="measurement"/> gives a value to; null where that cannot be done.</summary>
    public async Task<RetypedInstrument?> TryRetypeAsync(FixSession session, Document document, Measurement measurement)
    {
        ISymbol? holder = measurement.Method.Holder ?? await HolderElsewhereAsync(session, measurement).ConfigureAwait(false);
        if (Done(session).FirstOrDefault(instrument => instrument.Includes(measurement, holder)) is { } already)
            return already;
        var trace = new InstrumentTrace(session, measurement.Library, change, rewriter);
        if (await StartAsync(trace, document, measurement, holder).ConfigureAwait(false) is not { Count: > 0 } start)
            return null;
        await trace.CompleteAsync().ConfigureAwait(false);
        return trace.Findings.AreComplete(start, IsOwn(measurement)) ? await EditAsync(session, trace).ConfigureAwait(false) : null;
    }

    /// <summary>Retypes the instrument that a call creates; null where that cannot be done.</summary>
    public async Task<RetypedInstrument?> TryRetypeAsync(FixSession session, InstrumentCreation creation)
    {
        SyntaxNode call = creation.Operation.Syntax;
        if (Done(session).FirstOrDefault(instrument => instrument.Includes(creation)) is { } already)
            return already;
        var trace = new InstrumentTrace(session, creation.Library, change, rewriter);
        if (await trace.FlowAsync(session.Solution.GetDocument(call.SyntaxTree)).ConfigureAwait(false) is not { } flow
            || flow.Semantics.GetOperation(call, session.CancellationToken) is not IInvocationOperation operation
            || !flow.Conversion.Creates(operation.TargetMethod)
            || flow.Create(operation) is not { } node)
            return null;
        await trace.CompleteAsync().ConfigureAwait(false);
        return trace.Findings.AreCompleteFor(node) ? await EditAsync(session, trace).ConfigureAwait(false) : null;
    }

    private static List<RetypedInstrument> Done(FixSession session) => session.Shared(typeof(RetypedInstrument), () => new List<RetypedInstrument>());

    private static async Task<RetypedInstrument?> EditAsync(FixSession session, InstrumentTrace trace)
    {
        InstrumentFindings findings = trace.Findings;
        if (!findings.AreApart
            || !findings.Edits.All(edit => session.IsFree(edit.Document, edit.Node))
            || !await InstrumentTrial.CompilesAsync(session.Solution, findings.Edits, trace.Documents, session.CancellationToken).ConfigureAwait(false))
            return null;

        foreach (InstrumentEdit edit in findings.Edits)
            await session.ReplaceAsync(edit.Document, edit.Node, edit.Replacement).ConfigureAwait(false);
        var retyped = new RetypedInstrument(findings);
        Done(session).Add(retyped);
        return retyped;
    }

    private static async Task<List<object>> StartAsync(InstrumentTrace trace, Document document, Measurement measurement, ISymbol? holder)
    {
        if (await trace.FlowAsync(document).ConfigureAwait(false) is not { } flow)
            return [];
        if (measurement.Receiver is { } receiver)
            return flow.FindSources(receiver);

        return holder is not null && await trace.HoldAsync(holder).ConfigureAwait(false) is { } node ? [node] : [];
    }

    // What a wrapper of another project measures with: the facts that it tells do not say, its source does.
    private static async Task<ISymbol?> HolderElsewhereAsync(FixSession session, Measurement measurement)
        => measurement.Method.InstrumentElsewhere is not null
            && await SymbolFinder.FindSourceDefinitionAsync(measurement.Operation.TargetMethod, session.Solution, session.CancellationToken).ConfigureAwait(false) is IMethodSymbol wrapper
            && session.Solution.GetProject(wrapper.ContainingAssembly, session.CancellationToken) is { } project
            && await session.ModelAsync(project).ConfigureAwait(false) is { } model
                ? model.Metrics.ClassifyOwn(wrapper)?.Holder
                : null;

    // An instrument of the very object that measures: what is wrong with one is wrong with each.
    private static bool IsOwn(Measurement measurement)
        => !measurement.IsThroughWrapper
            && measurement.Receiver is { } receiver
            && Instrument.WithoutLabels(receiver, measurement.Method.Library) is not IMemberReferenceOperation { Instance: not (null or IInstanceReferenceOperation) };
}

/// <summary>An instrument that has become one of another kind in this pass.</summary>
internal sealed class RetypedInstrument(InstrumentFindings findings)
{
    /// <summary>The names of the metric, where they are constants.</summary>
    public IReadOnlyList<string> Metrics => findings.Metrics;

    /// <summary>Whether the call creates this instrument.</summary>
    public bool Includes(InstrumentCreation creation) => findings.IsCreation(creation.Operation.Syntax);

    /// <summary>Whether the measurement is one of this instrument's, so that it is mended already.</summary>
    /// <param name="measurement">The measurement.</param>
    /// <param name="holder">What its wrapper measures with, if it is made through one.</param>
    public bool Includes(Measurement measurement, ISymbol? holder)
        => findings.Measurements.Contains(measurement.Operation.Syntax)
            || (holder is not null && InstrumentDeclarations.Of(holder) is { } declaration && findings.Holders.Contains(declaration));
}
