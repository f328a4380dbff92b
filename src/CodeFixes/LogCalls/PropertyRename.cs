using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Gives properties other names: the holes of a template, all at once, or the one that a call adds beside a template.</summary>
internal static class PropertyRename
{
    /// <param name="session">Takes the edit.</param>
    /// <param name="target">A hole or the name of a property.</param>
    /// <param name="newName">The new name of a property; null where it keeps its own.</param>
    /// <param name="isNamed">Whether a hole gets the new name of its property; null where all do.</param>
    public static async Task<bool> ApplyAsync(FixSession session, FixTarget target, Func<string, string?> newName, Func<LoggedTemplate, int, bool>? isNamed = null)
        => await RenameAddedAsync(session, target, newName).ConfigureAwait(false)
            || await TemplateFix.EditAsync(session, target, template => Edits(template, newName, isNamed)).ConfigureAwait(false);

    private static async Task<bool> RenameAddedAsync(FixSession session, FixTarget target, Func<string, string?> newName)
    {
        if (target.Node is not LiteralExpressionSyntax { Token.Value: string name, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } literal
            || target.OperationOf(invocation) is not IInvocationOperation operation
            || target.Model.Find(operation.TargetMethod) is not PropertyMethod
            || newName(name) is not { } renamed
            || !session.IsFree(target.Document.Id, literal))
            return false;
        LiteralExpressionSyntax replacement = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(renamed)).WithTriviaFrom(literal);
        await session.ReplaceAsync(target.Document.Id, literal, replacement).ConfigureAwait(false);
        return true;
    }

    private static List<TemplateEdit> Edits(LoggedTemplate template, Func<string, string?> newName, Func<LoggedTemplate, int, bool>? isNamed)
    {
        ImmutableArray<TemplateHole> holes = template.Template?.Holes ?? ImmutableArray<TemplateHole>.Empty;
        var edits = new List<TemplateEdit>();
        for (int i = 0; i < holes.Length; i++)
        {
            TemplateHole hole = holes[i];
            if (hole.IsFaulty || hole.IsPositional || isNamed?.Invoke(template, i) == false || newName(hole.Name) is not { } renamed)
                continue;

            // The generator finds the parameter by the hole's name, whatever the case. And no two properties may become one.
            bool losesParameter = template is LogDeclaration && !string.Equals(hole.Name, renamed, StringComparison.OrdinalIgnoreCase);
            bool isTaken = holes.Any(other => other.Name != hole.Name && string.Equals(newName(other.Name) ?? other.Name, renamed, StringComparison.OrdinalIgnoreCase));
            if (!losesParameter && !isTaken)
                edits.Add(new TemplateEdit(hole.NameSpan, renamed));
        }

        return edits;
    }
}
