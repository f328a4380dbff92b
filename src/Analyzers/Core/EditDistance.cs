using System;

namespace Observability.Analyzers.Core;

/// <summary>Tells a slip of the fingers from another name.</summary>
internal static class EditDistance
{
    private const int Shortest = 5;

    /// <summary>
    /// Whether one of two different names is the other with at most two characters too many, missing or wrong.
    /// Short names are too close to each other to tell, and names that differ in a digit are two names.
    /// </summary>
    public static bool IsSlip(string first, string second)
    {
        if (first.Length < Shortest || second.Length < Shortest || Math.Abs(first.Length - second.Length) > 2 || Digits(first) != Digits(second))
            return false;
        return Between(first, second) is 1 or 2;
    }

    private static string Digits(string name)
    {
        string digits = "";
        foreach (char character in name)
        {
            if (char.IsDigit(character))
                digits += character;
        }

        return digits;
    }

    /// <summary>Levenshtein's, without regard to case.</summary>
    public static int Between(string first, string second)
    {
        // Two rows of the table suffice.
        int[] previous = new int[second.Length + 1];
        int[] current = new int[second.Length + 1];
        for (int j = 0; j <= second.Length; j++)
            previous[j] = j;
        for (int i = 1; i <= first.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= second.Length; j++)
            {
                int replaced = previous[j - 1] + (char.ToUpperInvariant(first[i - 1]) == char.ToUpperInvariant(second[j - 1]) ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            (previous, current) = (current, previous);
        }

        return previous[second.Length];
    }
}
