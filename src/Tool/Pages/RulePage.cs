using System.Collections.Immutable;

namespace Observability.Tool.Pages;

/// <summary>The page of a rule, as docs/rules has it: the one place that explains the rule, to whomever asks.</summary>
/// <param name="Id">OBS1001.</param>
/// <param name="Name">The heading of the page, which is the rule's name: Template not constant.</param>
/// <param name="Title">What an IDE shows of the rule, and every other list of rules.</param>
/// <param name="Severity">The default, with what the page says of it.</param>
/// <param name="Fix">Whether there is one and what it does; why not, where there is none.</param>
/// <param name="Safety">What the fix may change besides the code; null where there is no fix.</param>
/// <param name="Libraries">Those that the rule speaks of; null where it speaks of none in particular.</param>
/// <param name="Markdown">All below the heading, as it stands in the file but for links, which lead to the same places from anywhere.</param>
internal sealed record RulePage(
    string Id,
    string Name,
    string Title,
    string Area,
    string Severity,
    string Fix,
    string? Safety,
    string? Libraries,
    ImmutableArray<PageSection> Sections,
    string Markdown)
{
    /// <summary>The default severity alone, in small letters: warning, suggestion or off.</summary>
    public string Promise { get; } = new string([.. Severity.TakeWhile(char.IsLetter)]).ToLowerInvariant();

    public bool HasFix => Safety is not null;

    public PageSection? Section(string title) => Sections.FirstOrDefault(section => section.Title == title);
}
