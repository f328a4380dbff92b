using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>What one measurement of an instrument does, without its operations: small enough to be kept for a whole project.</summary>
internal readonly struct InstrumentUse(MeasurementAction action, int? sign, ImmutableArray<string> tagKeys, SyntaxNode syntax)
{
    public MeasurementAction Action { get; } = action;

    /// <summary>The sign of the value: -1, 0 or 1; null where it is not a constant.</summary>
    public int? Sign { get; } = sign;

    /// <summary>The tag keys in the order of the call; default where they cannot all be seen, or the library gives labels another way.</summary>
    public ImmutableArray<string> TagKeys { get; } = tagKeys;

    public SyntaxNode Syntax { get; } = syntax;

    public static InstrumentUse Of(Measurement measurement)
        => new(
            measurement.Action,
            measurement.Value is { } value ? Numbers.SignOf(value) : 1,
            !measurement.Library.FixesLabels ? KeysOf(measurement) : default,
            measurement.Operation.Syntax);

    /// <summary>Files are analysed in any order; what is reported must not depend on it.</summary>
    public static ImmutableArray<InstrumentUse> InSourceOrder(IEnumerable<InstrumentUse> uses)
    {
        InstrumentUse[] sorted = [.. uses];
        Array.Sort(sorted, static (first, second) =>
        {
            int byFile = string.CompareOrdinal(first.Syntax.SyntaxTree.FilePath, second.Syntax.SyntaxTree.FilePath);
            return byFile != 0 ? byFile : first.Syntax.SpanStart.CompareTo(second.Syntax.SpanStart);
        });
        return ImmutableArray.Create(sorted);
    }

    private static ImmutableArray<string> KeysOf(Measurement measurement)
    {
        if (!measurement.HasAllTags)
            return default;
        ImmutableArray<MetricTag> tags = measurement.Tags;
        ImmutableArray<string>.Builder keys = ImmutableArray.CreateBuilder<string>(tags.Length);
        foreach (MetricTag tag in tags)
        {
            if (tag.Key?.ConstantValue.Value is not string key)
                return default;
            keys.Add(key);
        }

        return keys.MoveToImmutable();
    }
}
