using System.Formats.Tar;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>The history of one repository: what stood in it before a commit, and which lines the commit touched.</summary>
internal sealed partial class History
{
    // What a compilation needs: a copy of a history may lack its largest files.
    private static readonly string[] Needed = [".cs", ".csproj", ".props", ".targets", ".editorconfig", ".globalconfig", "global.json"];

    private readonly string _gitFolder;

    private History(string gitFolder) => _gitFolder = gitFolder;

    /// <summary>The history in <c>owner+name/repo</c>, which has no work tree, or of the checkout <c>owner+name</c>; null where neither is there.</summary>
    public static History? Of(string folder, string repository)
    {
        string root = Path.GetFullPath(Path.Combine(folder, repository.Replace('/', '+')));
        string? found = new[] { Path.Combine(root, "repo"), Path.Combine(root, ".git") }.FirstOrDefault(git => File.Exists(Path.Combine(git, "HEAD")));
        return found is null ? null : new History(found);
    }

    /// <summary>The commit before, or null where this history has no such commit or nothing before it.</summary>
    public string? Before(string commit) => Git("rev-parse", "--quiet", "--verify", $"{commit}^1") is { ExitCode: 0 } parent ? parent.Output.Trim() : null;

    /// <summary>Writes the sources and project files of a commit into a folder.</summary>
    public void Extract(string commit, string folder)
    {
        string[] names = Ask("ls-tree", "-r", "-z", "--name-only", commit).Split('\0');
        IEnumerable<string> patterns = Needed.Where(ending => names.Any(name => name.EndsWith(ending, StringComparison.Ordinal))).Select(ending => $":(glob)**/*{ending}");
        string archive = Path.Combine(folder, "sources.tar");
        Ask(["archive", "--format=tar", $"--output={archive}", commit, "--", .. patterns]);
        using (FileStream stream = File.OpenRead(archive))
        using (var reader = new TarReader(stream))
        {
            while (reader.GetNextEntry() is { } entry)
            {
                // A link may lead out of the folder, and no source needs one.
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                    continue;
                string path = Path.Combine(folder, entry.Name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: true);
            }
        }

        File.Delete(archive);
    }

    /// <summary>The lines that a commit touched, in the numbers of the commit before, each change with the line before and after it.</summary>
    public ILookup<string, (int First, int Last)> Touched(string before, string commit)
    {
        var touched = new List<(string Path, int First, int Last)>();
        string path = "";
        foreach (string line in Ask("-c", "core.quotePath=false", "diff", "--no-renames", "--no-color", "-U0", before, commit, "--", ":(glob)**/*.cs").Split('\n'))
        {
            if (line.StartsWith("--- a/", StringComparison.Ordinal))
                path = line["--- a/".Length..].TrimEnd('\r', '\t');
            else if (Change().Match(line) is { Success: true } change)
                touched.Add(Around(path, Number(change.Groups[1].Value), change.Groups[2] is { Success: true } count ? Number(count.Value) : 1));
        }

        return touched.ToLookup(one => one.Path, one => (one.First, one.Last), StringComparer.Ordinal);
    }

    // What was only added stands after the line that the header names.
    private static (string Path, int First, int Last) Around(string path, int start, int count) => count == 0 ? (path, start, start + 1) : (path, start - 1, start + count);

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    private string Ask(params string[] arguments)
        => Git(arguments) is { ExitCode: 0 } run ? run.Output : throw new HistoryException($"git {arguments[0]} fails: {Git(arguments).Output.Trim().ReplaceLineEndings(" ")}");

    private ProgramRun Git(params string[] arguments) => ProgramRun.In(_gitFolder, null, "git", ["--git-dir", _gitFolder, .. arguments]);

    [GeneratedRegex(@"^@@ -([0-9]+)(?:,([0-9]+))? ", RegexOptions.CultureInvariant)]
    private static partial Regex Change();
}

/// <summary>A history does not hold what it should.</summary>
internal sealed class HistoryException(string message) : Exception(message);
