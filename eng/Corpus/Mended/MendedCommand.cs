namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>Runs the rules over the code as it was before somebody mended a fault in it: would they have told?</summary>
internal static class MendedCommand
{
    public static async Task<int> RunAsync(MendedOptions options, Repository checkout, TextWriter output, TextWriter error)
    {
        var problems = new Problems(error);
        options.Input.AddDefaultAssets(checkout);
        if (options.Markdown is { } page)
            QualityPage.Mended.RefuseWithoutPlace(page);
        List<MendedFault> all = MendedList.Read(checkout, problems);
        foreach (string unlisted in options.Input.Only.Where(name => !all.Exists(fault => Is(fault, name))))
            problems.Tell($"{unlisted} is not in {MendedList.Path}");

        var analysis = new Analysis(new CallAnalyzer());
        var results = new List<MendedResult>();
        IEnumerable<MendedFault> asked = all.Where(fault => options.Input.Only.Count == 0 || options.Input.Only.Exists(name => Is(fault, name)));
        foreach (IGrouping<(string Repository, string Commit), MendedFault> faults in asked.GroupBy(fault => (fault.Repository, fault.Commit)))
        {
            (string repository, string commit) = faults.Key;
            IReadOnlyList<MendedResult> found = await new MendedCommit(repository, commit, [.. faults]).RunAsync(options.Input, analysis, problems.In(repository));
            foreach (MendedResult result in found)
                result.Print(output);
            results.AddRange(found);
        }

        var summary = new MendedSummary(results);
        summary.Print(output);
        if (options.Fill)
            MendedList.Fill(checkout, results);
        if (options.Markdown is { } target)
            QualityPage.Mended.Write(target, summary.Markdown());
        foreach (string exception in analysis.Exceptions)
            output.WriteLine($"EXCEPTION {exception}");
        return analysis.Exceptions.Count > 0 || (options.Check && results.Exists(result => result.IsLost)) ? 1 : 0;
    }

    private static bool Is(MendedFault fault, string repository) => fault.Repository.Equals(repository, StringComparison.OrdinalIgnoreCase);
}
