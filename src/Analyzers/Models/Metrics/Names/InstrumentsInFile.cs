using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Wiring;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>The calls of a file that may create instruments, as far as its words tell: remembered with the file, which a key press elsewhere leaves as it is.</summary>
internal static class InstrumentsInFile
{
    private const string Create = "Create";

    // Of a meter in reach, or of prometheus-net's default registry.
    private static readonly ImmutableArray<string> Words = ImmutableArray.Create("Meter", "Metrics.Create");

    private static readonly ImmutableArray<(InstrumentKind Kind, string Name)> Kinds
        = Enum.GetValues(typeof(InstrumentKind)).Cast<InstrumentKind>().Select(static kind => (kind, kind.ToString())).ToImmutableArray();

    private static readonly ConditionalWeakTable<SyntaxTree, Answer> Known = new();

    /// <summary>The calls in the order of the text.</summary>
    public static ImmutableArray<WrittenInstrument> Of(SyntaxTree tree, CollectedByName meters, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out Answer? known))
            return known.All;
        var answer = new Answer(Find(tree, meters, cancellation));
        return Known.GetValue(tree, _ => answer).All;
    }

    private static ImmutableArray<WrittenInstrument> Find(SyntaxTree tree, CollectedByName meters, CancellationToken cancellation)
    {
        if (!MayHaveAny(tree, cancellation))
            return ImmutableArray<WrittenInstrument>.Empty;
        ImmutableArray<WrittenInstrument>.Builder? found = null;
        SourceText text = tree.GetText(cancellation);
        foreach (int position in SourceSearch.Positions(text, new TextSpan(0, text.Length), Create))
        {
            if (position > 0 && text[position - 1] == '.' && KindAt(text, position + Create.Length) is { } kind
                && TokensInSource.CallOf(tree.GetRoot(cancellation).FindToken(position)) is { Expression: MemberAccessExpressionSyntax } call)
                (found ??= ImmutableArray.CreateBuilder<WrittenInstrument>(1)).Add(WrittenInstrument.Of(call, kind, meters, cancellation));
        }

        return found.Built();
    }

    private static bool MayHaveAny(SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (string word in Words)
        {
            if (SourceSearch.Mentions(tree, word, cancellation))
                return true;
        }

        return false;
    }

    private static InstrumentKind? KindAt(SourceText text, int position)
    {
        foreach ((InstrumentKind kind, string name) in Kinds)
        {
            if (IsAt(text, position, name))
                return kind;
        }

        return null;
    }

    private static bool IsAt(SourceText text, int position, string word)
    {
        int end = position + word.Length;
        if (end > text.Length || (end < text.Length && char.IsLetter(text[end])))
            return false;
        for (int i = 0; i < word.Length; i++)
        {
            if (text[position + i] != word[i])
                return false;
        }

        return true;
    }

    private sealed class Answer(ImmutableArray<WrittenInstrument> all)
    {
        public ImmutableArray<WrittenInstrument> All { get; } = all;
    }
}
