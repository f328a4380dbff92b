using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>One metrics library: its instruments, what makes them, and what gives them values.</summary>
internal abstract class MetricsLibraryModel
{
    public abstract MetricsLibrary Library { get; }

    /// <summary>The kinds of instrument that the referenced version has.</summary>
    public abstract ImmutableArray<InstrumentTypes> Instruments { get; }

    /// <summary>The types whose methods create instruments.</summary>
    public abstract ImmutableArray<INamedTypeSymbol> Factories { get; }

    /// <summary>The names of all methods that <see cref="Classify"/> can know.</summary>
    public abstract IEnumerable<string> MethodNames { get; }

    /// <summary>The types of a kind; null where the referenced version has no such instrument.</summary>
    public InstrumentTypes? this[InstrumentKind kind]
    {
        get
        {
            foreach (InstrumentTypes instrument in Instruments)
            {
                if (instrument.Kind == kind)
                    return instrument;
            }

            return null;
        }
    }

    /// <summary>The kind of instrument that this type holds; null where it holds none.</summary>
    public InstrumentTypes? InstrumentsOf(ITypeSymbol? type)
    {
        foreach (InstrumentTypes instrument in Instruments)
        {
            if (instrument.Include(type))
                return instrument;
        }

        return null;
    }

    /// <summary>The names of all methods that <see cref="ClassifyOther"/> can know.</summary>
    public abstract IEnumerable<string> OtherMethodNames { get; }

    /// <summary>The names of all methods that create instruments.</summary>
    public IEnumerable<string> CreateMethodNames
    {
        get
        {
            foreach (InstrumentTypes instrument in Instruments)
                yield return instrument.CreateMethod;
        }
    }

    /// <summary>What the method (a definition) does to an instrument; null where it gives it no value.</summary>
    public MeasurementMethod? Classify(IMethodSymbol method)
    {
        if (InstrumentsOf(method.ContainingType) is not { } instrument || ActionOf(instrument.Kind, method.Name) is not { } action)
            return null;
        return new MeasurementMethod(this, instrument.Kind, action, ValueOf(method));
    }

    /// <summary>What the method (a definition) means that neither creates an instrument nor gives it a value.</summary>
    public abstract KnownMethod? ClassifyOther(IMethodSymbol method);

    /// <summary>Whether a method of this name takes from an instrument, or replaces what it holds.</summary>
    public bool Lowers(InstrumentKind kind, string method)
        => ActionOf(kind, method) is MeasurementAction.Decrement or MeasurementAction.LowerTo or MeasurementAction.Set or MeasurementAction.Record;

    /// <summary>The kind of instrument that the method creates; null where it creates none.</summary>
    public InstrumentTypes? CreatedBy(IMethodSymbol method)
    {
        foreach (InstrumentTypes instrument in Instruments)
        {
            if (instrument.CreateMethod == method.Name && IsFactory(method.ContainingType))
                return instrument;
        }

        return null;
    }

    /// <summary>The instrument below one step that only chooses a series of it (label values); null where the operation is no such step.</summary>
    public abstract IOperation? Unlabelled(IOperation operation);

    /// <summary>Whether the type is generic over an instrument and hands out its series: a collector, a handle.</summary>
    public abstract bool IsSeriesOf(INamedTypeSymbol type);

    protected abstract MeasurementAction? ActionOf(InstrumentKind kind, string method);

    protected abstract int ValueOf(IMethodSymbol method);

    private bool IsFactory(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol factory in Factories)
        {
            if (type.Is(factory))
                return true;
        }

        return false;
    }
}
