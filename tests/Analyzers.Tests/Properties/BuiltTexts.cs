using CsCheck;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>Expressions that build a text: interpolated strings of every kind, sums, <c>string.Format</c>, <c>string.Concat</c>, one inside the other.</summary>
internal static class BuiltTexts
{
    private static readonly Gen<int?> Alignment = Gen.Frequency((4, Gen.Const((int?)null)), (1, Gen.OneOf(6, -6, 12, 1, 0).Select(width => (int?)width)));

    /// <summary>A built text whose fixed parts are made by the generator.</summary>
    public static Gen<string> With(Gen<string> text)
    {
        Gen<string> simple = Gen.OneOf(Interpolated(text), Sum(text, GeneratedValues.Argument), Format(text), Concat(text, GeneratedValues.Argument));
        Gen<string> operand = Gen.OneOf(simple.Select(inner => $"({inner})"), GeneratedValues.Argument);
        return Gen.Frequency((4, simple), (1, Sum(text, operand)), (1, Concat(text, operand)), (1, Culture(text)));
    }

    public static Gen<string> Interpolated(Gen<string> text)
        => Gen.Select(Gen.Select(text, GeneratedValues.Any, Alignment).Array[1, 4], text, Gen.Int[0, 3], Write);

    private static string Write((string Before, GeneratedValue Value, int? Alignment)[] parts, string last, int way)
    {
        // A raw string on one line has no line breaks, none of its own quotes at its ends, and as many braces as dollars are a hole.
        bool mayBeRaw = parts.Select(part => part.Before).Append(last).All(text => !text.Contains('\n') && !text.Contains('"') && (way == 3 || !text.Contains('{') && !text.Contains('}')) && !text.EndsWith('{') && !text.StartsWith('}'))
            && parts.All(part => !part.Value.Code.Contains('"'));
        if (way >= 2 && !mayBeRaw)
            way = 0;
        (string start, string end, string open, string close) = way switch
        {
            0 => ("$\"", "\"", "{", "}"),
            1 => ("$@\"", "\"", "{", "}"),
            2 => ("$\"\"\"", "\"\"\"", "{", "}"),
            _ => ("$$\"\"\"", "\"\"\"", "{{", "}}"),
        };
        return start + string.Concat(parts.Select(part => GeneratedTexts.Within(part.Before, way) + open + HoleOf(part.Value, part.Alignment, way) + close)) + GeneratedTexts.Within(last, way) + end;
    }

    // The backslash of a format is written as the kind of string wants it.
    private static string HoleOf(GeneratedValue value, int? alignment, int way)
        => way == 0 ? value.Hole(alignment) : (value with { Format = value.Format?.Replace("\\\\", "\\", StringComparison.Ordinal) }).Hole(alignment);

    private static Gen<string> Sum(Gen<string> text, Gen<string> operand)
        => Gen.Select(GeneratedTexts.Literal(text), Gen.Select(operand, Gen.OneOf(GeneratedTexts.Literal(text), operand, Gen.Const("\"\""))).Array[1, 3], Gen.Bool, (first, pairs, valueFirst)
            => valueFirst ? string.Join(" + ", pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 }).Prepend("\"\"")) + " + " + first
                : first + " + " + string.Join(" + ", pairs.SelectMany(pair => new[] { pair.Item1, pair.Item2 })));

    private static Gen<string> Concat(Gen<string> text, Gen<string> operand)
        => Gen.Select(GeneratedTexts.Literal(text), operand, Gen.OneOf(GeneratedTexts.Literal(text), operand).Array[0, 4], (first, second, others)
            => $"string.Concat({string.Join(", ", others.Prepend(second).Prepend(first))})");

    private static Gen<string> Format(Gen<string> text)
        => Gen.Select(Gen.Select(text, GeneratedValues.Any, Alignment).Array[1, 4], text, Gen.Int[0, 9], Gen.Int[0, 4], (parts, last, again, order) =>
        {
            string Hole(int index) => $"{{{index}{(parts[index].Item3 is { } width ? $",{width}" : "")}{(parts[index].Item2.Format is { } format ? ":" + format.Replace("\\\\", "\\", StringComparison.Ordinal) : "")}}}";
            IEnumerable<int> indices = order == 0 ? Enumerable.Range(0, parts.Length).Reverse() : Enumerable.Range(0, parts.Length);
            string format = string.Concat(indices.Select(index => Doubled(parts[index].Item1) + Hole(index))) + Doubled(last) + (again == 0 ? Hole(0) : "");
            string values = string.Join(", ", parts.Select(part => part.Item2.Code));
            string passed = order == 1 ? $"new object?[] {{ {values} }}" : values;
            return $"string.Format({(order == 2 ? "System.Globalization.CultureInfo.InvariantCulture, " : order == 3 && again > 7 ? "Comma, " : "")}{GeneratedTexts.Regular(format)}, {passed})";
        });

    // A handler that string.Create is given cannot wait: nobody can have written that.
    private static Gen<string> Culture(Gen<string> text)
        => Gen.Select(Interpolated(text).Where(inner => !inner.Contains("await ", StringComparison.Ordinal)), Gen.OneOf("FormattableString.Invariant(", "string.Create(System.Globalization.CultureInfo.InvariantCulture, ", "string.Create(System.Globalization.CultureInfo.CurrentCulture, ", "string.Create(Comma, "), (inner, call) => $"{call}{inner})");

    private static string Doubled(string text) => text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
