using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>OBS4007: the caught exception becomes the inner exception of the one that is thrown.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class InnerExceptionLostFix : RuleFix
{
    internal override string Id => "OBS4007";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Pass the caught exception as inner exception"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { ArgumentList: { } list } creation
            || creation.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !session.IsFree(document.Id, clause)
            || target.OperationOf(creation) is not IObjectCreationOperation thrown
            || thrown.Arguments.Any(argument => argument.ArgumentKind != ArgumentKind.Explicit || argument.Syntax is not ArgumentSyntax { NameColon: null }))
            return false;
        int place = LostCause.PlaceFor(thrown, target.Model.Errors);
        if (place < 0 || place > list.Arguments.Count)
            return false;

        string variable = CatchEditor.VariableOf(clause, target.Semantics);
        ArgumentSyntax added = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(variable));
        SyntaxToken comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxToken[] commas = [.. list.Arguments.GetSeparators()];
        int before = System.Math.Min(place, commas.Length);
        SeparatedSyntaxList<ArgumentSyntax> arguments = list.Arguments.Count == 0
            ? SyntaxFactory.SingletonSeparatedList(added)
            : SyntaxFactory.SeparatedList(list.Arguments.Insert(place, added), [.. commas.Take(before), comma, .. commas.Skip(before)]);
        CatchClauseSyntax changed = clause.ReplaceNode(creation, creation.WithArgumentList(list.WithArguments(arguments)));
        await session.ReplaceAsync(document.Id, clause, CatchEditor.WithVariable(changed, variable)).ConfigureAwait(false);
        return true;
    }
}
