using System.Text;
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

    /// <summary>The text of a page, read with places in the source, with its links made absolute.</summary>
    public static string WithAbsolute(string markdown, MarkdownDocument page)
    {
        var text = new StringBuilder(markdown);
        foreach (LinkInline link in page.Descendants<LinkInline>().OrderByDescending(link => link.UrlSpan.Start))
            text.Remove(link.UrlSpan.Start, link.UrlSpan.Length).Insert(link.UrlSpan.Start, Absolute(link.Url ?? ""));
        return text.ToString();
    }

    private static string Absolute(string url)
        => Uri.TryCreate(new Uri(RepositoryHome.AddressOf(Folder)), url, out Uri? address) ? address.AbsoluteUri : url;
}
