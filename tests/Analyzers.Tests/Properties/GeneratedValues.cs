using CsCheck;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>An expression of a generated source.</summary>
/// <param name="Code">The expression, in parentheses where a hole of an interpolated string needs them.</param>
/// <param name="Format">A format that it takes; null where it has none.</param>
internal sealed record GeneratedValue(string Code, string? Format = null)
{
    /// <summary>As a hole of an interpolated string, with the alignment where there is one.</summary>
    public string Hole(int? alignment) => $"{Code}{(alignment is { } width ? $",{width}" : "")}{(Format is null ? "" : $":{Format}")}";
}

/// <summary>Expressions of every kind and type over the values that <see cref="FixProperty"/> declares around them.</summary>
internal static class GeneratedValues
{
    private static readonly string[] Constants =
    [
        "1", "-1", "1u", "1L", "0x1F", "1_000", "(byte)1", "(short)-1", "1.5", "-0.5", "1e10", "1.5f", "1.5m", "1.50m", "true", "'c'", "'{'", "'\\''", "\"text\"", "\"a b\"", "\"\"",
        "(string?)null", "(object?)null", "(int?)null", "nameof(order)", "nameof(Order.Name)", "DayOfWeek.Friday", "(DayOfWeek)5", "(DayOfWeek)99", "(int)DayOfWeek.Friday", "FileShare.Read | FileShare.Write",
        "int.MaxValue", "long.MinValue", "double.NaN", "Math.PI", "default(DayOfWeek)", "default(int)", "default(DateTime)", "default(Guid)", "Day", "Text", "Letter", "Price", "sizeof(int)", "typeof(int)", "\"a\" + 1", "1 + 2", "'a' + 1", "int.MaxValue - 1",
    ];

    private static readonly string[] Reads =
    [
        "order.Id", "order.Name", "order.Total", "order.When", "order.Lasts", "order.Kind", "order.Letter", "order.Share", "order.Nothing", "order.Count", "order.Parent?.Id", "order.Parent?.Name?.Length", "order.Items.Count", "order.Items[0]", "order.Guid",
        "order", "name", "quantity", "items.Count", "order.Quoted", "order.ToString()", "order.Id.ToString()", "order.Name.Trim()", "order.Name.Length", "order!.Name!", "(object)order.Id", "order.IsPaid", "order.Address", "order.Pair", "order.Next()", "order.Next()", "order.Named(quantity)",
    ];

    private static readonly string[] Compound =
    [
        "(order.IsPaid ? \"paid\" : \"open\")", "(order.IsPaid ? order.Id : -1)", "order.Nothing ?? \"none\"", "(order.Count ?? 0)", "order.Id + 1", "order.Id * 2 - quantity", "-order.Id", "!order.IsPaid", "order.Id == 7", "order.Id > 3 && order.IsPaid",
        "order.Id switch { 7 => \"seven\", _ => \"many\" }", "await order.LoadAsync()", "await order.LoadAsync().ConfigureAwait(false)", "new Func<int>(() => order.Next())()", "order.Items.Select(item => item + \"!\").First()", "order.Items.First(item => item.Length > 0)",
        "(order.Id, order.Name)", "new { order.Id }", "checked(order.Id + 1)", "(long)order.Id", "(order.Name as object)", "order.Name[1..]", "order.Name[^1]", "string.Join(\", \", order.Items)", "order.Id++", "++order.Id", "(quantity = 5)", "order is { Id: 7 }",
        "$\"<{order.Id}>\"", "$\"{order.Name}{(order.IsPaid ? \"!\" : \"?\")}\"", "@\"a\\b\" + order.Id", "string.Format(\"[{0}]\", order.Id)", "string.Concat(order.Name, order.Id)", "(order.Name + order.Id)", "$\"{order.Total:N1}\".Length", "order.Name.ToUpperInvariant()",
        "(int.TryParse(order.Name, out _) ? 1 : 0)", "order.Total.ToString(\"N3\", System.Globalization.CultureInfo.InvariantCulture)", "order.Name + 1 + 2", "1 + 2 + order.Name", "order.Letter + order.Id", "new string('x', 3)", "order.Id.GetType().Name", "(order.Parent ?? order).Id",
    ];

    private static readonly GeneratedValue[] Formatted =
    [
        new("order.Id", "D4"), new("order.Id", "X"), new("order.Id", "N0"), new("order.Id", "000"), new("order.Id", "#,##0"), new("order.Total", "N2"), new("order.Total", "C0"), new("order.Total", "0.00"), new("order.Total", "F1"), new("order.Share", "P0"), new("order.Share", "0.0%"),
        new("order.When", "yyyy-MM-dd"), new("order.When", "HH:mm:ss"), new("order.When", "O"), new("order.When", "s"), new("order.When", "yyyy'-'MM"), new("order.When", "d"), new("order.Lasts", "c"), new("order.Lasts", "hh\\\\:mm"), new("order.Kind", "D"), new("order.Kind", "G"), new("order.Guid", "N"),
        new("5", "D3"), new("1.5m", "N2"), new("1.5", "F3"), new("DayOfWeek.Friday", "D"), new("DayOfWeek.Friday", "G"), new("Day", "X"), new("default(DateTime)", "yyyy"), new("order.Count", "N0"), new("order.Next()", "D2"), new("order.Name", "x"), new("\"text\"", "N2"), new("order.Id + 1", "D3"),
    ];

    /// <summary>Everything; a conditional, an assignment or a constant of several words stands in parentheses.</summary>
    public static Gen<GeneratedValue> Any { get; } = Gen.Frequency(
        (4, Gen.OneOf(Constants).Select(code => new GeneratedValue(Grouped(code)))),
        (4, Gen.OneOf(Reads).Select(code => new GeneratedValue(code))),
        (4, Gen.OneOf(Compound).Select(code => new GeneratedValue(Grouped(code)))),
        (2, Gen.OneOf(Formatted).Select(value => value with { Code = Grouped(value.Code) })));

    /// <summary>What may be passed as an argument where a null of no type would be the array itself.</summary>
    public static Gen<string> Argument { get; } = Any.Select(value => value.Code);

    private static string Grouped(string code) => code.AsSpan().IndexOfAny(" ?:(+-") >= 0 && !IsOneGroup(code) ? $"({code})" : code;

    private static bool IsOneGroup(string code) => code[0] == '(' && code[^1] == ')' && code.IndexOf(')', StringComparison.Ordinal) == code.Length - 1;
}
