using System;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>
/// Which meters, or sources of spans, a registered name collects, as the SDK of OpenTelemetry has it: letter case does not matter, the whole name must fit,
/// <c>*</c> stands for any text, also none, and <c>?</c> for one character.
/// </summary>
internal static class NamePattern
{
    public static bool HasWildcard(string pattern) => pattern.IndexOf('*') >= 0 || pattern.IndexOf('?') >= 0;

    public static bool Fits(string pattern, string name)
    {
        int inPattern = 0, inName = 0, star = -1, afterStar = 0;
        while (inName < name.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                star = inPattern++;
                afterStar = inName;
            }
            else if (inPattern < pattern.Length && (pattern[inPattern] == '?' || IsSame(pattern[inPattern], name[inName])))
            {
                inPattern++;
                inName++;
            }
            else if (star >= 0)
            {
                // The last star takes one character more.
                inPattern = star + 1;
                inName = ++afterStar;
            }
            else
            {
                return false;
            }
        }

        while (inPattern < pattern.Length && pattern[inPattern] == '*')
            inPattern++;
        return inPattern == pattern.Length;
    }

    private static bool IsSame(char first, char second)
        => first == second || char.ToUpperInvariant(first) == char.ToUpperInvariant(second);
}
