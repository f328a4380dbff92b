namespace Observability.Analyzers.Eng;

/// <summary>Walks through the options of a command, each with the values behind it.</summary>
internal sealed class Arguments(string[] all)
{
    private int _at = -1;

    /// <summary>The option that the walk stands at.</summary>
    public string Option => all[_at];

    public bool Next() => ++_at < all.Length;

    /// <summary>The one value of the current option.</summary>
    public string Value()
    {
        string option = Option;
        return IsValue(_at + 1) ? all[++_at] : throw new UsageException($"'{option}' needs a value");
    }

    /// <summary>All values up to the next option, at least one.</summary>
    public List<string> Values()
    {
        List<string> values = [Value()];
        while (IsValue(_at + 1))
            values.Add(all[++_at]);
        return values;
    }

    public UsageException Unknown() => new($"unknown option '{Option}'");

    private bool IsValue(int index) => index < all.Length && !all[index].StartsWith("--", StringComparison.Ordinal);
}
