using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>An instrument as one measurement sees it: what holds it, and the call that created it, as far as they can be found.</summary>
internal sealed class Instrument
{
    private readonly IOperation _place;
    private readonly string? _name;
    private InstrumentCreation? _creation;
    private bool _isCreationSought;

    private Instrument(MetricsLibrary library, InstrumentKind kind, ISymbol? holder, IOperation place, string? name = null)
    {
        Library = library;
        Kind = kind;
        Holder = holder;
        _place = place;
        _name = name;
        _isCreationSought = name is not null;
    }

    public MetricsLibrary Library { get; }

    public InstrumentKind Kind { get; }

    /// <summary>The field, property, local or parameter; null where the instrument is created or fetched on the spot, or another project has it.</summary>
    public ISymbol? Holder { get; }

    /// <summary>The one call that creates the instrument; null where it is not in sight, or there are several.</summary>
    public InstrumentCreation? Creation
    {
        get
        {
            if (!_isCreationSought)
            {
                _creation = Holder is not null ? InstrumentCreation.Behind(Holder, _place, Library) : InstrumentCreation.TryCreate(_place, Library);
                _isCreationSought = true;
            }

            return _creation;
        }
    }

    /// <summary>What the user calls it: the name in the code, else the metric's.</summary>
    public string DisplayName => Holder?.Name ?? _name ?? Creation?.Name ?? Kind.ToString();

    /// <summary>The instrument that a value is given to through <paramref name="receiver"/>.</summary>
    public static Instrument Of(IOperation receiver, MetricsLibrary library, InstrumentKind kind)
    {
        IOperation instrument = WithoutLabels(receiver, library);
        return new Instrument(library, kind, HolderIn(instrument), instrument);
    }

    /// <summary>The instrument that a wrapper measures with, seen from a call of the wrapper.</summary>
    public static Instrument Of(ISymbol holder, IOperation place, MetricsLibrary library, InstrumentKind kind)
        => new(library, kind, holder, place);

    /// <summary>The instrument of another project, of which its name is known.</summary>
    public static Instrument Elsewhere(string name, IOperation place, MetricsLibrary library, InstrumentKind kind)
        => new(library, kind, holder: null, place, name);

    /// <summary>The field, property, local or parameter that holds the instrument behind an expression.</summary>
    public static ISymbol? HolderOf(IOperation receiver, MetricsLibrary library) => HolderIn(WithoutLabels(receiver, library));

    /// <summary>The expression for the whole instrument, below conversions, label values and <c>?.</c></summary>
    public static IOperation WithoutLabels(IOperation expression, MetricsLibrary library)
    {
        while (StepIn(expression, library) is { } inner)
            expression = inner;
        return expression;
    }

    /// <summary>What an expression for an instrument is made from: the next one below a conversion, label values or <c>?.</c>; null at the instrument itself.</summary>
    public static IOperation? StepIn(IOperation expression, MetricsLibrary library) => expression switch
    {
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        IConditionalAccessInstanceOperation instance => instance.Target(),
        IConditionalAccessOperation access => access.WhenNotNull,
        _ => library.Unlabelled(expression),
    };

    private static ISymbol? HolderIn(IOperation instrument) => instrument switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.Length: 0 } property => property.Property,
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        _ => null,
    };
}
