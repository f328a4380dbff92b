using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>One value that leaves the process in telemetry, whatever the library and the form: an argument, the hole of a text, an element of a dictionary.</summary>
internal readonly struct RecordedValue(TelemetrySink sink, IOperation value, IOperation carrier, IParameterSymbol? parameter = null)
{
    public TelemetrySink Sink { get; } = sink;

    /// <summary>The value, below the conversions that the compiler added.</summary>
    public IOperation Value { get; } = value;

    /// <summary>The call or assignment that takes it.</summary>
    public IOperation Carrier { get; } = carrier;

    /// <summary>The parameter of a <c>[LoggerMessage]</c> method that takes it; null elsewhere.</summary>
    public IParameterSymbol? Parameter { get; } = parameter;
}
