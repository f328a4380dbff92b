using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>An entry of a contract, and where it stands.</summary>
internal sealed class ContractLine(TelemetryEntry entry, TextSpan span)
{
    public TelemetryEntry Entry { get; } = entry;

    public TextSpan Span { get; } = span;

    /// <summary>The line above that is about the same thing; null where there is none.</summary>
    public ContractLine? Earlier { get; init; }
}

/// <summary>A line of a contract that cannot be read.</summary>
/// <param name="Fault">Why.</param>
/// <param name="Word">The part of it that is wrong.</param>
/// <param name="Span">The line.</param>
internal sealed record ContractProblem(LineFault Fault, string Word, TextSpan Span);
