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
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Rewriting;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1007: all placeholders of the template, or the property, are named in the project's style.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PlaceholderNamingFix : RuleFix
{
    internal override string Id => "OBS1007";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1007", "Rename to the project's style"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        SyntaxTree? tree = await target.Document.GetSyntaxTreeAsync(session.CancellationToken).ConfigureAwait(false);
        if (tree is null)
            return false;
        AnalyzerOptionsAt options = new(target.Document.Project.AnalyzerOptions, tree);
        return await TryRenamePropertyAsync(session, target, options).ConfigureAwait(false)
            || await TemplateFix.EditAsync(session, target, template => Edits(template, options)).ConfigureAwait(false);
    }

    private static async Task<bool> TryRenamePropertyAsync(FixSession session, FixTarget target, AnalyzerOptionsAt options)
    {
        if (target.Node is not LiteralExpressionSyntax { Token.Value: string name, Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } } literal
            || await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { } model
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || semantics.GetOperation(invocation, session.CancellationToken) is not IInvocationOperation operation
            || model.Find(operation.TargetMethod) is not PropertyMethod
            || !session.IsFree(target.Document.Id, literal))
            return false;
        string renamed = options.Style.Apply(name);
        await session.ReplaceAsync(target.Document.Id, literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(renamed)).WithTriviaFrom(literal)).ConfigureAwait(false);
        return true;
    }

    private static List<TemplateEdit> Edits(LoggedTemplate template, AnalyzerOptionsAt options)
    {
        ImmutableArray<TemplateHole> holes = template.Template?.Holes ?? ImmutableArray<TemplateHole>.Empty;
        var edits = new List<TemplateEdit>();
        foreach (TemplateHole hole in holes)
        {
            if (hole.IsFaulty || hole.IsPositional || options.Style.IsFollowed(hole.Name) || hole.Name.IsMatchOf(options.Ignored))
                continue;

            // The generator finds the parameter by the hole's name, whatever the case. And no two properties may end up as one.
            string renamed = options.Style.Apply(hole.Name);
            bool losesParameter = template is LogDeclaration && !string.Equals(hole.Name, renamed, StringComparison.OrdinalIgnoreCase);
            bool isTaken = holes.Any(other => other != hole && string.Equals(options.Style.Apply(other.Name), renamed, StringComparison.OrdinalIgnoreCase));
            if (!losesParameter && !isTaken)
                edits.Add(new TemplateEdit(hole.NameSpan, renamed));
        }

        return edits;
    }

    private readonly struct AnalyzerOptionsAt(Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions options, SyntaxTree tree)
    {
        public NamingStyle Style { get; } = ObservabilityOptions.PlaceholderNaming.For(tree, options);

        public System.Text.RegularExpressions.Regex? Ignored { get; } = ObservabilityOptions.PlaceholderNamingIgnore.For(tree, options);
    }
}
