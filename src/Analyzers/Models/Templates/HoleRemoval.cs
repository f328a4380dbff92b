using System;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>What a template loses together with a hole: the separator before it, or the brackets around it.</summary>
internal static class HoleRemoval
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', '-', '–', '—', '=', ',', ';', '>', '|'];
    private static readonly string[] BracketPairs = ["()", "[]", "''", "\"\"", "<>", "{}"];

    /// <summary>The span to cut out so that the text reads well without the hole: <c>": {Error}"</c> of <c>"failed: {Error}"</c>.</summary>
    public static TextSpan SpanOf(MessageTemplate template, TemplateHole hole)
    {
        (string before, string after, bool precededByHole, bool followedByHole) = Around(template, hole);
        (string keptBefore, string keptAfter) = Closed(before, after, followedByHole, precededByHole);
        return TextSpan.FromBounds(hole.Span.Start - (before.Length - keptBefore.Length), hole.Span.End + (after.Length - keptAfter.Length));
    }

    /// <summary>Whether the hole ends the text behind a separator, or is all of it: without it nothing is missing.</summary>
    public static bool IsTrailing(MessageTemplate template, TemplateHole hole)
    {
        (string before, string after, bool precededByHole, bool followedByHole) = Around(template, hole);
        if (followedByHole)
            return false;
        if (before.Length == 0 && !precededByHole)
            return after.Trim().Length == 0;
        (string keptBefore, string keptAfter) = Closed(before, after, followedByHole, precededByHole);
        bool separated = before.Substring(keptBefore.Length).Trim().Length > 0;
        return separated && keptAfter.Trim() is "" or ".";
    }

    /// <summary>The texts before and after something that leaves: "failed: x" is "failed", "failed (x) twice" is "failed twice".</summary>
    public static (string Before, string After) Closed(string before, string after, bool followedByValue, bool precededByValue)
    {
        foreach (string pair in BracketPairs)
        {
            if (before.Length > 0 && after.Length > 0 && before[before.Length - 1] == pair[0] && after[0] == pair[1])
                return Closed(before.Substring(0, before.Length - 1), after.Substring(1), followedByValue, precededByValue);
        }

        string rest = after.TrimStart();
        if (rest.Length == 0 && !followedByValue)
            return (before.TrimEnd(Separators), precededByValue ? "" : rest);
        if (rest.Length > 0 && Array.IndexOf(Separators, rest[0]) >= 0)
            return (before.TrimEnd(Separators), after);
        if (rest.Length > 0 && rest[0] == '.' && (rest.Length == 1 || char.IsWhiteSpace(rest[1])))
            return (before.TrimEnd(Separators), rest);
        bool doubleSpace = before.Length > 0 && before[before.Length - 1] == ' ' && after.Length > 0 && after[0] == ' ';
        return (before, doubleSpace || before.Length == 0 ? after.TrimStart(' ') : after);
    }

    private static (string Before, string After, bool PrecededByHole, bool FollowedByHole) Around(MessageTemplate template, TemplateHole hole)
    {
        int start = 0, end = template.Text.Length;
        foreach (TemplateHole other in template.Holes)
        {
            if (other.Span.End <= hole.Span.Start)
                start = Math.Max(start, other.Span.End);
            else if (other.Span.Start >= hole.Span.End)
                end = Math.Min(end, other.Span.Start);
        }

        string before = template.Text.Substring(start, hole.Span.Start - start);
        string after = template.Text.Substring(hole.Span.End, end - hole.Span.End);
        return (WithoutBraces(before), WithoutBraces(after), start > 0 && before.Length == 0, end < template.Text.Length && after.Length == 0);
    }

    // A brace of the text is written as two; no half of it may be taken for a bracket.
    private static string WithoutBraces(string text) => text.Replace('{', '\0').Replace('}', '\0');
}
