using System.Xml;
using System.Xml.Linq;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>The project and property files of one checkout, each read once.</summary>
internal sealed class ProjectFiles(string root, Problems problems)
{
    private readonly Dictionary<string, XElement?> _read = new(StringComparer.Ordinal);

    public string Root { get; } = root;

    /// <summary>The file's content, or null, which has been told, where it is not there or no XML.</summary>
    public XElement? Read(string path)
    {
        if (_read.TryGetValue(path, out XElement? known))
            return known;
        XElement? content = null;
        try
        {
            content = XDocument.Load(path).Root;
        }
        catch (Exception wrong) when (wrong is XmlException or IOException or UnauthorizedAccessException)
        {
            problems.Tell($"{Path.GetRelativePath(Root, path)} cannot be read: {wrong.Message}");
        }

        _read.Add(path, content);
        return content;
    }

    /// <summary>The nearest file of that name, in the folder or above it, but not outside of the checkout.</summary>
    public string? Above(string folder, string name)
    {
        for (string? current = Path.GetFullPath(folder).TrimEnd('/'); current is not null && current.Length >= Root.Length; current = Path.GetDirectoryName(current))
        {
            string file = Path.Combine(current, name);
            if (File.Exists(file))
                return file;
        }

        return null;
    }
}
