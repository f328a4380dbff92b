using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>What fixes have in common that change nothing but a template's text.</summary>
internal static class TemplateFix
{
    /// <summary>Applies the edits to the template that the diagnostic points into; false where there are none, or where they cannot be written.</summary>
    public static async Task<bool> EditAsync(FixSession session, FixTarget target, Func<LoggedTemplate, IReadOnlyCollection<TemplateEdit>> edits)
    {
        Document document = target.Document;
        if (LogCallFinder.Template(target) is not { Text: { } text, Site.Syntax: ExpressionSyntax expression } template
            || !session.IsFree(document.Id, expression))
            return false;

        IReadOnlyCollection<TemplateEdit> changes = edits(template);
        if (changes.Count == 0 || TemplateEditor.Apply(expression, text, changes, target.Semantics, session.CancellationToken) is not { } edited)
            return false;
        await session.ReplaceAsync(document.Id, expression, edited).ConfigureAwait(false);
        return true;
    }
}
