using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// Fix All for every fix of the package: all diagnostics of the scope in one run, so that declarations which several of
/// them touch are edited once. The batch fixer of the IDE merges text instead, and loses edits that meet.
/// </summary>
internal sealed class RuleFixAll : FixAllProvider
{
    public static readonly RuleFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var fix = (RuleFix)context.CodeFixProvider;

        // Command-line tools ask with the key of what the first finding is offered. A substitute's would put it everywhere, where it was not asked for.
        FixVariant variant = fix.Variants.FirstOrDefault(candidate => candidate.Key == context.CodeActionEquivalenceKey && !candidate.IsSubstitute) ?? fix.Variants[0];
        ImmutableArray<Diagnostic> diagnostics = await DiagnosticsAsync(context).ConfigureAwait(false);
        if (diagnostics.IsEmpty)
            return null;
        return CodeAction.Create(
            variant.Title.Told(fix.Safety),
            async cancellation => (await FixRun.ApplyAsync(fix, variant.Key, context.Solution, diagnostics, cancellation).ConfigureAwait(false)).Solution,
            variant.Key);
    }

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context)
    {
        switch (context.Scope)
        {
            case FixAllScope.Document when context.Document is { } document:
                return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
            case FixAllScope.Project:
                return await context.GetAllDiagnosticsAsync(context.Project).ConfigureAwait(false);
            case FixAllScope.Solution:
                var all = ImmutableArray.CreateBuilder<Diagnostic>();
                foreach (Project project in context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp))
                    all.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
                return all.ToImmutable();
            default:
                return ImmutableArray<Diagnostic>.Empty;
        }
    }
}
