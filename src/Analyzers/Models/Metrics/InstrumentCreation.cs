using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A call that creates an instrument, and what it says about it.</summary>
internal sealed class InstrumentCreation
{
    private MeterCreation? _meter;
    private bool _isMeterSought;

    private InstrumentCreation(IInvocationOperation operation, MetricsLibrary library, InstrumentTypes instrument)
    {
        Operation = operation;
        Library = library;
        Instrument = instrument;
    }

    public IInvocationOperation Operation { get; }

    public MetricsLibrary Library { get; }

    public InstrumentKind Kind => Instrument.Kind;

    /// <summary>The library's types for the kind that is created.</summary>
    public InstrumentTypes Instrument { get; }

    /// <summary>The metric's name as it is given, whatever kind of expression.</summary>
    public IOperation? NameArgument => Argument("name");

    /// <summary>The metric's name where it is a constant.</summary>
    public string? Name => Text(NameArgument);

    public IOperation? UnitArgument => Argument("unit");

    /// <summary>The unit where it is a constant; null also where none is given.</summary>
    public string? Unit => Text(UnitArgument);

    public IOperation? DescriptionArgument => Argument("description") ?? Argument("help");

    public string? Description => Text(DescriptionArgument);

    /// <summary>What an observable instrument reads its values from; null for the others.</summary>
    public IOperation? Callback => Argument("observeValue") ?? Argument("observeValues");

    /// <summary>The bucket boundaries and the like that a histogram asks for; null where the call has no such parameter or leaves it out.</summary>
    public IOperation? Advice => Argument("advice");

    /// <summary>Whether the call asks for bucket boundaries or the like, also where it may pass none in the end.</summary>
    public bool HasAdvice => Advice is { } advice && !IsNull(advice) && advice is not IDefaultValueOperation;

    /// <summary>The settings of prometheus-net; null where the call has none.</summary>
    public IOperation? Configuration => Argument("configuration");

    /// <summary>The type of the values; null where the library knows but one.</summary>
    public ITypeSymbol? NumberType => Operation.TargetMethod.TypeArguments is { Length: 1 } arguments ? arguments[0] : null;

    /// <summary>The field, property, local or parameter that the instrument is stored in; null where it is used or handed on at once.</summary>
    public ISymbol? Holder => InstrumentHolder.Of(Operation, Library);

    /// <summary>What the user calls it: the name in the code, else the metric's.</summary>
    public string DisplayName => Holder?.Name ?? Name ?? Kind.ToString();

    /// <summary>Whether the meter is created, other than by a factory, in the same body.</summary>
    public bool HasMeterOfItsOwn => Operation.Instance?.WithoutConversions() is IObjectCreationOperation or ILocalReferenceOperation && Meter is { IsByFactory: false };

    /// <summary>The meter that creates the instrument, where its own creation is in sight.</summary>
    public MeterCreation? Meter
    {
        get
        {
            if (!_isMeterSought)
            {
                _meter = Operation.Instance is { } creator ? Library.MeterBehind(creator) : null;
                _isMeterSought = true;
            }

            return _meter;
        }
    }

    /// <summary>The name of its meter as it is given, also where one of several meters of that name creates it; null where it is not in sight.</summary>
    public IOperation? MeterName => Meter is { } meter ? meter.NameArgument : Operation.Instance is { } creator ? Library.MeterNameBehind(creator) : null;

    /// <summary>The label names that the creation fixes; default where they cannot all be seen.</summary>
    public ImmutableArray<string> LabelNames
        => LabelNamesArgument is { } names ? ConstantTexts.In(names) : Configuration is { } configuration && !HasKnownSettings(configuration) ? default : ImmutableArray<string>.Empty;

    /// <summary>The array of label names, given to the call or in its settings; null where there is none in sight.</summary>
    public IOperation? LabelNamesArgument
        => Argument("labelNames") is { } names && !IsNull(names) ? names : Configuration is { } configuration ? Setting(configuration, "LabelNames") : null;

    /// <summary>Reads a creation; null where the expression is none.</summary>
    public static InstrumentCreation? TryCreate(IOperation expression, MetricsLibrary library)
        => expression is IInvocationOperation call && library.CreatedBy(call.TargetMethod) is { } instrument
            ? new InstrumentCreation(call, library, instrument)
            : null;

    /// <summary>Reads a call of a method that is known to create instruments.</summary>
    public static InstrumentCreation Of(IInvocationOperation call, CreationMethod method) => new(call, method.Library, method.Instrument);

    /// <summary>The one creation of what a field, property or local holds; <paramref name="place"/> is as for <see cref="HeldValue.Of"/>.</summary>
    public static InstrumentCreation? Behind(ISymbol holder, IOperation place, MetricsLibrary library) => Behind(HeldValue.Of(holder, place), library);

    /// <summary>The one creation of what a field or property holds.</summary>
    public static InstrumentCreation? Behind(ISymbol holder, Compilation compilation, MetricsLibrary library)
        => Behind(HeldValue.OfMember(holder, compilation), library);

    /// <summary>A setting of the configuration object that the call is given, where it is written out.</summary>
    public static IOperation? Setting(IOperation configuration, string name)
    {
        if (configuration.WithoutConversions() is not IObjectCreationOperation { Initializer: { } initializer })
            return null;
        foreach (IOperation setting in initializer.Initializers)
        {
            if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property, Value: { } value } && property.Property.Name == name)
                return value;
        }

        return null;
    }

    /// <summary>Whether all settings are in sight: none are given, or they are made in the call.</summary>
    public static bool HasKnownSettings(IOperation configuration)
        => IsNull(configuration) || configuration.WithoutConversions() is IObjectCreationOperation;

    private static InstrumentCreation? Behind(IOperation? value, MetricsLibrary library)
        => value is null ? null : TryCreate(Metrics.Instrument.WithoutLabels(value, library), library);

    private static bool IsNull(IOperation operation) => operation.WithoutConversions().ConstantValue is { HasValue: true, Value: null };

    private static string? Text(IOperation? argument) => argument?.ConstantValue.Value as string;

    private IOperation? Argument(string name)
    {
        foreach (IArgumentOperation argument in Operation.Arguments)
        {
            if (argument.Parameter?.Name == name)
                return argument.Value;
        }

        return null;
    }
}
