using System.Text;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>The list of faults that somebody has mended.</summary>
internal static class MendedList
{
    public const string Path = "eng/Corpus/mended.tsv";

    /// <summary>The faults of the list; of rows that are none it is told.</summary>
    public static List<MendedFault> Read(Repository checkout, Problems problems)
    {
        if (!checkout.Exists(Path))
            throw new RefusedException($"{Path} is not there");
        var faults = new List<MendedFault>();
        foreach ((int line, string[] cells) in Tsv.Rows(checkout.Read(Path)))
        {
            (MendedFault? fault, string? complaint) = MendedFault.Parse(cells);
            if (fault is null)
                problems.Tell($"{Path}:{line} is left out: {complaint}");
            else
                faults.Add(fault);
        }

        return faults;
    }

    /// <summary>Writes the verdicts into the list. Rows that could not be read, or were not asked for, stay as they are.</summary>
    public static void Fill(Repository checkout, IReadOnlyCollection<MendedResult> results)
    {
        var verdicts = new Dictionary<MendedFault, string>();
        foreach (MendedResult result in results.Where(result => result.Verdict.Length > 0))
            verdicts[result.Fault] = result.Verdict;
        var text = new StringBuilder(Tsv.Row(MendedFault.Header));
        foreach ((_, string[] cells) in Tsv.Rows(checkout.Read(Path)))
        {
            text.Append(Tsv.Row(MendedFault.Parse(cells).Fault is { } fault && verdicts.TryGetValue(fault, out string? verdict) ? (fault with { Verdict = verdict }).Cells : cells));
        }

        checkout.Write(Path, text.ToString());
    }
}
