using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>The log methods that a pass adds to classes. Calls of one class share them, and what each class around it needs to be partial.</summary>
internal static class LogMethodDeclarations
{
    /// <summary>The name of a method for the call, one that is there or a new one; null where the generator would find fault with a new one.</summary>
    public static async Task<string?> AddAsync(FixSession session, Document document, LogMethodSignature signature)
    {
        if (signature.Class is not { } type)
            return null;
        if (type.GetMembers().OfType<IMethodSymbol>().FirstOrDefault(signature.CanCall) is { } existing)
            return existing.Name;

        Plan plan = session.Shared(type, () => new Plan());
        foreach ((LogMethodSignature added, string name) in plan.Methods)
        {
            if (signature.CanCall(added))
                return name;
        }

        if (type.GetMembers().OfType<IMethodSymbol>().Any(signature.SharesEventId) || plan.Methods.Any(method => signature.SharesEventId(method.Signature)))
            return null;

        string unique = Unique(signature, type, plan);
        plan.Methods.Add((signature, unique));
        await AddToAsync(session, document, signature.Method.Host, signature.Declaration(unique)).ConfigureAwait(false);
        return unique;
    }

    // A new member must hide nothing that the class's code may mean by the name: a method of a base or an outer class, a type (LogLevel).
    private static string Unique(LogMethodSignature signature, INamedTypeSymbol type, Plan plan)
    {
        string name = LogMethodName.Of(signature.Method.Call.Template!);
        string unique = name;
        if (IsTaken(unique) && LogMethodName.Longer(signature.Method.Call.Template!) is var longer && !IsTaken(longer))
            return longer;
        for (int number = 2; IsTaken(unique); number++)
            unique = name + number;
        return unique;

        bool IsTaken(string candidate) => signature.HasMeaning(candidate) || !type.GetMembers(candidate).IsEmpty || plan.Methods.Any(method => method.Name == candidate);
    }

    private static async Task AddToAsync(FixSession session, Document document, ClassDeclarationSyntax host, string declaration)
    {
        DocumentEditor editor = await session.EditorAsync(document.Id).ConfigureAwait(false);
        Part part = session.Shared(host, () => new Part());
        part.Declarations.Add(declaration);
        if (part.Declarations.Count > 1)
            return;

        editor.ReplaceNode(host, (current, _) => MemberInsertion.WithMembersAtEnd(Partial((TypeDeclarationSyntax)current), part.Declarations));
        for (SyntaxNode? outer = host.Parent; outer is TypeDeclarationSyntax type; outer = outer.Parent)
            editor.ReplaceNode(type, (current, _) => Partial((TypeDeclarationSyntax)current));
    }

    private static TypeDeclarationSyntax Partial(TypeDeclarationSyntax type)
    {
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
            return type;
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return type.Modifiers.Count > 0
            ? type.AddModifiers(partial)
            : type.WithKeyword(type.Keyword.WithLeadingTrivia()).WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(type.Keyword.LeadingTrivia)));
    }

    private sealed class Plan
    {
        public List<(LogMethodSignature Signature, string Name)> Methods { get; } = [];
    }

    private sealed class Part
    {
        public List<string> Declarations { get; } = [];
    }
}
