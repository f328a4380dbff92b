using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1001: the built text becomes a constant template with named placeholders, its values become arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TemplateNotConstantFix : RuleFix
{
    internal override string Id => "OBS1001";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1001", "Use a constant message template"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { } model
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || LogCallFinder.WithTemplate(target.Node, semantics, model, session.CancellationToken) is not { } call)
            return false;

        var invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        if (!session.IsFree(target.Document.Id, invocation))
            return false;
        if (new LogCallRewriter(call, model, semantics, session.CancellationToken).Rewrite() is not { } rewritten)
            return false;
        await session.ReplaceAsync(target.Document.Id, invocation, rewritten).ConfigureAwait(false);
        return true;
    }
}
