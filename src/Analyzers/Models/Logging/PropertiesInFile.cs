using System.Collections.Generic;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>
/// The placeholders in the texts of a file's log calls, and how often each is written, as far as its letters tell: remembered with the file, which a key press
/// elsewhere leaves as it is. Only what looks like nothing else is told: who is compared with it must not be told of a name that nobody logs.
/// </summary>
internal sealed class PropertiesInFile
{
    private static readonly ConditionalWeakTable<SyntaxTree, PropertiesInFile> Known = new();
    private static readonly PropertiesInFile None = new();

    private ImmutableArray<PropertyUses> _all = ImmutableArray<PropertyUses>.Empty;

    /// <summary>The names in the order in which they first occur.</summary>
    public static ImmutableArray<PropertyUses> Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out PropertiesInFile? known))
            return known._all;
        PropertiesInFile found = Find(tree, cancellation);
        return Known.GetValue(tree, _ => found)._all;
    }

    private static PropertiesInFile Find(SyntaxTree tree, CancellationToken cancellation)
    {
        SourceText text = tree.GetText(cancellation);
        List<PropertyUses>? uses = null;
        bool? hidesCode = null;
        int read = 0;
        foreach (int position in SourceSearch.Positions(text, new TextSpan(0, text.Length), "{"))
        {
            // One look at a text with several placeholders; most braces are those of blocks.
            if (position < read || !WrittenTemplate.MayBeginName(text, position + 1) || WrittenTemplate.Around(text, position) is not { } logged)
                continue;
            read = logged.End;
            if ((hidesCode ??= WrittenTemplate.MayHideCode(text)) && !logged.IsIn(tree, cancellation))
                continue;
            foreach (TextSpan name in logged)
                Count(uses ??= [], text, name);
        }

        return uses is null ? None : new PropertiesInFile { _all = uses.ToImmutableArray() };
    }

    private static void Count(List<PropertyUses> uses, SourceText text, TextSpan name)
    {
        for (int i = 0; i < uses.Count; i++)
        {
            if (IsAt(text, name, uses[i].Name))
            {
                uses[i] = new PropertyUses(uses[i].Name, uses[i].Count + 1);
                return;
            }
        }

        uses.Add(new PropertyUses(text.ToString(name), 1));
    }

    private static bool IsAt(SourceText text, TextSpan place, string name)
    {
        if (place.Length != name.Length)
            return false;
        for (int i = 0; i < name.Length; i++)
        {
            if (text[place.Start + i] != name[i])
                return false;
        }

        return true;
    }
}

/// <summary>How often a property is written under one spelling.</summary>
internal readonly struct PropertyUses(string name, int count)
{
    public string Name { get; } = name;

    public int Count { get; } = count;
}
