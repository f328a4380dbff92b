using System;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Wiring;

/// <summary>The places of a file that may create something of one kind, as far as its words tell: remembered with the file, which a key press elsewhere leaves as it is.</summary>
internal static class CreationsInFile
{
    // By the type that is created: of meters, of sources.
    private static readonly ConcurrentDictionary<string, Creations> Known = new();

    /// <summary>The places in the order of the text.</summary>
    public static ImmutableArray<WrittenCreation> Of(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
    {
        Creations known = Known.GetOrAdd(kind.Type.Name, static type => new Creations(type));
        if (known.Files.TryGetValue(tree, out Answer? answer))
            return answer.All;
        var found = new Answer(Find(tree, kind, known.MayBegin, cancellation));
        return known.Files.GetValue(tree, _ => found).All;
    }

    private static ImmutableArray<WrittenCreation> Find(SyntaxTree tree, CollectedByName kind, Func<SourceText, TextSpan, bool> mayBegin, CancellationToken cancellation)
    {
        ImmutableArray<WrittenCreation>.Builder? found = null;
        foreach (SyntaxToken token in TokensInSource.In(tree.GetRoot(cancellation), "new", mayBegin))
        {
            if (token.Parent is BaseObjectCreationExpressionSyntax creation && MayCreate(creation, kind.Type.Name))
                (found ??= ImmutableArray.CreateBuilder<WrittenCreation>(1)).Add(new WrittenCreation(creation, kind));
        }

        foreach (SyntaxToken token in TokensInSource.Of(tree, kind.FactoryMethod, cancellation))
        {
            if (TokensInSource.CallOf(token) is { Expression: MemberAccessExpressionSyntax } call)
                (found ??= ImmutableArray.CreateBuilder<WrittenCreation>(1)).Add(new WrittenCreation(call, kind));
        }

        found?.Sort(static (one, other) => one.Syntax.SpanStart.CompareTo(other.Syntax.SpanStart));
        return found.Built();
    }

    // new(…), new Meter(…), new Metrics.Meter(…); of a name the last letter is enough to pass over most.
    private static bool MayBeginCreation(SourceText text, TextSpan word, string type)
    {
        int end = word.End;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || char.IsWhiteSpace(text[end]) || text[end] is '.' or ':' or '_'))
            end++;
        return end < text.Length && text[end] is '(' or '{' && TokensInSource.Next(text, end - 1, -1) is var last && (last == type[type.Length - 1] || last == 'w');
    }

    // No namespace is compared, and what else tells the type of `new(…)` than a declaration is not looked at.
    private static bool MayCreate(BaseObjectCreationExpressionSyntax creation, string type) => creation switch
    {
        ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0 } => false,
        _ => WrittenCreation.TypeOf(creation) is not { } written || NameOf(written) == type,
    };

    private static string? NameOf(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => NameOf(nullable.ElementType),
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => null,
    };

    private sealed class Creations(string type)
    {
        public ConditionalWeakTable<SyntaxTree, Answer> Files { get; } = new();

        public Func<SourceText, TextSpan, bool> MayBegin { get; } = (text, word) => MayBeginCreation(text, word, type);
    }

    private sealed class Answer(ImmutableArray<WrittenCreation> all)
    {
        public ImmutableArray<WrittenCreation> All { get; } = all;
    }
}
