using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What an edit has touched of a file: bodies alone, whose errors are their own, or declarations, which other code sees.</summary>
internal sealed class EditedCode
{
    private readonly List<(TextSpan Before, TextSpan After)> _bodies = [];
    private readonly HashSet<string> _seenElsewhere = [];
    private readonly HashSet<string> _gone = [];

    /// <summary>Whether nothing but bodies is different. Then no error can be new that is not in one of them.</summary>
    public bool IsWithinBodies { get; private set; } = true;

    /// <summary>The members whose bodies are different.</summary>
    public IReadOnlyList<(TextSpan Before, TextSpan After)> Bodies => _bodies;

    /// <summary>What declarations that are different now are called by other files.</summary>
    public IReadOnlyCollection<string> SeenElsewhere => _seenElsewhere;

    /// <summary>The names of what is no longer declared as it was, be it a local's.</summary>
    public IReadOnlyCollection<string> Gone => _gone;

    public static EditedCode Between(SyntaxNode before, SyntaxNode after)
    {
        var edited = new EditedCode();
        edited.Compare(before, after);
        return edited;
    }

    private void Compare(SyntaxNode before, SyntaxNode after)
    {
        if (before.IsEquivalentTo(after))
            return;
        switch (before, after)
        {
            case (CompilationUnitSyntax old, CompilationUnitSyntax current):
                IsWithinBodies &= Surroundings(old).IsSame(Surroundings(current));
                CompareMembers(old.Members, current.Members);
                break;
            case (BaseNamespaceDeclarationSyntax old, BaseNamespaceDeclarationSyntax current):
                IsWithinBodies &= Surroundings(old).IsSame(Surroundings(current));
                CompareMembers(old.Members, current.Members);
                break;
            case (TypeDeclarationSyntax old, TypeDeclarationSyntax current):
                IsWithinBodies &= Surroundings(old).IsSame(Surroundings(current));

                // One more part is nothing to whoever uses the type.
                if (!Surroundings(old).Where(IsNoPart).IsSame(Surroundings(current).Where(IsNoPart)))
                    NoteChange(old);
                CompareMembers(old.Members, current.Members);
                break;
            case (MemberDeclarationSyntax old, MemberDeclarationSyntax current) when old.DeclaresTheSameAs(current):
                _bodies.Add((old.Span, current.Span));
                NoteLocals(old, current);
                break;
            case (MemberDeclarationSyntax old, MemberDeclarationSyntax current):
                NoteChange(old);
                NoteLocals(old, current);
                break;
            default:
                IsWithinBodies = false;
                break;
        }
    }

    private void CompareMembers(SyntaxList<MemberDeclarationSyntax> before, SyntaxList<MemberDeclarationSyntax> after)
    {
        if (before.Count == after.Count)
        {
            for (int i = 0; i < before.Count; i++)
                Compare(before[i], after[i]);
            return;
        }

        IsWithinBodies = false;
        List<MemberDeclarationSyntax> added = [.. after];
        foreach (MemberDeclarationSyntax old in before)
        {
            MemberDeclarationSyntax? same = added.Find(member => member.IsEquivalentTo(old))
                ?? added.Find(member => member.IsKind(old.Kind()) && member.DeclaredNames().SequenceEqual(old.DeclaredNames()));
            if (same is null)
            {
                NoteChange(old);
                continue;
            }

            added.Remove(same);
            Compare(old, same);
        }

        // Where a constructor is new, the one that nobody wrote is gone.
        foreach (MemberDeclarationSyntax constructor in added.Where(member => member is ConstructorDeclarationSyntax))
            NoteChange(constructor);
    }

    private void NoteChange(MemberDeclarationSyntax declaration)
    {
        IsWithinBodies = false;
        foreach (string name in declaration.DeclaredNames())
        {
            _gone.Add(name);
            if (declaration.IsSeenByOtherFiles())
                _seenElsewhere.Add(name);
        }
    }

    private void NoteLocals(MemberDeclarationSyntax before, MemberDeclarationSyntax after)
    {
        // Only code that is not compiled can use what is gone without an error.
        if (before.ContainsDirectives)
            _gone.UnionWith(Locals(before).Except(Locals(after)));
    }

    private static IEnumerable<string> Locals(SyntaxNode member) => member.DescendantNodes().Select(node => node switch
    {
        VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
        SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
        CatchDeclarationSyntax caught => caught.Identifier.ValueText,
        ParameterSyntax parameter => parameter.Identifier.ValueText,
        LocalFunctionStatementSyntax function => function.Identifier.ValueText,
        ForEachStatementSyntax each => each.Identifier.ValueText,
        _ => "",
    }).Where(name => name.Length > 0);

    private static bool IsNoPart(SyntaxNodeOrToken part) => !part.IsKind(SyntaxKind.PartialKeyword);

    private static IEnumerable<SyntaxNodeOrToken> Surroundings(SyntaxNode node) => node.ChildNodesAndTokens().Where(child => child.AsNode() is not MemberDeclarationSyntax);
}
