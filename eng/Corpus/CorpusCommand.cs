using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Eng.Corpus.Findings;
using Observability.Analyzers.Eng.Corpus.Labels;
using Observability.Analyzers.Eng.Corpus.Loading;
using Observability.Analyzers.Eng.Corpus.Mended;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>
/// Runs the rules over public code: what they find, what has changed since the last run, and how much of it is right by
/// the word of those who read it.
/// </summary>
internal static class CorpusCommand
{
    public static int Run(string[] args, Repository checkout, TextWriter output, TextWriter error) => args switch
    {
        ["label", var file] => LabelCommand.Run(file, checkout, output, error),
        ["label", ..] => throw new UsageException("corpus label takes one file, as --unlabelled wrote it"),
        ["mended", .. var rest] => MendedCommand.RunAsync(MendedOptions.Parse(rest), checkout, output, error).GetAwaiter().GetResult(),
        _ => RunAsync(CorpusOptions.Parse(args), new CallAnalyzer(), checkout, output, error).GetAwaiter().GetResult(),
    };

    /// <param name="options">What to read and to write.</param>
    /// <param name="analyzer">What is run.</param>
    /// <param name="checkout">The checkout that holds the list of repositories and the labels.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="error">Where complaints about the input go.</param>
    public static async Task<int> RunAsync(CorpusOptions options, DiagnosticAnalyzer analyzer, Repository checkout, TextWriter output, TextWriter error)
    {
        var problems = new Problems(error);
        options.Input.AddDefaultAssets(checkout);
        if (options.Markdown is { } page)
            QualityPage.Precision.RefuseWithoutPlace(page);
        string? earlier = options.Compare ?? (File.Exists(options.Out) ? options.Out : null);
        if (earlier is not null && !File.Exists(earlier))
            throw new RefusedException($"{earlier} is not there to compare with");
        // Read now: the run may write the same file.
        List<Finding> before = earlier is null ? [] : FindingTable.Read(earlier, problems);

        var analysis = new Analysis(analyzer);
        var labels = new LabelFiles(checkout);
        var runs = new List<RepositoryRun>();
        foreach (CorpusRepository repository in CorpusRepository.Find(options.Input, RepositoryList.Read(checkout, problems), problems))
        {
            RepositoryRun run = await RepositoryRun.ReadAsync(repository, analysis, labels, problems);
            run.Print(output);
            runs.Add(run);
        }

        List<Finding> findings = FindingTable.Ordered(runs.SelectMany(run => run.Judgement.Findings.Keys));
        if (earlier is not null)
            new FindingComparison(before, findings, runs.Select(run => run.Name).ToHashSet(StringComparer.Ordinal)).Print(output);
        if (options.Out is { } file)
            Write(file, FindingTable.Write(findings));
        if (options.Unlabelled is { } open)
            Write(open, UnlabelledTable.Write(FindingTable.Ordered(runs.SelectMany(run => run.Judgement.Findings).Where(one => one.Value is null).Select(one => one.Key))));

        var precision = new Precision([.. runs.SelectMany(run => run.Judgement.Findings)]);
        precision.Print(output);
        PrintRecall(runs, output);
        if (options.Markdown is { } target)
            QualityPage.Precision.Write(target, precision.Markdown());
        foreach (string exception in analysis.Exceptions)
            output.WriteLine($"EXCEPTION {exception}");
        if (options.Check && !precision.KeepsPromise)
            output.WriteLine("The promise is broken: less than 98 of 100 warnings are true.");
        return analysis.Exceptions.Count > 0 || (options.Check && !precision.KeepsPromise) ? 1 : 0;
    }

    private static void PrintRecall(List<RepositoryRun> runs, TextWriter output)
    {
        int found = runs.Sum(run => run.Judgement.Found);
        int missed = runs.Sum(run => run.Judgement.Missed.Count);
        string share = found + missed == 0 ? "no label yet" : FormattableString.Invariant($"{100.0 * found / (found + missed):0.0} %");
        output.WriteLine($"Recall: {found} of {found + missed} true labels are reported ({share}), {missed} missed; {runs.Sum(run => run.Judgement.Mended)} false or arguable ones are mended");
    }

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllText(path, text);
    }
}
