using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>A call that creates an instrument, and what it says about it.</summary>
internal sealed class InstrumentCreation
{
    private InstrumentCreation(IInvocationOperation operation, InstrumentKind kind)
    {
        Operation = operation;
        Kind = kind;
    }

    public IInvocationOperation Operation { get; }

    public InstrumentKind Kind { get; }

    /// <summary>The metric's name as it is given, whatever kind of expression.</summary>
    public IOperation? NameArgument => Argument("name");

    /// <summary>The metric's name where it is a constant.</summary>
    public string? Name => Text(NameArgument);

    public string? Unit => Text(Argument("unit"));

    public string? Description => Text(Argument("description") ?? Argument("help"));

    /// <summary>The type of the values; null where the library knows but one.</summary>
    public ITypeSymbol? NumberType => Operation.TargetMethod.TypeArguments is { Length: 1 } arguments ? arguments[0] : null;

    /// <summary>The label names that the creation fixes; default where they cannot all be seen.</summary>
    public ImmutableArray<string> LabelNames
    {
        get
        {
            if (Argument("labelNames") is { } names && names.ConstantValue is not { HasValue: true, Value: null })
                return ConstantTexts.In(names);
            return Argument("configuration") is { } configuration ? LabelsIn(configuration) : ImmutableArray<string>.Empty;
        }
    }

    /// <summary>Reads a creation; null where the expression is none.</summary>
    public static InstrumentCreation? TryCreate(IOperation expression, MetricsLibraryModel library)
        => expression is IInvocationOperation call && library.CreatedBy(call.TargetMethod) is { } instrument
            ? new InstrumentCreation(call, instrument.Kind)
            : null;

    private static ImmutableArray<string> LabelsIn(IOperation configuration)
    {
        configuration = configuration.WithoutConversions();
        if (configuration.ConstantValue is { HasValue: true, Value: null })
            return ImmutableArray<string>.Empty;
        if (configuration is not IObjectCreationOperation creation)
            return default;
        if (creation.Initializer is null)
            return ImmutableArray<string>.Empty;
        foreach (IOperation setting in creation.Initializer.Initializers)
        {
            if (setting is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "LabelNames" }, Value: { } names })
                return ConstantTexts.In(names);
        }

        return ImmutableArray<string>.Empty;
    }

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
