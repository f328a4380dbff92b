using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Core.Options;

/// <summary>The value formats that options share.</summary>
internal static class OptionParsers
{
    private static readonly string[] Levels = ["trace", "debug", "information", "warning", "error", "critical"];
    private static readonly TimeSpan PatternLimit = TimeSpan.FromMilliseconds(50);

    public static bool Boolean(string text, out bool value)
    {
        value = string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);
        return value || string.Equals(text, "false", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A number from 1 on.</summary>
    public static bool Count(string text, out int value)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value > 0;

    /// <summary>A log level by its name; as a number it is its place among the six.</summary>
    public static bool Level(string text, out int value)
    {
        value = Array.FindIndex(Levels, level => string.Equals(level, text, StringComparison.OrdinalIgnoreCase));
        return value >= 0;
    }

    /// <summary>A regular expression. One that takes long for a name is stopped by its time limit, and then matches nothing.</summary>
    public static bool Pattern(string text, out Regex? value)
    {
        value = null;
        try
        {
            value = new Regex(text, RegexOptions.CultureInvariant, PatternLimit);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether the pattern is there and matches.</summary>
    public static bool IsMatchOf(this string text, Regex? pattern)
    {
        try
        {
            return pattern is not null && pattern.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>Method names separated by commas, each with at least its type: <c>Namespace.Type.Method</c> or <c>Type.Method</c>.</summary>
    public static bool MethodNames(string text, out ImmutableArray<string> value)
    {
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        value = ImmutableArray<string>.Empty;
        foreach (string part in text.Split(','))
        {
            string name = part.Trim();
            if (name.Length == 0)
                continue;
            if (!IsQualifiedName(name))
                return false;
            names.Add(name);
        }

        value = names.ToImmutable();
        return true;
    }

    /// <summary>Words separated by commas, as they stand in names: without case and separators each is one run of letters and digits.</summary>
    public static bool Words(string text, out ImmutableArray<string> value)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        value = ImmutableArray<string>.Empty;
        foreach (string part in text.Split(','))
        {
            string word = part.Trim();
            if (word.Length == 0)
                continue;
            if (Folded(word) is not { Length: > 1 } folded)
                return false;
            words.Add(folded);
        }

        value = words.ToImmutable();
        return true;
    }

    private static string? Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (char letter in word)
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
            else if (letter is not ('_' or '-' or '.' or ' '))
                return null;
        }

        return folded.ToString();
    }

    private static bool IsQualifiedName(string name)
    {
        string[] segments = name.Split('.');
        if (segments.Length < 2)
            return false;
        foreach (string segment in segments)
        {
            if (!SyntaxFacts.IsValidIdentifier(segment))
                return false;
        }

        return true;
    }
}
