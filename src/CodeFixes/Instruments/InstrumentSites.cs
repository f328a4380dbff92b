using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>A call somewhere in the solution that creates an instrument of the kind in question.</summary>
internal sealed class InstrumentSite(InstrumentFlow flow, IInvocationOperation call, object identity)
{
    public InstrumentFlow Flow { get; } = flow;

    public IInvocationOperation Call { get; } = call;

    public object Identity { get; } = identity;
}

/// <summary>Finds the creations of a solution.</summary>
internal static class InstrumentSites
{
    public static async Task<List<InstrumentSite>> FindAsync(FixSession session, InstrumentConversion conversion, Func<Document, Task<InstrumentFlow?>> flowOf)
    {
        var sites = new List<InstrumentSite>();
        foreach (ISymbol method in conversion.CreateMethods)
        {
            IEnumerable<ReferencedSymbol> found = await session.ReferencesAsync(method).ConfigureAwait(false);
            foreach (ReferenceLocation location in found.SelectMany(referenced => referenced.Locations))
            {
                if (await InstrumentReference.CallAtAsync(location, session.CancellationToken).ConfigureAwait(false) is { } call
                    && await flowOf(location.Document).ConfigureAwait(false) is { } flow
                    && flow.Semantics.GetOperation(call, session.CancellationToken) is IInvocationOperation operation
                    && InstrumentCreation.TryCreate(operation, flow.Conversion.Library) is { } creation)
                    sites.Add(new InstrumentSite(flow, operation, InstrumentIdentity.Of(creation)));
            }
        }

        return sites;
    }
}
