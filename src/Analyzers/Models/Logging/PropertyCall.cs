using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>A method that adds one named property to events: Serilog's <c>ForContext("Name", value)</c>, NLog's <c>WithProperty</c>.</summary>
internal sealed class PropertyMethod(LogLibrary library, int name, int value) : KnownMethod
{
    public LogLibrary Library { get; } = library;

    /// <summary>The ordinal of the property's name.</summary>
    public int Name { get; } = name;

    /// <summary>The ordinal of the property's value.</summary>
    public int Value { get; } = value;

    /// <summary>Whether all events get the property, where the library is set up.</summary>
    public bool IsOfAllEvents { get; init; }
}

/// <summary>One property that is added to events outside of a template.</summary>
internal sealed class PropertyCall
{
    private PropertyCall(IInvocationOperation operation, PropertyMethod method, string name, IOperation nameOperation, IOperation value)
    {
        Operation = operation;
        Method = method;
        Name = name;
        NameOperation = nameOperation;
        Value = value;
    }

    public IInvocationOperation Operation { get; }

    public PropertyMethod Method { get; }

    public LogLibrary Library => Method.Library;

    public string Name { get; }

    /// <summary>The constant expression that is the name.</summary>
    public IOperation NameOperation { get; }

    /// <summary>The value below the conversion to object.</summary>
    public IOperation Value { get; }

    /// <summary>The parameter by which the call asks for the value's properties instead of its text (Serilog's <c>destructureObjects</c>); null where there is none.</summary>
    public IParameterSymbol? CaptureFlag
    {
        get
        {
            foreach (IParameterSymbol parameter in Operation.TargetMethod.Parameters)
            {
                if (parameter.Type.SpecialType == SpecialType.System_Boolean)
                    return parameter;
            }

            return null;
        }
    }

    /// <summary>Whether the call asks for the value's properties, or may do so.</summary>
    public bool MayCapture => CaptureFlag is { } flag && Operation.ArgumentAt(flag.Ordinal)?.Value.ConstantValue is not { HasValue: true, Value: false };

    /// <summary>Reads a call; null where the name is not one constant.</summary>
    public static PropertyCall? TryCreate(IInvocationOperation operation, PropertyMethod method)
    {
        if (operation.ArgumentAt(method.Name) is not { ArgumentKind: ArgumentKind.Explicit } name
            || operation.ArgumentAt(method.Value) is not { ArgumentKind: ArgumentKind.Explicit } value
            || name.Value.ConstantValue.Value is not string text)
            return null;
        return new PropertyCall(operation, method, text, name.Value, value.Value.WithoutImplicitConversions());
    }
}
