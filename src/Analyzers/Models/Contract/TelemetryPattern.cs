using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Tracing.Names;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Names of which only a run tells a part: <c>shop.*.placed</c>.</summary>
internal static class TelemetryPattern
{
    public static bool IsPattern(string name) => name.IndexOf('*') >= 0;

    /// <summary>Whether a line with a pattern stands for what has a name of its own.</summary>
    public static bool Covers(TelemetryEntry line, TelemetryEntry entry)
        => line.Kind == entry.Kind && line.Owner == entry.Owner && !IsPattern(entry.Name) && NamePattern.Fits(line.Name, entry.Name);

    /// <summary>The text of an expression as far as the code tells it; null where it is null.</summary>
    public static string? Of(IOperation expression)
    {
        IOperation value = expression.WithoutConversions();
        if (value.ConstantValue is { HasValue: true, Value: var constant })
            return constant?.ToString();
        if (SpanNameParts.Of(value) is not { IsDefaultOrEmpty: false } parts || HasNoText(parts))
            return TelemetryEntry.Unknown;
        var text = new StringBuilder();
        foreach (SpanNamePart part in parts)
        {
            if (part.Text is not null)
                text.Append(part.Text);
            else if (text.Length == 0 || text[text.Length - 1] != '*')
                text.Append('*');
        }

        return text.ToString();
    }

    // Of string.Format only the values are known.
    private static bool HasNoText(ImmutableArray<SpanNamePart> parts)
    {
        foreach (SpanNamePart part in parts)
        {
            if (part.Text is not null)
                return false;
        }

        return true;
    }
}
