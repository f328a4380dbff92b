using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Observability.Analyzers.Models.Contract;

/// <summary>
/// Entries as lines: <c>metric shop.orders.placed meter=Shop.Orders instrument=Counter&lt;long&gt; unit={order} keys=region,status</c>. What has
/// blanks, quotes or line breaks stands in quotes, with C#'s escapes.
/// </summary>
internal static class ContractText
{
    public static string Write(TelemetryEntry entry)
    {
        var line = new StringBuilder(entry.Kind.Word()).Append(' ').Append(Quote(entry.Name));
        foreach (EntryField field in EntryFields.Of(entry.Kind))
        {
            if (entry[field] is { } value)
                line.Append(' ').Append(field.Word()).Append('=').Append(Quote(value));
        }

        return line.ToString();
    }

    public static string WriteList(IEnumerable<string> values) => string.Join(",", values.Select(static value => value.Replace("\\", "\\\\").Replace(",", "\\,")));

    public static ImmutableArray<string> ReadList(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return ImmutableArray<string>.Empty;
        ImmutableArray<string>.Builder values = ImmutableArray.CreateBuilder<string>();
        var value = new StringBuilder();
        for (int i = 0; i < text!.Length; i++)
        {
            if (text[i] == ',')
            {
                values.Add(value.ToString());
                value.Clear();
                continue;
            }

            if (text[i] == '\\' && i + 1 < text.Length)
                i++;
            value.Append(text[i]);
        }

        values.Add(value.ToString());
        return values.ToImmutable();
    }

    /// <summary>A text as a part of a line.</summary>
    public static string Quote(string text)
    {
        if (text.Length > 0 && !text.Any(static c => char.IsWhiteSpace(c) || char.IsControl(c) || c == '"'))
            return text;
        var quoted = new StringBuilder("\"");
        foreach (char c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when char.IsControl(c) || c is '\u2028' or '\u2029' => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
