using System.Text.RegularExpressions;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>The part of a rule's page that follows from its fix: the row that says how safe that is.</summary>
internal static class RulePage
{
    public static string PathOf(RuleFacts rule) => $"docs/rules/{rule.Id}.md";

    /// <summary>The page with the row behind the one of the fix; a page without that row stays as it is.</summary>
    public static GeneratedFile WithSafety(RuleFacts rule, string page)
    {
        string bare = Regex.Replace(page, @"^\| Safety \|.*\n", "", RegexOptions.Multiline);
        return new GeneratedFile(
            PathOf(rule),
            rule.Safety is { } safety ? Regex.Replace(bare, @"^\| Fix \| Yes.*\n", row => $"{row.Value}| Safety | {safety.InWords()} |\n", RegexOptions.Multiline) : bare);
    }
}
