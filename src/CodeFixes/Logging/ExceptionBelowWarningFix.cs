using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1106: the exception is logged as an error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionBelowWarningFix : RuleFix
{
    internal override string Id => "OBS1106";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1106", "Log it as an error"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { } model
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || LogCallFinder.Around(target.Node, semantics, model, session.CancellationToken) is not { } call
            || !session.IsFree(target.Document.Id, call.Operation.Syntax)
            || LogLevelRewriter.At(LogLevel.Error, call, model, semantics) is not { } rewritten)
            return false;
        await session.ReplaceAsync(target.Document.Id, call.Operation.Syntax, rewritten).ConfigureAwait(false);
        return true;
    }
}
