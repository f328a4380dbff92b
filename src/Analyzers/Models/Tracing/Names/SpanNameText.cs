using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing.Names;

/// <summary>What is left of a span's name without the values that are too many.</summary>
internal static class SpanNameText
{
    private static readonly char[] Separators = " -_:;#.,'\"([<|/=@".ToCharArray();

    private static readonly char[] Closers = "'\")]>".ToCharArray();

    /// <summary>The pieces that stay; default where they are too little to tell one operation from another.</summary>
    public static ImmutableArray<SpanNamePart> Without(ImmutableArray<SpanNamePart> parts, Func<IOperation, bool> isTooMany)
    {
        var left = new List<SpanNamePart>();
        var text = new StringBuilder();
        bool isCut = false;
        foreach (SpanNamePart part in parts)
        {
            if (part.Value is { } value)
            {
                if (!isTooMany(value))
                {
                    Finish();
                    left.Add(part);
                }
                else if (text.Length > 0 && text[text.Length - 1] == '/' && LastWord(value) is { } word)
                {
                    // A segment of a path keeps its place, as in the template of a route.
                    text.Append('{').Append(word).Append('}');
                }
                else
                {
                    TrimEnd(text);
                    isCut = true;
                    continue;
                }
            }
            else
            {
                string next = isCut ? part.Text!.TrimStart(Closers) : part.Text!;
                text.Append(text.Length == 0 && left.Count == 0 ? next.TrimStart(Separators) : next);
            }

            isCut = false;
        }

        if (isCut)
            TrimEnd(text);
        Finish();
        return HasWord(left) ? left.ToImmutableArray() : default;

        void Finish()
        {
            if (text.Length > 0)
                left.Add(new SpanNamePart(text.ToString(), null));
            text.Clear();
        }
    }

    /// <summary>The name for a message: values stand in braces.</summary>
    public static string Show(ImmutableArray<SpanNamePart> parts)
    {
        var text = new StringBuilder();
        foreach (SpanNamePart part in parts)
            text.Append(part.Text ?? $"{{{part.Value!.Syntax}}}");
        return text.ToString();
    }

    /// <summary>The key for a value that leaves the name: <c>order.Id</c> and <c>orderId</c> are <c>order.id</c>.</summary>
    public static string KeyFor(string name)
    {
        List<string> words = Words.Written(name);
        var key = new StringBuilder();
        for (int i = 0; i < words.Count; i++)
            key.Append(i == 0 ? "" : i == 1 ? "." : "_").Append(words[i].ToLowerInvariant());
        return key.ToString();
    }

    private static string? LastWord(IOperation value)
    {
        string source = value.Syntax.ToString();
        List<string> words = Words.Written(source);
        return words.Count == 0 || source.IndexOf('(') >= 0 ? null : words[words.Count - 1].ToLowerInvariant();
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && Array.IndexOf(Separators, text[text.Length - 1]) >= 0)
            text.Length--;
    }

    private static bool HasWord(List<SpanNamePart> parts)
    {
        int letters = 0;
        foreach (SpanNamePart part in parts)
        {
            foreach (char letter in part.Text ?? "")
            {
                if (char.IsLetter(letter))
                    letters++;
            }
        }

        return letters > 1;
    }
}
