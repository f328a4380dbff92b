using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Libraries;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>An expression that makes a meter: its constructor, or a factory that owns what it makes.</summary>
internal sealed class MeterCreation
{
    private MeterCreation(IOperation operation, IOperation? name, bool isByFactory)
    {
        Operation = operation;
        NameArgument = name;
        IsByFactory = isByFactory;
    }

    public IOperation Operation { get; }

    /// <summary>The meter's name as it is given; null where it is hidden in options made elsewhere.</summary>
    public IOperation? NameArgument { get; }

    /// <summary>The name where it is a constant.</summary>
    public string? Name => NameArgument?.ConstantValue.Value as string;

    /// <summary>Whether a meter factory makes it, which keeps one meter for a name and disposes of it.</summary>
    public bool IsByFactory { get; }

    /// <summary>Reads a creation; null where the expression is none.</summary>
    public static MeterCreation? TryCreate(IOperation expression, SystemMetrics library) => expression switch
    {
        IObjectCreationOperation creation when creation.Type.Is(library.Meter) => new MeterCreation(creation, NameIn(creation.Arguments, library), isByFactory: false),
        IInvocationOperation call when library.IsMeterFactory(call.TargetMethod) => new MeterCreation(call, NameIn(call.Arguments, library), isByFactory: true),
        _ => null,
    };

    /// <summary>The creation behind an expression for a meter: itself, or what the field, property or local holds.</summary>
    public static MeterCreation? Behind(IOperation meter, SystemMetrics library)
    {
        IOperation? value = HolderOf(meter) is { } holder ? HeldValue.Of(holder, meter)?.WithoutConversions() : meter.WithoutConversions();
        return value is null ? null : TryCreate(value, library);
    }

    /// <summary>
    /// The name that all meters have which an expression may stand for: a factory's meter, or one's own where there is no factory; what each constructor makes.
    /// Null where a name is not in sight, or there are several.
    /// </summary>
    public static IOperation? NameOfAll(IOperation meter, SystemMetrics library)
    {
        IOperation? name = null;
        foreach (IOperation value in ValuesOf(meter))
        {
            if (TryCreate(value, library) is not { Name: { } text, NameArgument: { } argument } || (name is not null && !text.Equals(name.ConstantValue.Value)))
                return null;
            name = argument;
        }

        return name;
    }

    private static ISymbol? HolderOf(IOperation meter) => meter.WithoutConversions() switch
    {
        IFieldReferenceOperation field => field.Field,
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };

    private static IEnumerable<IOperation> ValuesOf(IOperation meter)
    {
        if (HolderOf(meter) is not { } holder)
            return Alternatives(meter);
        if (HeldValue.Of(holder, meter) is { } value)
            return Alternatives(value);
        return meter.SemanticModel is { } semantics ? HeldValue.OfEachConstructor(holder, semantics.Compilation).SelectMany(Alternatives) : [];
    }

    // factory?.Create(Name) ?? new Meter(Name); what throws is no meter.
    private static IEnumerable<IOperation> Alternatives(IOperation value) => value.WithoutConversions() switch
    {
        ICoalesceOperation either => Alternatives(either.Value).Concat(Alternatives(either.WhenNull)),
        IConditionalOperation { WhenFalse: { } whenFalse } either => Alternatives(either.WhenTrue).Concat(Alternatives(whenFalse)),
        IConditionalAccessOperation access => Alternatives(access.WhenNotNull),
        IThrowOperation => [],
        var other => [other],
    };

    // new Meter("name", …), new Meter(new MeterOptions("name")), factory.Create("name", …).
    private static IOperation? NameIn(ImmutableArray<IArgumentOperation> arguments, SystemMetrics library)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            switch (argument.Parameter?.Name)
            {
                case "name":
                    return argument.Value;
                case "options" when argument.Value.WithoutConversions() is IObjectCreationOperation options && options.Type.Is(library.MeterOptions):
                    return InstrumentCreation.Setting(options, "Name") ?? NameIn(options.Arguments, library);
            }
        }

        return null;
    }
}
