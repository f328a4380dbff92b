using System.Text.RegularExpressions;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>The parts of a rule's page that follow from the code: the row that says how safe its fix is, and the row of the libraries.</summary>
internal static class RulePage
{
    public static string PathOf(RuleFacts rule) => $"docs/rules/{rule.Id}.md";

    public static GeneratedFile With(RuleFacts rule, string page, LibrariesRow libraries) => new(PathOf(rule), libraries.In(rule.Id, WithSafety(rule, page)));

    // Behind the row of the fix; a page without that one stays as it is.
    private static string WithSafety(RuleFacts rule, string page)
    {
        string bare = Regex.Replace(page, @"^\| Safety \|.*\n", "", RegexOptions.Multiline);
        return rule.Safety is { } safety ? Regex.Replace(bare, @"^\| Fix \| Yes.*\n", row => $"{row.Value}| Safety | {safety.InWords()} |\n", RegexOptions.Multiline) : bare;
    }
}
