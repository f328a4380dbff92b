using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Observability.Analyzers.Rules;

namespace Observability.Tool.Pages;

/// <summary>Where a page's links lead, seen from anywhere: pages name each other relative to their folder.</summary>
internal static class PageLinks
{
    private const string Folder = "docs/rules/";

    /// <summary>The address of the page of a rule.</summary>
    public static string Of(RulePage page) => RepositoryHome.AddressOf($"{Folder}{page.Id}.md");

    /// <summary>Whether a link leads out of the project.</summary>
    public static bool IsElsewhere(string url) => !url.StartsWith(RepositoryHome.AddressOf(""), StringComparison.Ordinal);

    /// <summary>Makes the links of a page absolute.</summary>
    public static void MakeAbsolute(MarkdownDocument page)
    {
        foreach (LinkInline link in page.Descendants<LinkInline>())
            link.Url = Absolute(link.Url ?? "");
    }

    private static string Absolute(string url)
        => Uri.TryCreate(new Uri(RepositoryHome.AddressOf(Folder)), url, out Uri? address) ? address.AbsoluteUri : url;
}
