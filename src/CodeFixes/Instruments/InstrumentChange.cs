using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>What an instrument is to become: one of another kind, one with another type of values, or both.</summary>
internal sealed class InstrumentChange(InstrumentKind from, InstrumentKind to, NumberChange? number = null)
{
    public InstrumentKind From { get; } = from;

    public InstrumentKind To { get; } = to;

    /// <summary>What becomes of the values' type; null where it stays as it is.</summary>
    public NumberChange? Number { get; } = number;
}

/// <summary>Another type for an instrument's values. The old one is told by its name: each project of a solution has a symbol of its own for it.</summary>
internal sealed class NumberChange(string from, SpecialType to)
{
    public string From { get; } = from;

    public SpecialType To { get; } = to;

    public static string NameOf(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
