namespace Observability.Analyzers.Core.Baselines;

/// <summary>
/// Hashes text, today and in ten years, on any machine, to the same number (FNV-1a): what is written down must be found again.
/// It need only tell the few findings of one rule in one member apart.
/// </summary>
internal struct TextHash
{
    private const uint Basis = 2166136261;
    private const uint Prime = 16777619;

    private uint _value;

    public static TextHash Empty => new() { _value = Basis };

    public readonly uint Value => _value;

    public static uint Of(string text)
    {
        TextHash hash = Empty;
        hash.Add(text);
        return hash.Value;
    }

    /// <summary>Adds a text and its end. A checkout on another system may have other line breaks within a literal.</summary>
    public void Add(string text)
    {
        foreach (char letter in text)
        {
            if (letter != '\r')
                Add(letter);
        }

        Add('\0');
    }

    private void Add(char letter)
    {
        _value = unchecked((_value ^ (byte)letter) * Prime);
        _value = unchecked((_value ^ (byte)(letter >> 8)) * Prime);
    }
}
