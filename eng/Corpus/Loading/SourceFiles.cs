using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The files of a checkout by kind, without what a build puts there.</summary>
internal static class SourceFiles
{
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "obj", "bin", ".git", ".vs", "node_modules", "artifacts" };

    // Old sources are in other encodings: what is no UTF-8 is read as Latin-1, which every byte is.
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All files below a folder with that ending, sorted, links not followed.</summary>
    public static IEnumerable<string> Below(string folder, string ending)
    {
        foreach (string file in Directory.EnumerateFiles(folder, $"*{ending}").Where(file => file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            if (new FileInfo(file).LinkTarget is null)
                yield return file;
        }

        foreach (string child in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (Skipped.Contains(Path.GetFileName(child)) || new DirectoryInfo(child).LinkTarget is not null)
                continue;
            foreach (string file in Below(child, ending))
                yield return file;
        }
    }

    /// <summary>The text, or null where the file holds none.</summary>
    public static SourceText? Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            return SourceText.From(bytes, bytes.Length, Strict, throwIfBinaryDetected: true);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        catch (DecoderFallbackException)
        {
            return SourceText.From(Encoding.Latin1.GetString(bytes), Encoding.Latin1);
        }
    }

    /// <summary>What an MSBuild pattern (<c>..\Shared\**\*.cs</c>) matches, as full paths with forward slashes.</summary>
    public static Regex Pattern(string folder, string pattern)
    {
        string full = Path.GetFullPath(Path.Combine(folder, pattern.Replace('\\', '/')));
        string regex = Regex.Escape(full).Replace(@"\*\*/", "(.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]");
        return new Regex($"^{regex}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }
}
