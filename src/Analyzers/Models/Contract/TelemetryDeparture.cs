using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Something that a project emits, and its contract does not say so.</summary>
/// <param name="emitted">What is emitted.</param>
/// <param name="line">What the contract says of the same thing instead; null where it says nothing.</param>
internal sealed class TelemetryDeparture(EmittedEntry emitted, ContractLine? line)
{
    public EmittedEntry Emitted { get; } = emitted;

    public ContractLine? Line { get; } = line;
}

/// <summary>A line of a contract for what nothing emits.</summary>
/// <param name="Line">The line.</param>
/// <param name="Contract">The file that it stands in.</param>
internal sealed record GoneLine(ContractLine Line, ContractFile Contract);

/// <summary>A line of a contract, or of a registry, that cannot be read.</summary>
/// <param name="Problem">What is wrong with it.</param>
/// <param name="File">The name of the file that it stands in.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Text">The line.</param>
internal sealed record FaultyLine(ContractProblem Problem, string File, Location Location, string Text);
