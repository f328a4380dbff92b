using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>
/// Changes a name, a unit or a label where it is written: at the call, or in the constant that it comes from, in whatever file that is.
/// A constant is changed only where all that uses it wants the same change: what else may depend on a text is not to be seen.
/// </summary>
/// <param name="session">Takes the edits.</param>
/// <param name="change">What a text becomes; null for one that stays.</param>
internal sealed class MetricTextRewriter(FixSession session, Func<MetricText, string?> change)
{
    /// <summary>Changes the text at the target and answers what it became; null where it could not, and nothing was edited.</summary>
    public async Task<string?> TryRewriteAsync(FixTarget target)
    {
        if (await TextAtAsync(target.Document, target.Node).ConfigureAwait(false) is not { Value: { } value } text
            || value.ConstantValue.Value is not string current
            || change(text) is not { } changed
            || changed == current
            || (text.Role == MetricTextRole.Name && !await MetricMentions.IsFreeAsync(session, current, changed).ConfigureAwait(false)))
            return null;

        ISymbol? constant = value.WithoutConversions() switch
        {
            IFieldReferenceOperation { Field: { IsConst: true } field } => field,
            ILocalReferenceOperation { Local: { IsConst: true } local } => local,
            _ => null,
        };
        SyntaxNode written = constant?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(session.CancellationToken) ?? value.Syntax;
        if (text.Role == MetricTextRole.Name && await IsReadElsewhereAsync(current, changed, written).ConfigureAwait(false))
            return null;
        bool isDone = constant is null
            ? await TryReplaceAsync(target.Document, (ExpressionSyntax)value.Syntax, current, changed).ConfigureAwait(false)
            : await IsUsedAlikeAsync(constant, changed).ConfigureAwait(false) && await TryReplaceInAsync(constant, current, changed).ConfigureAwait(false);
        return isDone ? changed : null;
    }

    // What reads the exported metric by its name, as a test of it does, would find it no more.
    private async Task<bool> IsReadElsewhereAsync(string metric, string changed, SyntaxNode own)
    {
        foreach ((Document document, SyntaxToken text) in await MetricMentions.OfAsync(session, metric, changed).ConfigureAwait(false))
        {
            if (text.SyntaxTree == own.SyntaxTree && own.FullSpan.Contains(text.Span))
                continue;
            if (text.Parent is not ExpressionSyntax expression || await TextAtAsync(document, expression).ConfigureAwait(false) is null)
                return true;
        }

        return false;
    }

    private async Task<MetricText?> TextAtAsync(Document document, SyntaxNode node)
        => await session.ModelAsync(document.Project).ConfigureAwait(false) is { } model
            && await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is { } semantics
            ? MetricText.At(node, semantics, model, session.CancellationToken)
            : null;

    private async Task<bool> IsUsedAlikeAsync(ISymbol constant, string changed)
    {
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(constant).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (await InstrumentReference.AtAsync(location, session.CancellationToken).ConfigureAwait(false) is not { } use || IsNameOf(use))
                    continue;
                if (await TextAtAsync(location.Document, use).ConfigureAwait(false) is not { } text || change(text) != changed)
                    return false;
            }
        }

        return true;
    }

    private static bool IsNameOf(SyntaxNode use)
        => use.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } };

    private async Task<bool> TryReplaceInAsync(ISymbol constant, string current, string changed)
    {
        if (constant.DeclaringSyntaxReferences.Length != 1
            || await constant.DeclaringSyntaxReferences[0].GetSyntaxAsync(session.CancellationToken).ConfigureAwait(false) is not VariableDeclaratorSyntax { Initializer.Value: { } value }
            || session.Solution.GetDocument(value.SyntaxTree) is not { } document)
            return false;
        return await TryReplaceAsync(document, value, current, changed).ConfigureAwait(false);
    }

    private async Task<bool> TryReplaceAsync(Document document, ExpressionSyntax expression, string current, string changed)
    {
        if (!session.IsFree(document.Id, expression)
            || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || TemplateEditor.Apply(expression, current, [Difference(current, changed)], semantics, session.CancellationToken) is not { } replacement)
            return false;
        await session.ReplaceAsync(document.Id, expression, replacement).ConfigureAwait(false);
        return true;
    }

    // The smallest stretch in which the texts differ: the rest of a sum may come from constants that stay as they are.
    private static TemplateEdit Difference(string current, string changed)
    {
        int shorter = Math.Min(current.Length, changed.Length);
        int start = 0;
        while (start < shorter && current[start] == changed[start])
            start++;
        int end = 0;
        while (end < shorter - start && current[current.Length - 1 - end] == changed[changed.Length - 1 - end])
            end++;
        return new TemplateEdit(TextSpan.FromBounds(start, current.Length - end), changed.Substring(start, changed.Length - end - start));
    }
}
