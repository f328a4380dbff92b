using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>Why prometheus-net will not take a label's name, in words that follow the name.</summary>
internal static class LabelNameFault
{
    private const string ReservedPrefix = "__";

    /// <summary>The fault of the name by itself; null where there is none.</summary>
    public static string? Of(IOperation label, InstrumentKind kind)
    {
        if (NameFault.Of(label, MetricNameSyntax.Prometheus) is { } fault)
            return fault;
        if (label.ConstantValue.Value is not string name || NameParts.AreForeign(label))
            return null;
        if (name.StartsWith(ReservedPrefix, System.StringComparison.Ordinal))
            return "begins with '__', which is kept for Prometheus itself";
        return (name, kind) switch
        {
            ("le", InstrumentKind.Histogram) => "is the label of a histogram's own buckets",
            ("quantile", InstrumentKind.Summary) => "is the label of a summary's own quantiles",
            _ => null,
        };
    }

    /// <summary>Whether a label before this one has the same name.</summary>
    public static bool IsRepeated(ImmutableArray<IOperation> labels, int index)
    {
        if (labels[index].ConstantValue.Value is not string name)
            return false;
        for (int i = 0; i < index; i++)
        {
            if (labels[i].ConstantValue.Value is string other && other == name)
                return true;
        }

        return false;
    }

    /// <summary>The name that is meant; null where nothing good comes out.</summary>
    public static string? Sanitised(string name)
        => name.StartsWith(ReservedPrefix, System.StringComparison.Ordinal)
            ? SanitisedName.Of(name.Trim('_'), MetricNameSyntax.Prometheus)
            : SanitisedName.Of(name, MetricNameSyntax.Prometheus);
}
