using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>
/// The row of a page that names the libraries whose code the rule judges. The names and traits are those of the libraries' own descriptions: with a
/// new library the rows of all rules change that judge whatever is of its kind. <c>libraries.tsv</c> says which kind a rule judges.
/// </summary>
internal sealed class LibrariesRow
{
    public const string Table = "eng/Generate/libraries.tsv";

    // As README names them; what it does not name yet comes behind.
    private static readonly string[] Order = ["Microsoft.Extensions.Logging", "Serilog", "NLog", "log4net", "ZLogger", "System.Diagnostics.Metrics", "prometheus-net"];

    private static readonly IReadOnlyList<LogLibrary> Loggers = Descriptions<LogLibrary>(library => library.DisplayName);
    private static readonly IReadOnlyList<MetricsLibrary> Metrics = Descriptions<MetricsLibrary>(library => library.DisplayName);

    private readonly Dictionary<string, string> _kinds;

    public LibrariesRow(string table)
        => _kinds = table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1]);

    /// <summary>The page with its row; the page of a rule that the table does not name stays as it is.</summary>
    public string In(string id, string page)
        => _kinds.TryGetValue(id, out string? kind)
            ? Regex.Replace(page, @"^\| Libraries \|.*\n", _ => $"| Libraries | {string.Join(", ", NamesOf(kind))} |\n", RegexOptions.Multiline)
            : page;

    /// <summary>The names of a kind of libraries, "loggers", "loggers with named properties" or "metrics", of all but some of them ("loggers except ZLogger"), or of one.</summary>
    private static IEnumerable<string> NamesOf(string kind)
    {
        string[] parts = kind.Split(" except ");
        string[] names = parts[0] switch
        {
            "loggers" => [.. Loggers.Select(library => library.DisplayName)],
            "loggers with named properties" => [.. Loggers.Where(library => library.HasNamedProperties).Select(library => library.DisplayName)],
            "metrics" => [.. Metrics.Select(library => library.DisplayName)],
            var name => [Known(name)],
        };
        return parts.Length == 1 ? names : names.Except(parts[1].Split(", ").Select(Known));
    }

    private static string Known(string name)
        => Loggers.Select(library => library.DisplayName).Concat(Metrics.Select(library => library.DisplayName)).Contains(name)
            ? name
            : throw new InvalidOperationException($"{Table}: '{name}' is neither a kind of libraries nor the name of one.");

    // What is asked of them here they answer without a compilation.
    private static List<T> Descriptions<T>(Func<T, string> name)
        => [.. typeof(T).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract)
            .Select(type => (T)RuntimeHelpers.GetUninitializedObject(type))
            .OrderBy(library => Array.IndexOf(Order, name(library)) is >= 0 and var place ? place : Order.Length)
            .ThenBy(name, StringComparer.OrdinalIgnoreCase)];
}
