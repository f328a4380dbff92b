using Microsoft.CodeAnalysis;
using Observability.Analyzers.Eng.Corpus.Findings;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>The faults that one commit mended, looked for in the commit before it.</summary>
internal sealed class MendedCommit(string repository, string commit, IReadOnlyList<MendedFault> faults)
{
    public async Task<IReadOnlyList<MendedResult>> RunAsync(InputOptions options, Analysis analysis, Problems problems)
    {
        if (History.Of(options.Repositories!, repository) is not { } history)
            return Unread(problems, $"its history is not there: it belongs into {Path.Combine(options.Repositories!, repository.Replace('/', '+'))}");
        if (history.Before(commit) is not { } before)
            return Unread(problems, $"its history has no commit {commit}, or nothing before it");

        string root = Directory.CreateTempSubdirectory("mended").FullName;
        try
        {
            history.Extract(before, root);
            return await LookAsync(root, before, history.Touched(before, commit), options, analysis, problems);
        }
        catch (HistoryException broken)
        {
            return Unread(problems, $"{commit}: {broken.Message}");
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private async Task<IReadOnlyList<MendedResult>> LookAsync(
        string root, string before, ILookup<string, (int First, int Last)> touched, InputOptions options, Analysis analysis, Problems problems)
    {
        string[] paths = [.. faults.Select(fault => fault.Path).Distinct(StringComparer.Ordinal)];
        var findings = new List<Finding>();
        var read = new HashSet<string>(StringComparer.Ordinal);
        foreach (LoadedProject project in new LooseRepository(root, options, problems).ReadOwnersOf(paths))
        {
            if (await analysis.TryRunAsync(project, problems) is not { } run)
                continue;
            findings.AddRange(run.Findings.Select(one => Finding.From(one, repository, before, project.Name, root)));
            read.UnionWith(project.Compilation.SyntaxTrees.Select(tree => Path.GetRelativePath(root, tree.FilePath).Replace('\\', '/')));
        }

        foreach (string path in paths.Where(path => !read.Contains(path)))
            problems.Tell($"no project compiles {path} before {commit}");
        List<Finding> ordered = FindingTable.Ordered(findings);
        return [.. faults.Select(fault => new MendedResult(fault, read.Contains(fault.Path), [.. ordered.Where(finding => IsAt(finding, fault, touched[fault.Path]))]))];
    }

    // On the line of the fault, or on another line of the change that mended it.
    private static bool IsAt(Finding finding, MendedFault fault, IEnumerable<(int First, int Last)> changes)
        => finding.Path == fault.Path
            && (finding.Line == fault.Line || changes.Any(change => Holds(change, fault.Line) && Holds(change, finding.Line)));

    private static bool Holds((int First, int Last) change, int line) => change.First <= line && line <= change.Last;

    private IReadOnlyList<MendedResult> Unread(Problems problems, string problem)
    {
        problems.Tell(problem);
        return [.. faults.Select(fault => new MendedResult(fault, IsRead: false, []))];
    }
}
