using System.Text;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>A unified diff of two texts.</summary>
internal static class LineDiff
{
    private const int Context = 4;

    public static string Unified(string path, string before, string after)
    {
        string[] old = before.ReplaceLineEndings("\n").Split('\n');
        string[] current = after.ReplaceLineEndings("\n").Split('\n');
        List<(char Sign, string Line)> edits = Edits(old, current);
        var text = new StringBuilder();
        foreach ((int start, int end) in Hunks(edits))
        {
            int oldStart = edits.Take(start).Count(edit => edit.Sign != '+') + 1;
            int newStart = edits.Take(start).Count(edit => edit.Sign != '-') + 1;
            List<(char Sign, string Line)> hunk = edits[start..end];
            text.Append($"@@ -{oldStart},{hunk.Count(edit => edit.Sign != '+')} +{newStart},{hunk.Count(edit => edit.Sign != '-')} @@\n");
            foreach ((char sign, string line) in hunk)
                text.Append(sign).Append(line).Append('\n');
        }

        return text.Length == 0 ? "" : $"--- a/{path}\n+++ b/{path}\n{text}";
    }

    /// <summary>The ranges of edits that belong together: changes with what stands around them.</summary>
    private static IEnumerable<(int Start, int End)> Hunks(List<(char Sign, string Line)> edits)
    {
        int start = -1;
        int end = -1;
        for (int i = 0; i < edits.Count; i++)
        {
            if (edits[i].Sign == ' ')
                continue;
            if (start >= 0 && i - Context > end)
            {
                yield return (start, end);
                start = -1;
            }

            if (start < 0)
                start = Math.Max(0, i - Context);
            end = Math.Min(edits.Count, i + 1 + Context);
        }

        if (start >= 0)
            yield return (start, end);
    }

    // Myers: the furthest line that each diagonal reaches with so many edits, and then the way back.
    private static List<(char Sign, string Line)> Edits(string[] old, string[] current)
    {
        int size = old.Length + current.Length;
        var reach = new int[(2 * size) + 2];
        var trace = new List<int[]>();
        for (int edits = 0; edits <= size; edits++)
        {
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                int x = ComesFromAbove(reach, size, diagonal, edits) ? reach[size + diagonal + 1] : reach[size + diagonal - 1] + 1;
                while (x < old.Length && x - diagonal < current.Length && old[x] == current[x - diagonal])
                    x++;
                reach[size + diagonal] = x;
                if (x >= old.Length && x - diagonal >= current.Length)
                    return WayBack(old, current, trace);
            }

            // Only what this many edits can reach: a whole copy each time would be the square of the file.
            trace.Add(reach[(size - edits)..(size + edits + 1)]);
        }

        return [];
    }

    private static List<(char Sign, string Line)> WayBack(string[] old, string[] current, List<int[]> trace)
    {
        var way = new List<(char Sign, string Line)>();
        int x = old.Length;
        int y = current.Length;
        for (int step = trace.Count; step > 0; step--)
        {
            int[] reach = trace[step - 1];
            int diagonal = x - y;
            int middle = step - 1;
            bool fromAbove = ComesFromAbove(reach, middle, diagonal, step);
            int previous = fromAbove ? diagonal + 1 : diagonal - 1;
            int fromX = reach[middle + previous];
            int fromY = fromX - previous;
            while (x > fromX && y > fromY)
            {
                way.Add((' ', old[--x]));
                y--;
            }

            way.Add(fromAbove ? ('+', current[--y]) : ('-', old[--x]));
        }

        while (x > 0)
            way.Add((' ', old[--x]));
        way.Reverse();
        return way;
    }

    private static bool ComesFromAbove(int[] reach, int middle, int diagonal, int edits)
        => diagonal == -edits || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
}
