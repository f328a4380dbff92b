using Observability.Analyzers.CodeFixes.Engine;
using Observability.Tool.Pages;

namespace Observability.Tool.Page;

/// <summary>What the page says of a rule in its headings; the texts travel as HTML (<see cref="RuleHtml"/>).</summary>
internal sealed record PageRule(string Title, string Area, string? Fix, string? Safety, bool IsSafe, string? Help)
{
    /// <summary>The rule of that id; one that has no page, since it is none of ours, is shown all the same.</summary>
    public static PageRule Of(string id)
        => RulePages.Of(id) is { } page
            ? new PageRule(page.Title, page.Area, page.Fix, page.Safety, page.Safety == FixSafety.KeepsWhatArrives.InWords(), PageLinks.Of(page))
            : new PageRule("", "Other", null, null, false, null);
}
