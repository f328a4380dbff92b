using System.Text;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Tool.Baselines;

/// <summary>
/// A baseline on disk. Written anew it is sorted, and whatever people wrote into it stays: comments above the entry that they stood on, lines that
/// cannot be read at the end. Only conflict markers go: an entry of either side is an entry.
/// </summary>
internal sealed class BaselineDocument
{
    private const string Introduction = """
        # What Observability.Analyzers found before anybody asked: builds leave it out, and warn of what is new.
        # Written by 'observability baseline write'. Where a merge conflicts, keep the lines of both sides.
        """;

    private readonly string _text;

    private BaselineDocument(string path, string text, bool exists)
    {
        Path = path;
        Exists = exists;
        _text = text;
        Content = Baseline.Parse(text);
    }

    public string Path { get; }

    public bool Exists { get; }

    public Baseline Content { get; }

    public IEnumerable<BaselineEntry> Entries => Enumerable.Range(0, Content.Count).Select(Content.Entry);

    /// <summary>Reads the file, or begins one.</summary>
    /// <exception cref="BadInputException">It cannot be read, or is no baseline of ours: then it is not to be overwritten either.</exception>
    public static BaselineDocument Read(string path)
    {
        var document = new BaselineDocument(path, TextOf(path), File.Exists(path));
        foreach (BaselineProblem problem in document.Content.Problems)
        {
            if (problem.Fault == BaselineFault.OtherVersion)
                throw new BadInputException($"'{path}' says '{document._text.Substring(problem.Span.Start, problem.Span.Length)}', and this tool reads '{BaselineFormat.HeaderLine}'. Update Observability.Tool, or delete the file to write it anew.");
            if (problem.Fault == BaselineFault.NoBaseline)
                throw new BadInputException($"'{path}' is no baseline, so it is left as it is. Name another file with --baseline.");
        }

        return document;
    }

    /// <summary>Writes these entries, whole or not at all.</summary>
    /// <returns>Whether that changed the file.</returns>
    public bool Write(IReadOnlyDictionary<Fingerprint, int> entries)
    {
        string text = With(entries);
        if (Exists && text == _text)
            return false;
        try
        {
            FileSwap.Write(Path, Encoding.UTF8.GetBytes(text));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{Path}' cannot be written, and is as it was: {exception.Message}");
        }

        return true;
    }

    /// <summary>The file's text with these entries in the place of its own.</summary>
    public string With(IReadOnlyDictionary<Fingerprint, int> entries)
    {
        var remarks = new BaselineRemarks(_text, Content, entries.ContainsKey);
        IEnumerable<string> head = Exists ? remarks.Head : [.. Introduction.ReplaceLineEndings("\n").Split('\n'), ""];
        IEnumerable<string> lines = entries
            .Select(entry => (Text: BaselineFormat.Line(entry.Key, entry.Value), Above: remarks.Above(entry.Key)))
            .OrderBy(line => line.Text, StringComparer.Ordinal)
            .SelectMany(line => line.Above.Append(line.Text));
        string newLine = _text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        return string.Concat(head.Prepend(BaselineFormat.HeaderLine).Concat(lines).Concat(remarks.Tail).Select(line => line + newLine));
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }
}
