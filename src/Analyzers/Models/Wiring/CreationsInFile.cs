using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
    private static readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<string, ImmutableArray<WrittenCreation>>> Known = new();

    /// <summary>The places in the order of the text.</summary>
    public static ImmutableArray<WrittenCreation> Of(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
    {
        ConcurrentDictionary<string, ImmutableArray<WrittenCreation>> known = Known.GetOrCreateValue(tree);
        return known.TryGetValue(kind.Noun, out ImmutableArray<WrittenCreation> creations) ? creations : known.GetOrAdd(kind.Noun, Find(tree, kind, cancellation));
    }

    private static ImmutableArray<WrittenCreation> Find(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
        => New(tree, kind, cancellation).Concat(TokensInSource.CallsOf(tree, kind.FactoryMethod, cancellation).Where(static call => call.Expression is MemberAccessExpressionSyntax))
            .OrderBy(static creation => creation.SpanStart)
            .Select(creation => new WrittenCreation(creation, kind))
            .ToImmutableArray();

    private static IEnumerable<ExpressionSyntax> New(SyntaxTree tree, CollectedByName kind, CancellationToken cancellation)
    {
        foreach (SyntaxToken token in TokensInSource.In(tree.GetRoot(cancellation), "new", (text, word) => MayBeginCreation(text, word, kind.Type.Name)))
        {
            if (token.Parent is BaseObjectCreationExpressionSyntax creation && MayCreate(creation, kind.Type.Name))
                yield return creation;
        }
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
}
