using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Names;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// One metrics library as it describes itself: its instruments, what makes them, what gives them values, and its traits, that is, what it does in its own way.
/// Models, rules and fixes ask for a trait, never for a library; no trait has an answer by default.
/// </summary>
internal abstract class MetricsLibrary
{
    /// <summary>What messages call the library.</summary>
    public abstract string DisplayName { get; }

    /// <summary>The namespace of its instruments.</summary>
    public abstract string Namespace { get; }

    /// <summary>Whose conventions its names follow, as a genitive.</summary>
    public abstract string WhoseConventions { get; }

    /// <summary>Which names it takes.</summary>
    public abstract MetricNameSyntax NameSyntax { get; }

    /// <summary>Whether names that differ by case only are two names.</summary>
    public abstract bool TellsCaseApart { get; }

    /// <summary>Whether a misuse (an invalid name, a second definition, a negative increment) throws where it is made, and is not dropped or exported wrongly later.</summary>
    public abstract bool ThrowsAtMisuse { get; }

    /// <summary>Whether two definitions of one name may differ in neither unit nor description.</summary>
    public abstract bool ComparesUnitAndDescription { get; }

    /// <summary>Whether the creation of an instrument fixes its labels, whose values choose a series; otherwise tags come with each value.</summary>
    public abstract bool FixesLabels { get; }

    /// <summary>The kind whose values are added up and may go down.</summary>
    public abstract InstrumentKind UpAndDown { get; }

    /// <summary>Whether that kind has a method of its own to go down.</summary>
    public abstract bool HasDecrement { get; }

    /// <summary>The method that counts what runs in a <c>using</c>; null where there is none.</summary>
    public abstract string? TrackInProgress { get; }

    /// <summary>The method that sets a gauge to a moment; null where there is none.</summary>
    public abstract string? SetToMoment { get; }

    /// <summary>The method that hands a value to a histogram, and its parameter.</summary>
    public abstract (string Method, string Parameter) HistogramRecord { get; }

    /// <summary>The unit of time that a histogram's default buckets are made for.</summary>
    public abstract TimeUnit UnitOfDefaultBuckets { get; }

    /// <summary>Whether creating an instrument again makes another one, or a search for the first.</summary>
    public abstract bool CreationIsFelt { get; }

    /// <summary>Whether static methods create metrics, in a registry for the whole process.</summary>
    public abstract bool HasDefaultRegistry { get; }

    /// <summary>Whether a job may push what it measured to a gateway before it ends.</summary>
    public abstract bool MayBePushed { get; }

    /// <summary>What a web application calls to serve what the library keeps, and the namespace of it; null where that is another library's task.</summary>
    public abstract (string Method, string Namespace)? Endpoint { get; }

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

    /// <summary>The creation of the meter that an instrument is created by; null where the library has no meters, or it is not in sight.</summary>
    public abstract MeterCreation? MeterBehind(IOperation creator);

    /// <summary>The name of the meter that creates instruments, also where it is one of several of one name; null where it is not in sight.</summary>
    public abstract IOperation? MeterNameBehind(IOperation creator);

    /// <summary>The verdict on a name that <see cref="NameSyntax"/> accepts.</summary>
    public abstract NameVerdict? Judge(string name, InstrumentCreation creation);

    /// <summary>C# that sets a gauge's series of one label or tag.</summary>
    /// <param name="gauge">The gauge.</param>
    /// <param name="value">The number.</param>
    /// <param name="label">The label's value.</param>
    /// <param name="tag">Key and value in one.</param>
    public abstract string SetSeries(string gauge, string value, string label, string tag);

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
