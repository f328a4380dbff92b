using Observability.Analyzers.Core.Baselines;

namespace Observability.Tool.Baselines;

/// <summary>All lines of a baseline that are no entries, with the place that each of them keeps when the entries are written anew.</summary>
internal sealed class BaselineRemarks
{
    private readonly Dictionary<Fingerprint, List<string>> _above = [];

    /// <param name="text">The file as it is.</param>
    /// <param name="baseline">The same, read.</param>
    /// <param name="stays">Whether an entry will be in the new file: what stood above one that will not goes to the next that will.</param>
    public BaselineRemarks(string text, Baseline baseline, Func<Fingerprint, bool> stays)
    {
        Dictionary<int, BaselineFault> faults = baseline.Problems.GroupBy(problem => problem.Line).ToDictionary(line => line.Key, line => line.Last().Fault);
        var pending = new List<string>();
        var unreadable = new List<string>();
        bool isHead = true;
        int number = 0;
        foreach (string line in Lines(text))
        {
            number++;
            if (faults.TryGetValue(number, out BaselineFault fault) && fault is BaselineFault.Unreadable or BaselineFault.ConflictMarker)
            {
                if (fault == BaselineFault.Unreadable)
                    unreadable.Add(line);
            }
            else if (IsRemark(line))
            {
                pending.Add(line);
            }
            else if (!line.StartsWith(BaselineFormat.Header, StringComparison.Ordinal))
            {
                if (isHead)
                    Head = TakeHead(pending);
                isHead = false;
                Attach(Baseline.Parse(line).Entry(0).Finding, pending, stays);
            }
        }

        if (isHead)
            Head = [.. pending];
        else
            unreadable.InsertRange(0, pending);
        Tail = unreadable;
    }

    /// <summary>What stands above all entries: up to the last blank line before the first, or all of it.</summary>
    public IReadOnlyList<string> Head { get; } = [];

    public IReadOnlyList<string> Tail { get; }

    public IEnumerable<string> Above(Fingerprint entry) => _above.GetValueOrDefault(entry, []).Where(line => line.Length > 0);

    private static IEnumerable<string> Lines(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        return lines[^1].Length == 0 ? lines[..^1] : lines;
    }

    private static bool IsRemark(string line) => line.TrimEnd() is "" or ['#', ..];

    private static List<string> TakeHead(List<string> pending)
    {
        int blank = pending.FindLastIndex(line => line.TrimEnd().Length == 0);
        int count = blank < 0 ? pending.Count : blank + 1;
        List<string> head = pending[..count];
        pending.RemoveRange(0, count);
        return head;
    }

    private void Attach(Fingerprint entry, List<string> pending, Func<Fingerprint, bool> stays)
    {
        if (!stays(entry) || pending.Count == 0)
            return;
        if (!_above.TryGetValue(entry, out List<string>? above))
            _above.Add(entry, above = []);
        above.AddRange(pending);
        pending.Clear();
    }
}
