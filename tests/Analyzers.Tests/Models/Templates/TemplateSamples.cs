using System.Text;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>Templates to compare parsers on: every short text over the characters that matter, and longer ones by chance, the same at every run.</summary>
internal static class TemplateSamples
{
    public const int RandomCount = 20_000;

    private const string Alphabet = "{}A0,: @";

    private static readonly string[] Pieces =
    [
        "{", "{", "{", "}", "}", "}", "{{", "}}", "{{", "}}", "@", "$", ",", ",", ":", ":", "0", "1", "2", " ", " ", "a", "A", "B", "_", ".", "-", "/",
        "\n", "é", "#", "\"", "+", "\0", "\u0663", "\uD83D\uDE00", "{A}", "{B}", "{0}", "{1}", "{a.b}", ",5", ",-7", ", 5", ":N2", ":HH:mm",
    ];

    public static IEnumerable<string> All() => Short(5).Concat(Random(RandomCount, seed: 20240607));

    public static IEnumerable<string> Random(int count, int seed)
    {
        Random random = new(seed);
        StringBuilder text = new();
        for (int i = 0; i < count; i++)
        {
            text.Clear();
            for (int length = random.Next(1, 15); length > 0; length--)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            yield return text.ToString();
        }
    }

    /// <summary>All texts of at most this length over the alphabet.</summary>
    private static IEnumerable<string> Short(int length)
    {
        if (length == 0)
            return [""];
        string[] shorter = Short(length - 1).ToArray();
        return shorter.Concat(shorter.Where(s => s.Length == length - 1).SelectMany(s => Alphabet.Select(c => s + c)));
    }
}
