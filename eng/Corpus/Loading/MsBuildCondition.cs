using System.Text.RegularExpressions;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>
/// The conditions that project files are written with: comparisons, Exists, and, or, not. A function that is still there when all
/// is expanded is not understood and counts as false, so a part that cannot be judged is left out.
/// </summary>
internal sealed partial class MsBuildCondition
{
    private readonly List<string> _tokens;
    private readonly Func<string, string> _expand;
    private readonly string _folder;
    private int _at;

    private MsBuildCondition(string text, Func<string, string> expand, string folder)
    {
        _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        _expand = expand;
        _folder = folder;
    }

    public static bool Holds(string? text, Func<string, string> expand, string folder)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        var condition = new MsBuildCondition(text, expand, folder);
        return condition.Or() is true && condition._at == condition._tokens.Count;
    }

    private string? Current => _at < _tokens.Count ? _tokens[_at] : null;

    // Null stands for what is not understood.
    private bool? Or()
    {
        bool? left = And();
        while (Takes("or"))
        {
            bool? right = And();
            left = left is true || right is true ? true : left is null || right is null ? null : false;
        }

        return left;
    }

    private bool? And()
    {
        bool? left = Term();
        while (Takes("and"))
        {
            bool? right = Term();
            left = left is false || right is false ? false : left is null || right is null ? null : true;
        }

        return left;
    }

    private bool? Term()
    {
        if (Takes("!"))
            return !Term();
        if (Takes("("))
        {
            bool? inner = Or();
            return Takes(")") ? inner : null;
        }

        if (Takes("Exists") && Takes("("))
        {
            string? path = Literal();
            return Takes(")") && path is not null ? Exists(path) : null;
        }

        string? left = Literal();
        if (Takes("=="))
            return Literal() is { } equal && left is not null ? left.Equals(equal, StringComparison.OrdinalIgnoreCase) : null;
        if (Takes("!="))
            return Literal() is { } other && left is not null ? !left.Equals(other, StringComparison.OrdinalIgnoreCase) : null;
        return bool.TryParse(left, out bool value) ? value : null;
    }

    private string? Literal()
    {
        if (Current is not { } token)
            return null;
        _at++;
        string text = _expand(token.Trim('\''));
        return text.Contains("$(", StringComparison.Ordinal) ? null : text.Trim();
    }

    private bool Exists(string path)
    {
        string full = Path.GetFullPath(Path.Combine(_folder, path.Replace('\\', '/')));
        return File.Exists(full) || Directory.Exists(full);
    }

    private bool Takes(string token)
    {
        if (!string.Equals(Current, token, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    [GeneratedRegex(@"'[^']*'|==|!=|!|\$\(\w+\)|\$\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\(|\)|[\w.-]+|\S", RegexOptions.CultureInvariant)]
    private static partial Regex Token();
}
