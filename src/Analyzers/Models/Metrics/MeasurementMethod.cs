using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>What a call does to its instrument.</summary>
internal enum MeasurementAction
{
    /// <summary>Adds the value, whatever its sign.</summary>
    Add,

    /// <summary>Adds the value, or one where none is given.</summary>
    Increment,

    /// <summary>Subtracts the value, or one where none is given.</summary>
    Decrement,

    /// <summary>Raises the instrument to the value, if it is lower.</summary>
    RaiseTo,

    /// <summary>Lowers the instrument to the value, if it is higher.</summary>
    LowerTo,

    /// <summary>Replaces what the instrument holds.</summary>
    Set,

    /// <summary>Hands in one value of many: a histogram's, a summary's, a gauge's of System.Diagnostics.Metrics.</summary>
    Record,

    /// <summary>Hands in how long it takes until what the call returns is disposed.</summary>
    Time,
}

/// <summary>A method that gives a value to an instrument, or one of the user's own that forwards to such a method.</summary>
internal sealed class MeasurementMethod(MetricsLibrary library, InstrumentKind kind, MeasurementAction action, int value) : KnownMethod
{
    public MetricsLibrary Library { get; } = library;

    public InstrumentKind Kind { get; } = kind;

    public MeasurementAction Action { get; } = action;

    /// <summary>The ordinal of the parameter that takes the value; -1 where the method fixes it.</summary>
    public int Value { get; } = value;

    /// <summary>Whether the method is the user's own and hands its value on to a library.</summary>
    public bool IsWrapper { get; init; }

    /// <summary>The ordinal of the parameter through which a wrapper, or a library's extension method, gets its instrument; -1 where it knows the instrument itself.</summary>
    public int InstrumentParameter { get; init; } = -1;

    /// <summary>The field or property that a wrapper measures with; null where a parameter brings the instrument, or another project has it.</summary>
    public ISymbol? Holder { get; init; }

    /// <summary>The name of the instrument that a wrapper of another project measures with; null where the instrument is in sight.</summary>
    public string? InstrumentElsewhere { get; init; }

    /// <summary>What that instrument promises about times; null where its project does not tell.</summary>
    public TimePromise? PromiseElsewhere { get; init; }

    /// <summary>The parameters of a wrapper of another project that become tags; null where it tells of none.</summary>
    public TagMethod? Tags { get; init; }
}
