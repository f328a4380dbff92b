using System.Diagnostics;
using Observability.Analyzers.Eng.Corpus.Findings;
using Observability.Analyzers.Eng.Corpus.Labels;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>One repository, read, analysed and judged. It keeps nothing of the compilations.</summary>
internal sealed class RepositoryRun
{
    private int _projects;
    private int _lines;
    private TimeSpan _loading;
    private TimeSpan _analyzing;
    private TimeSpan _analyzer;

    private RepositoryRun(string name, Judgement judgement)
    {
        Name = name;
        Judgement = judgement;
    }

    public string Name { get; }

    public Judgement Judgement { get; }

    public static async Task<RepositoryRun> ReadAsync(CorpusRepository repository, Analysis analysis, LabelFiles labels, Problems problems)
    {
        var watch = Stopwatch.StartNew();
        List<LoadedProject> projects = repository.Read();
        TimeSpan loading = watch.Elapsed;

        watch.Restart();
        var findings = new List<Finding>();
        TimeSpan analyzer = TimeSpan.Zero;
        foreach (LoadedProject project in projects)
        {
            if (await analysis.TryRunAsync(project, problems.In(repository.Name)) is not { } run)
                continue;
            findings.AddRange(run.Findings.Select(one => Finding.From(one, repository.Name, repository.Commit, project.Name, repository.Root)));
            analyzer += run.Time;
        }

        var judgement = Judgement.Of(FindingTable.Ordered(findings), labels.Read(repository.Name, problems), repository.Root);
        return new RepositoryRun(repository.Name, judgement)
        {
            _projects = projects.Count,
            _lines = projects.SelectMany(project => project.Compilation.SyntaxTrees).DistinctBy(tree => tree.FilePath).Sum(tree => tree.GetText().Lines.Count),
            _loading = loading,
            _analyzing = watch.Elapsed,
            _analyzer = analyzer,
        };
    }

    public void Print(TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant(
            $"{Name}: {_projects} projects, {_lines} lines, {Judgement.Findings.Count} findings; read in {_loading.TotalSeconds:0.0} s, analysed in {_analyzing.TotalSeconds:0.0} s, of which the rules took {_analyzer.TotalSeconds:0.00} s"));
        Judgement.Print(output);
    }
}
