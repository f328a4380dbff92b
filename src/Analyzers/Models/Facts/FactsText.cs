using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;

namespace Observability.Analyzers.Models.Facts;

/// <summary>
/// Facts as they travel in an assembly: a line with the version, then a line for each fact, sorted, its parts divided by <c>|</c>.
/// Older packages meet newer text and the other way round: a version that is not known says nothing, nor does a line that is not understood.
/// </summary>
internal static class FactsText
{
    /// <summary>The key of the assembly's metadata.</summary>
    public const string Key = "Observability.Facts";

    private const string Version = "1";
    private const int Parts = 4;

    private static readonly char[] Escaped = ['\\', '|', '\n', '\r'];

    /// <summary>The lines of the text.</summary>
    public static List<string> Write(IReadOnlyCollection<Fact> facts)
    {
        var lines = new List<string>(facts.Count + 1) { Version };
        foreach (Fact fact in facts)
            lines.Add(Line(fact));
        lines.Sort(1, facts.Count, StringComparer.Ordinal);

        // What is told twice is told once.
        int count = 1;
        for (int i = 1; i < lines.Count; i++)
        {
            if (lines[i] != lines[count - 1])
                lines[count++] = lines[i];
        }

        lines.RemoveRange(count, lines.Count - count);
        return lines;
    }

    /// <summary>The facts; null where the text is of another version, or somebody else's.</summary>
    public static ImmutableArray<Fact>? Read(string text)
    {
        string[] lines = text.Split('\n');
        if (lines[0] != Version)
            return null;
        ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
        foreach (string line in lines.Skip(1))
        {
            if (ReadLine(line) is { } fact)
                facts.Add(fact);
        }

        return facts.ToImmutable();
    }

    private static string Line(Fact fact)
        => string.Join("|", Word(fact.Verb), Escape(fact.Subject), Escape(fact.Name), Escape(fact.Detail));

    private static Fact? ReadLine(string line)
    {
        List<string> parts = Split(line);
        return parts.Count == Parts && Verb(parts[0]) is { } verb && parts[1].Length > 0 ? new Fact(verb, parts[1], parts[2], parts[3]) : null;
    }

    private static string Word(FactVerb verb) => verb switch
    {
        FactVerb.Creates => "creates",
        FactVerb.CreatesEach => "creates-each",
        FactVerb.Registers => "registers",
        FactVerb.SetsUp => "sets-up",
        FactVerb.Handles => "handles",
        FactVerb.Opens => "opens",
        FactVerb.Logs => "logs",
        FactVerb.References => "references",
        _ => "forwards",
    };

    private static FactVerb? Verb(string word) => word switch
    {
        "creates" => FactVerb.Creates,
        "creates-each" => FactVerb.CreatesEach,
        "registers" => FactVerb.Registers,
        "sets-up" => FactVerb.SetsUp,
        "forwards" => FactVerb.Forwards,
        "handles" => FactVerb.Handles,
        "opens" => FactVerb.Opens,
        "logs" => FactVerb.Logs,
        "references" => FactVerb.References,
        _ => null,
    };

    private static string Escape(string part)
        => part.IndexOfAny(Escaped) < 0 ? part : part.Replace("\\", "\\\\").Replace("|", "\\p").Replace("\n", "\\n").Replace("\r", "\\r");

    private static List<string> Split(string line)
    {
        var parts = new List<string>(Parts);
        var part = new StringBuilder();
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '|')
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else if (line[i] == '\\' && i + 1 < line.Length)
            {
                i++;
                part.Append(line[i] switch { 'p' => '|', 'n' => '\n', 'r' => '\r', _ => line[i] });
            }
            else
            {
                part.Append(line[i]);
            }
        }

        parts.Add(part.ToString());
        return parts;
    }
}
