using System.Collections.Immutable;
using Observability.Analyzers.Rules;
using Quickenshtein;

namespace Observability.Tool.Pages;

/// <summary>The pages of all rules, which travel in the tool.</summary>
internal static class RulePages
{
    private const string Folder = "Pages/";

    private static readonly Lazy<ImmutableArray<RulePage>> Read = new(ReadAll);

    /// <summary>In the order of the ids.</summary>
    public static ImmutableArray<RulePage> All => Read.Value;

    /// <summary>The page of a rule, however its id is typed: OBS1001, obs1001, 1001. Null where there is no such rule.</summary>
    public static RulePage? Of(string id)
    {
        string typed = Normal(id);
        return All.FirstOrDefault(page => page.Id == typed);
    }

    /// <summary>The ids that somebody may have meant by one that no rule has, nearest first; none where nothing is near.</summary>
    public static ImmutableArray<string> Near(string id)
    {
        const int Typos = 2;
        string typed = Normal(id);
        return [.. All
            .Select(page => (page.Id, Distance: Levenshtein.GetDistance(typed, page.Id)))
            .Where(near => near.Distance <= Typos)
            .OrderBy(near => near.Distance)
            .Take(3)
            .Select(near => near.Id)];
    }

    private static string Normal(string id)
    {
        string typed = id.Trim().ToUpperInvariant();
        return typed.Length > 0 && typed.All(char.IsAsciiDigit) ? "OBS" + typed : typed;
    }

    private static ImmutableArray<RulePage> ReadAll()
    {
        Dictionary<string, string> titles = RuleCatalog.All.ToDictionary(rule => rule.Descriptor.Id, rule => rule.Descriptor.Title.ToString());
        return [.. typeof(RulePages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => PageReader.Read(Text(name), id => titles[id]))];
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(RulePages).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
