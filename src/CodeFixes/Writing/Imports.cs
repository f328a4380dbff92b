using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Adds using directives where a namespace is not in reach, sorted among those that stand there.</summary>
internal static class Imports
{
    /// <param name="original">The document before the edits: what it can reach is asked of it.</param>
    /// <param name="changed">The document with the edits.</param>
    /// <param name="names">The namespaces that the edits need.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static async Task<Document> AddAsync(Document original, Document changed, IEnumerable<string> names, CancellationToken cancellation)
    {
        if (await original.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } semantics
            || await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root)
            return changed;

        foreach (string name in names.OrderBy(name => name, StringComparer.Ordinal))
        {
            if (!IsInReach(name, semantics))
                root = Add(root, name);
        }

        return changed.WithSyntaxRoot(root);
    }

    private static bool IsInReach(string name, SemanticModel semantics)
    {
        SyntaxNode root = semantics.SyntaxTree.GetRoot();
        int position = root.DescendantNodes().OfType<MemberDeclarationSyntax>().FirstOrDefault(member => member is not BaseNamespaceDeclarationSyntax)?.SpanStart ?? 0;
        foreach (IImportScope scope in semantics.GetImportScopes(position))
        {
            foreach (ImportedNamespaceOrType import in scope.Imports)
            {
                if (import.NamespaceOrType is INamespaceSymbol imported && imported.ToDisplayString() == name)
                    return true;
            }
        }

        // Code inside a namespace sees that namespace and those around it.
        string enclosing = semantics.GetEnclosingSymbol(position)?.ContainingNamespace?.ToDisplayString() ?? "";
        return enclosing.IsOfFamily(name);
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax root, string name)
    {
        // Usings stand in the namespace where the file keeps them there.
        BaseNamespaceDeclarationSyntax? inner = root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
        if (root.Usings.Count == 0 && inner is { Usings.Count: > 0 })
            return root.ReplaceNode(inner, inner.WithUsings(Insert(inner.Usings, name)));
        if (root.Usings.Count > 0)
            return root.WithUsings(Insert(root.Usings, name));

        UsingDirectiveSyntax directive = Directive(name);
        SyntaxTrivia newLine = LineBreak.Elastic(root);
        SyntaxToken first = root.GetFirstToken();
        CompilationUnitSyntax bare = root.ReplaceToken(first, first.WithLeadingTrivia(WithoutHeader(first.LeadingTrivia)));
        return bare.WithUsings(SyntaxFactory.SingletonList(directive
            .WithLeadingTrivia(Header(first.LeadingTrivia))
            .WithTrailingTrivia(newLine, newLine)));
    }

    private static SyntaxList<UsingDirectiveSyntax> Insert(SyntaxList<UsingDirectiveSyntax> usings, string name)
    {
        int index = 0;
        while (index < usings.Count && ComesBefore(usings[index], name))
            index++;
        UsingDirectiveSyntax directive = Directive(name);
        if (index > 0 && index < usings.Count && StartsGroup(usings[index]) && RootOf(usings[index].Name?.ToString() ?? "") == RootOf(name))
        {
            // The first of its group takes the blank line over.
            directive = directive.WithLeadingTrivia(usings[index].GetLeadingTrivia());
            usings = usings.Replace(usings[index], usings[index].WithLeadingTrivia(usings[index].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))));
        }
        else if (index == 0)
        {
            // What heads the file (a licence, a directive) stays first.
            directive = directive.WithLeadingTrivia(usings[0].GetLeadingTrivia());
            usings = usings.Replace(usings[0], usings[0].WithoutLeadingTrivia());
        }
        else
        {
            directive = directive.WithLeadingTrivia(usings[index - 1].GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        }

        return usings.Insert(index, directive.WithTrailingTrivia(usings[0].GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia))));
    }

    private static bool StartsGroup(UsingDirectiveSyntax directive)
        => directive.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia) && !directive.GetLeadingTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective);

    private static string RootOf(string name) => name.Split('.')[0];

    private static bool ComesBefore(UsingDirectiveSyntax existing, string name)
    {
        if (existing.Alias is not null || existing.StaticKeyword.RawKind != 0)
            return false;
        string other = existing.Name?.ToString() ?? "";
        bool otherIsSystem = IsSystem(other);
        if (otherIsSystem != IsSystem(name))
            return otherIsSystem;
        return string.Compare(other, name, StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static bool IsSystem(string name) => name.IsOfFamily("System");

    private static UsingDirectiveSyntax Directive(string name)
        => SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(name)).NormalizeWhitespace().WithAdditionalAnnotations(Formatter.Annotation);

    private static IEnumerable<SyntaxTrivia> Header(SyntaxTriviaList trivia)
        => trivia.Take(HeaderLength(trivia));

    private static IEnumerable<SyntaxTrivia> WithoutHeader(SyntaxTriviaList trivia)
        => trivia.Skip(HeaderLength(trivia));

    // Comments up to the first blank line are the file's, those after it the first declaration's.
    private static int HeaderLength(SyntaxTriviaList trivia)
    {
        int length = 0, lineBreaks = 0;
        for (int i = 0; i < trivia.Count; i++)
        {
            if (trivia[i].IsKind(SyntaxKind.EndOfLineTrivia))
            {
                if (++lineBreaks >= 2)
                    length = i + 1;
            }
            else if (!trivia[i].IsKind(SyntaxKind.WhitespaceTrivia))
            {
                lineBreaks = 0;
            }
        }

        return length;
    }
}
