using System.Text.RegularExpressions;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>RuleCatalog.cs as text: a line for each rule in the order of the ids, and a using for each area.</summary>
internal static partial class CatalogSource
{
    public const string Path = "src/Analyzers/Rules/RuleCatalog.cs";

    public static string WithRule(string source, RuleDraft draft)
    {
        List<string> lines = [.. source.Split('\n')];
        AddRule(lines, draft);
        AddUsing(lines, $"using Observability.Analyzers.Rules.{draft.Area};");
        return string.Join('\n', lines);
    }

    private static void AddRule(List<string> lines, RuleDraft draft)
    {
        int first = lines.FindIndex(RuleLine().IsMatch);
        int last = lines.FindLastIndex(RuleLine().IsMatch);
        if (first < 0)
            throw new RefusedException($"{Path} lists no rules: expected lines such as 'new TemplateNotConstant(),'");

        Dictionary<string, string> ids = RuleCatalog.All.ToDictionary(rule => rule.GetType().Name, rule => rule.Descriptor.Id);
        string end = RuleLine().Match(lines[last]).Groups["end"].Value;
        List<string> names = lines[first..(last + 1)].ConvertAll(line => RuleLine().Match(line).Groups["name"].Value);
        names.Insert(names.FindLastIndex(name => string.CompareOrdinal(ids.GetValueOrDefault(name), draft.Id) < 0) + 1, draft.Name);
        lines.RemoveRange(first, last + 1 - first);
        lines.InsertRange(first, names.Select((name, i) => $"        new {name}(){(i == names.Count - 1 ? end : ",")}"));
    }

    private static void AddUsing(List<string> lines, string import)
    {
        if (lines.Contains(import))
            return;
        int before = lines.FindLastIndex(line => line.StartsWith("using ", StringComparison.Ordinal) && string.CompareOrdinal(Bare(line), Bare(import)) < 0);
        lines.Insert(before + 1, import);
    }

    // "A.B;" sorts after "A.B.C;" although A.B comes first.
    private static string Bare(string line) => line.TrimEnd(';');

    [GeneratedRegex(@"^\s+new (?<name>\w+)\(\)(?<end>,|\);)$")]
    private static partial Regex RuleLine();
}
