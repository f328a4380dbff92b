using System.Globalization;
using System.Text.RegularExpressions;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>Which lines of a repository are not as they were at a commit; of files that git does not know yet, all.</summary>
internal sealed partial class ChangedLines
{
    private readonly Dictionary<string, List<(int First, int Last)>> _changed = [];
    private readonly HashSet<string> _untracked = [];

    private ChangedLines()
    {
    }

    public static ChangedLines Since(string commit, string folder)
    {
        string root = Git.Run(folder, "rev-parse", "--show-toplevel") is { } top
            ? Path.GetFullPath(top.Trim())
            : throw new BadInputException($"--since asks git what has changed, but '{folder}' is in no repository of git, or git is not installed.");
        if (Git.Run(root, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{commit}^{{commit}}") is not { } id)
            throw new BadInputException($"--since: '{commit}' is no commit of this repository. A shallow clone may lack it: `git fetch --unshallow`.");

        var lines = new ChangedLines();
        lines.ReadDiff(root, Git.Run(root, "-c", "core.quotePath=false", "diff", "-U0", "--no-color", "--no-ext-diff", "--src-prefix=a/", "--dst-prefix=b/", id.Trim(), "--") ?? "");
        foreach (string file in (Git.Run(root, "ls-files", "--others", "--exclude-standard", "-z") ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries))
            lines._untracked.Add(Path.GetFullPath(file, root));
        return lines;
    }

    public bool Touch(string path, FileSpan span)
        => _untracked.Contains(path)
            || (_changed.TryGetValue(path, out List<(int First, int Last)>? ranges) && ranges.Any(range => range.First <= span.EndLine && range.Last >= span.StartLine));

    private void ReadDiff(string root, string diff)
    {
        List<(int First, int Last)>? ranges = null;
        int content = 0;
        foreach (string line in diff.Split('\n'))
        {
            // Content may look like a header.
            if (content > 0 && line is ['+' or '-', ..])
            {
                content--;
                continue;
            }

            if (line.StartsWith("+++ b/", StringComparison.Ordinal))
            {
                _changed[Path.GetFullPath(line["+++ b/".Length..].TrimEnd('\t'), root)] = ranges = [];
            }
            else if (Hunk().Match(line) is { Success: true } hunk)
            {
                int first = Number(hunk.Groups["first"], 0);
                int count = Number(hunk.Groups["count"], 1);
                content = Number(hunk.Groups["old"], 1) + count;
                ranges?.Add((first, first + count - 1));
            }
        }
    }

    private static int Number(Group group, int otherwise) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^@@ -\d+(,(?<old>\d+))? \+(?<first>\d+)(,(?<count>\d+))? @@")]
    private static partial Regex Hunk();
}
