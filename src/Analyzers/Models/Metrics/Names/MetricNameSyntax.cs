namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>
/// Which names a library takes, to the letter of its regular expression. Both accept a line feed at the end, as <c>$</c> does.
/// </summary>
internal sealed class MetricNameSyntax
{
    private readonly string _others;
    private readonly bool _mayBeginWithUnderscore;

    private MetricNameSyntax(string others, bool mayBeginWithUnderscore, int longest)
    {
        _others = others;
        _mayBeginWithUnderscore = mayBeginWithUnderscore;
        Longest = longest;
    }

    /// <summary>OpenTelemetry's for instruments: <c>^[a-z][a-z0-9-._/]{0,254}$</c>, case ignored.</summary>
    public static MetricNameSyntax OpenTelemetry { get; } = new("-._/", mayBeginWithUnderscore: false, longest: 255);

    /// <summary>prometheus-net's for metrics and labels: <c>^[a-zA-Z_][a-zA-Z0-9_]*$</c>.</summary>
    public static MetricNameSyntax Prometheus { get; } = new("_", mayBeginWithUnderscore: true, longest: int.MaxValue);

    public int Longest { get; }

    /// <summary>The series that a name ends up as where names are compared: without case, with underscores alone, and without the ending that exporters add to counters.</summary>
    public static string AsSeries(string name)
    {
        char[] letters = name.ToLowerInvariant().ToCharArray();
        for (int i = 0; i < letters.Length; i++)
        {
            if (!char.IsLetterOrDigit(letters[i]))
                letters[i] = '_';
        }

        const string ending = "_total";
        int length = letters.Length - ending.Length;
        string series = new(letters);
        return length > 0 && string.CompareOrdinal(series, length, ending, 0, ending.Length) == 0 ? series.Substring(0, length) : series;
    }

    public bool Accepts(string name)
    {
        int length = LengthWithoutLineFeed(name);
        if (length == 0 || length > Longest || !CanBegin(name[0]))
            return false;
        for (int i = 1; i < length; i++)
        {
            if (!CanContain(name[i]))
                return false;
        }

        return true;
    }

    public bool CanBegin(char c) => IsLetter(c) || (c == '_' && _mayBeginWithUnderscore);

    public bool CanContain(char c) => IsLetter(c) || c is >= '0' and <= '9' || _others.IndexOf(c) >= 0;

    private static int LengthWithoutLineFeed(string name) => name.Length > 1 && name[name.Length - 1] == '\n' ? name.Length - 1 : name.Length;

    // Where case is ignored, the sign for kelvin is a k.
    private bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (c == '\u212A' && !_mayBeginWithUnderscore);
}
