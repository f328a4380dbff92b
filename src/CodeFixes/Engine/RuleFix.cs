using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>
/// The fixes of one rule. A fix is tried when it is asked for and offered only if it succeeds, so what the user is shown works.
/// The same code serves one diagnostic and Fix All in a document, a project or a solution.
/// </summary>
public abstract class RuleFix : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => ImmutableArray.Create(Id);

    /// <summary>The rule's id.</summary>
    internal abstract string Id { get; }

    /// <summary>What it may change besides the code that it mends.</summary>
    internal abstract FixSafety Safety { get; }

    /// <summary>What can be done, the best first. The first one's key is shared by all diagnostics of the rule, so that Fix All and command-line tools mend every library alike.</summary>
    internal abstract ImmutableArray<FixVariant> Variants { get; }

    /// <summary>Whether all findings may be mended at once, without somebody looking at each.</summary>
    internal virtual bool IsForAll => true;

    /// <inheritdoc/>
    public sealed override FixAllProvider? GetFixAllProvider() => IsForAll ? RuleFixAll.Instance : null;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            ImmutableArray<FixVariant> variants = Variants;
            bool isMendedAsUsual = false;
            foreach (FixVariant variant in variants)
            {
                if (variant.IsSubstitute && isMendedAsUsual)
                    continue;
                Solution solution = context.TextDocument.Project.Solution;
                FixRun run = await FixRun.ApplyAsync(this, variant.Key, solution, ImmutableArray.Create(diagnostic), context.CancellationToken).ConfigureAwait(false);
                if (run.Fixed > 0)
                {
                    isMendedAsUsual |= variant == variants[0];
                    context.RegisterCodeFix(
                        CodeAction.Create((run.Title ?? variant.Title).Told(Safety), _ => Task.FromResult(run.Solution), variant.Key),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>Edits the session so that the target is mended, or leaves the session untouched and returns false.</summary>
    internal abstract Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant);
}

/// <summary>One thing that a fix can do: its title in the IDE and the key under which Fix All groups it.</summary>
internal sealed class FixVariant(string key, string title, string? consequence = null)
{
    public string Key { get; } = key;

    /// <summary>Whether it is offered only where the first one cannot be done, to one finding at a time: somebody has to look whether it fits.</summary>
    public bool IsSubstitute { get; init; }

    public FixTitle Title { get; } = new(title, consequence);
}
