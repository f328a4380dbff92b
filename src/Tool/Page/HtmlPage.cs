using System.Text;
using Observability.Tool.Reports;

namespace Observability.Tool.Page;

/// <summary>The report as one HTML file that needs nothing else: it can be opened from a disk, attached to a ticket, kept by a build.</summary>
internal static class HtmlPage
{
    /// <summary>Writes the file, whole or not at all: what stood there before is replaced once the new page is complete.</summary>
    public static void Write(AuditReport report, string path)
    {
        string full = Path.GetFullPath(path);
        string unfinished = Path.Combine(Path.GetDirectoryName(full)!, $".{Path.GetFileName(full)}.{Guid.NewGuid():N}.tmp");
        try
        {
            using (var writer = new StreamWriter(unfinished, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                Write(report, writer);
            File.Move(unfinished, full, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public static void Write(AuditReport report, TextWriter writer)
    {
        PageData data = PageData.Of(report);
        PageTemplate.Write(
            writer,
            new Dictionary<string, string>
            {
                ["title"] = HtmlText.Encode($"Observability audit of {report.Target}"),
                ["rules"] = RuleHtml.Of(data.Rules.Keys),
                ["report"] = data.ToJson(),
            });
    }
}
