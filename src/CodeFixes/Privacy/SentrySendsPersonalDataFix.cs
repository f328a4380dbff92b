using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Privacy;

/// <summary>OBS5003: the setting goes; what it is without it is the library's default, which sends nothing of the kind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SentrySendsPersonalDataFix : RuleFix
{
    internal override string Id => "OBS5003";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS5003", "Remove the setting"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        DocumentId document = target.Document.Id;
        if (target.Node is not AssignmentExpressionSyntax assignment)
            return false;
        switch (Whole(assignment).Parent)
        {
            case ExpressionStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement:
                SyntaxNode whole = statement.Parent is GlobalStatementSyntax global ? global : statement;
                if (!IsFreeWithNeighbours(session, document, whole))
                    return false;
                await session.RemoveAsync(document, whole).ConfigureAwait(false);
                return true;
            case InitializerExpressionSyntax list when IsFree(session, document, list):
                await session.ReplaceAsync(document, list, list.WithExpressions(SeparatedLists.Without(list.Expressions, assignment))).ConfigureAwait(false);
                return true;

            // What sets nothing else is not needed: UseSentry(o => o.SendDefaultPii = true) is UseSentry().
            case LambdaExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1 } arguments } } when IsFree(session, document, arguments):
                await session.ReplaceAsync(document, arguments, arguments.WithArguments(default)).ConfigureAwait(false);
                return true;
            default:
                return false;
        }
    }

    // options?.SendDefaultPii = true goes as a whole.
    private static SyntaxNode Whole(SyntaxNode assignment)
    {
        while (assignment.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == assignment)
            assignment = access;
        return assignment;
    }

    // Comments above a removed statement go to the next one, which must stay then.
    private static bool IsFreeWithNeighbours(FixSession session, DocumentId document, SyntaxNode statement)
    {
        SyntaxNode[] siblings = statement.Parent!.ChildNodes().ToArray();
        int place = System.Array.IndexOf(siblings, statement);
        return siblings.Skip(System.Math.Max(0, place - 1)).Take(3).All(sibling => session.IsFree(document, sibling));
    }

    private static bool IsFree(FixSession session, DocumentId document, SyntaxNode node)
        => !node.DescendantTrivia().Any(trivia => trivia.IsComment() || trivia.IsDirective) && session.IsFree(document, node);
}
