using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Renderer;

namespace Observability.Tool.Fixing;

/// <summary>A unified diff as `git apply` takes it: with the file's own line ends, and a word where the last line has none.</summary>
internal static class UnifiedDiff
{
    private const int Context = 3;

    public static string Of(string name, string before, string after)
    {
        var renderer = new UnidiffRenderer(new Differ(), Context);
        string diff = renderer.Generate(Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new Lines()), $"a/{name}", $"b/{name}");
        return diff.Replace(Environment.NewLine, "\n", StringComparison.Ordinal);
    }

    private sealed class Lines : IChunker
    {
        public IReadOnlyList<string> Chunk(string text)
        {
            string[] lines = text.Split('\n');
            if (lines[^1].Length == 0)
                return lines[..^1];
            lines[^1] += "\n\\ No newline at end of file";
            return lines;
        }
    }
}
