using System.Text;
using Observability.Tool.Reports;

namespace Observability.Tool.Page;

/// <summary>The report as one HTML file that needs nothing else: it can be opened from a disk, attached to a ticket, kept by a build.</summary>
internal static class HtmlPage
{
    public static byte[] Render(AuditReport report)
    {
        using var page = new StringWriter();
        Write(report, page);
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    public static void Write(AuditReport report, TextWriter writer)
    {
        PageData data = PageData.Of(report);
        PageTemplate.Audit.Write(
            writer,
            new Dictionary<string, string>
            {
                ["title"] = HtmlText.Encode($"Observability audit of {report.Target}"),
                ["rules"] = RuleHtml.Of(data.Rules.Keys),
                ["report"] = data.ToJson(),
            });
    }
}
