using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1205: the exception is logged before what is printed about it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FailureOnlyPrintedFix : RuleFix
{
    internal override string Id => "OBS1205";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1205", "Log the exception too"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause || !session.IsFree(document.Id, clause))
            return false;
        string variable = CatchEditor.VariableOf(clause, target.Semantics);
        FixTarget block = target.At(clause.Block);
        if (await ExceptionReport.LogAsync(session, block, SyntaxFactory.IdentifierName(variable), MemberName.Around(block.Node) + " failed").ConfigureAwait(false) is not { } call)
            return false;
        await CatchEditor.PrependAsync(session, document.Id, clause, variable, call).ConfigureAwait(false);
        return true;
    }
}
