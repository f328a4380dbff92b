using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Rewriting;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;
using Observability.Analyzers.Rules.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1010: the property gets the spelling that the project uses most.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PropertySpellingConflictFix : RuleFix
{
    internal override string Id => "OBS1010";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1010", "Use the project's spelling"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (!target.Properties.TryGetValue(PropertySpellingConflict.Renames, out string? text) || text is null)
            return false;
        Dictionary<string, string> renames = text.Split(';').Select(rename => rename.Split('=')).Where(rename => rename.Length == 2).ToDictionary(rename => rename[0], rename => rename[1]);

        // The name of a property that is added by a call is a literal of its own.
        if (target.Node is LiteralExpressionSyntax { Token.ValueText: var name } literal && renames.TryGetValue(name, out string? spelled))
        {
            if (!session.IsFree(target.Document.Id, literal))
                return false;
            await session.ReplaceAsync(target.Document.Id, literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(spelled)).WithTriviaFrom(literal)).ConfigureAwait(false);
            return true;
        }

        return await TemplateFix.EditAsync(session, target, template => Edits(template, renames)).ConfigureAwait(false);
    }

    private static List<TemplateEdit> Edits(LoggedTemplate template, Dictionary<string, string> renames)
    {
        var edits = new List<TemplateEdit>();
        ImmutableArray<TemplateHole> holes = template.Template?.Holes ?? ImmutableArray<TemplateHole>.Empty;
        for (int i = 0; i < holes.Length; i++)
        {
            if (!renames.TryGetValue(holes[i].Name, out string? spelled))
                continue;

            // The generator finds the parameter by the hole's name, whatever the case: another spelling finds none. And no name may stand there twice.
            bool losesParameter = template is LogDeclaration && !string.Equals(holes[i].Name, spelled, StringComparison.OrdinalIgnoreCase);
            if (losesParameter || holes.Any(hole => hole.Name == spelled))
                return [];
            edits.Add(new TemplateEdit(holes[i].NameSpan, spelled));
        }

        return edits;
    }
}
