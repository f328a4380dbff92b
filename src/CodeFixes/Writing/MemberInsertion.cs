using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Puts new members where a reader looks for them: fields after the fields, a constructor behind them.</summary>
internal static class MemberInsertion
{
    /// <summary>The type with a field behind its fields.</summary>
    public static TypeDeclarationSyntax WithField(TypeDeclarationSyntax type, string field) => WithMember(type, InStyle(Parse(field), type), blankLineBefore: false);

    /// <summary>The type with a field behind its fields, and a constructor behind that.</summary>
    public static TypeDeclarationSyntax WithFieldAndConstructor(TypeDeclarationSyntax type, string field, string constructor)
        => WithMember(WithField(type, field), Parse(constructor), blankLineBefore: true);

    /// <summary>The type with methods behind its members, each after a blank line.</summary>
    public static TypeDeclarationSyntax WithMembersAtEnd(TypeDeclarationSyntax type, IReadOnlyList<string> members)
    {
        SyntaxTrivia newLine = LineBreak.Elastic(type);
        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
            type = WithBody(type, newLine);

        foreach (string text in members)
        {
            MemberDeclarationSyntax member = Parse(text.Replace("\n", newLine.ToString())).WithTrailingTrivia(newLine);
            SyntaxTriviaList before = type.CloseBraceToken.LeadingTrivia;

            // What ends before the brace (#endif, #endregion) does not go around the new member.
            if (before.Any(trivia => trivia.IsDirective))
            {
                type = type.WithCloseBraceToken(type.CloseBraceToken.WithLeadingTrivia(before.Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse()));
                member = member.WithLeadingTrivia(before.Add(SyntaxFactory.EndOfLine(newLine.ToString())));
            }
            else if (type.Members.Count > 0)
            {
                member = member.WithLeadingTrivia(newLine);
            }

            type = type.WithMembers(type.Members.Add(member));
        }

        return type;
    }

    // Where no field says that it is private, as all of them are, this one does not either.
    private static MemberDeclarationSyntax InStyle(MemberDeclarationSyntax field, TypeDeclarationSyntax type)
    {
        FieldDeclarationSyntax[] others = type.Members.OfType<FieldDeclarationSyntax>().ToArray();
        bool saysSo = others.Length == 0 || others.Any(other => other.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.PrivateKeyword
            or SyntaxKind.PublicKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.InternalKeyword));
        return saysSo ? field : field.WithModifiers(SyntaxFactory.TokenList(field.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PrivateKeyword))));
    }

    private static MemberDeclarationSyntax Parse(string member)
        => SyntaxFactory.ParseMemberDeclaration(member)!.WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation);

    private static TypeDeclarationSyntax WithMember(TypeDeclarationSyntax type, MemberDeclarationSyntax member, bool blankLineBefore)
    {
        SyntaxTrivia newLine = LineBreak.Elastic(type);
        SyntaxList<MemberDeclarationSyntax> members = type.Members;
        int index = members.LastIndexOf(candidate => candidate is FieldDeclarationSyntax) + 1;
        member = member.WithTrailingTrivia(newLine);
        if (blankLineBefore && index > 0)
            member = member.WithLeadingTrivia(newLine);

        // What follows keeps a blank line between.
        if (index < members.Count && !StartsWithBlankLine(members[index]))
        {
            MemberDeclarationSyntax next = members[index];
            members = members.Replace(next, next.WithLeadingTrivia(next.GetLeadingTrivia().Insert(0, newLine)));
        }

        if (type.OpenBraceToken.IsKind(SyntaxKind.None) || type.OpenBraceToken.IsMissing)
            type = WithBody(type, newLine);
        return type.WithMembers(members.Insert(index, member));
    }

    // class Orders(IClock clock); gets braces.
    private static TypeDeclarationSyntax WithBody(TypeDeclarationSyntax type, SyntaxTrivia newLine)
        => type
            .WithSemicolonToken(default)
            .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(newLine).WithTrailingTrivia(newLine))
            .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTrailingTrivia(type.GetTrailingTrivia()))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool StartsWithBlankLine(MemberDeclarationSyntax member)
        => member.GetLeadingTrivia().FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);
}
