using System.Collections.Immutable;

namespace Observability.Tool.Pages;

/// <summary>Which rules somebody looks for.</summary>
/// <param name="Words">All must occur in what the table and the head of the page say of a rule.</param>
internal sealed record RuleQuery(ImmutableArray<string> Words, string? Area, string? Severity)
{
    public IEnumerable<RulePage> Matches() => RulePages.All.Where(Matches);

    private bool Matches(RulePage page)
        => (Area is null || Equal(Area, page.Area))
            && (Severity is null || Equal(Severity, page.Promise))
            && Words.All(word => Texts(page).Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<string> Texts(RulePage page) => [page.Id, page.Name, page.Title, page.Area, page.Severity, page.Fix, page.Safety ?? "", page.Libraries ?? ""];

    private static bool Equal(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
