using System.Globalization;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>A fault of observability that somebody has mended: one row of the list.</summary>
/// <param name="Repository">Its owner and name.</param>
/// <param name="Commit">The commit that mended it.</param>
/// <param name="Area">Which part of observability it belongs to.</param>
/// <param name="Path">The file in the commit before.</param>
/// <param name="Line">The line of the fault in the commit before.</param>
/// <param name="What">What was mended, in our own words.</param>
/// <param name="Rule">The rule that should speak there, or <see cref="NoRule"/>.</param>
/// <param name="Verdict">Whether it did when somebody last asked; empty where nobody did.</param>
/// <param name="Reason">Why no rule could know, or why the rule is silent.</param>
internal sealed record MendedFault(string Repository, string Commit, string Area, string Path, int Line, string What, string Rule, string Verdict, string Reason)
{
    public const string NoRule = "-";
    public const string Found = "found";
    public const string Missed = "missed";

    public static readonly string[] Areas = ["logging", "errors", "metrics", "tracing"];
    public static readonly string[] Header = ["repository", "commit", "area", "path", "line", "mended", "rule", "verdict", "reason"];

    public bool IsKnowable => Rule != NoRule;

    public string Place => $"{Repository} {Commit[..10]} {Path}:{Line}";

    public IEnumerable<string> Cells => [Repository, Commit, Area, Path, Line.ToString(CultureInfo.InvariantCulture), What, Rule, Verdict, Reason];

    /// <summary>The fault that the cells describe, or what is wrong with them.</summary>
    public static (MendedFault? Fault, string? Complaint) Parse(string[] cells)
    {
        if (cells is not [var repository, var commit, var area, var path, var row, var what, var rule, var verdict, var reason])
            return (null, $"it has {cells.Length} cells and not {Header.Length}");
        if (repository.Split('/') is not [{ Length: > 0 }, { Length: > 0 }])
            return (null, $"'{repository}' is no owner/name");
        if (!RepositoryList.IsCommit(commit))
            return (null, $"'{commit}' is no commit of 40 hex digits");
        if (!Areas.Contains(area, StringComparer.Ordinal))
            return (null, $"'{area}' is none of {string.Join(", ", Areas)}");
        if (path.Length == 0 || !int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out int line) || line == 0)
            return (null, $"'{path}' and '{row}' are no file and line");
        if (what.Length == 0)
            return (null, "it does not say what was mended");
        if (rule != NoRule && !rule.StartsWith("OBS", StringComparison.Ordinal))
            return (null, $"'{rule}' is no rule; {NoRule} is for what no rule could know");
        if (rule == NoRule && reason.Length == 0)
            return (null, "it does not say why no rule could know");
        if (verdict is not ("" or Found or Missed))
            return (null, $"'{verdict}' is no verdict: {Found}, {Missed} or nothing");
        return (new MendedFault(repository, commit, area, path, line, what, rule, verdict, reason), null);
    }
}
