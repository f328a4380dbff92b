using System.Text;
using Observability.Analyzers.Eng.Corpus.Findings;

namespace Observability.Analyzers.Eng.Corpus.Labels;

/// <summary>The findings that nobody has judged yet, as labels to fill in.</summary>
internal static class UnlabelledTable
{
    public static string Write(IEnumerable<Finding> findings)
    {
        var text = new StringBuilder(Tsv.Row([.. Label.Header, "message", "source"]));
        // A label speaks for all of a rule on its line.
        foreach (Finding finding in findings.DistinctBy(finding => (finding.Repository, finding.Path, finding.Line, finding.Rule)))
        {
            var label = new Label(finding.Repository, finding.Commit, finding.Path, finding.Line, finding.Rule, "", "", finding.Hash);
            text.Append(Tsv.Row([.. label.Cells, finding.Message, finding.Source]));
        }

        return text.ToString();
    }
}
