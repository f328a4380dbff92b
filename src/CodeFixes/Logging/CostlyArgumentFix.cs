using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1301: the call, with its neighbours of the same level, runs only where the level is on.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CostlyArgumentFix : LogCallFix
{
    internal override string Id => "OBS1301";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1301", "Ask whether the level is on"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        if (LevelConditions.Guard(call.Operation, target.Model.Logging))
            return false;
        if (GuardedBody.TryCreate(call, target) is { } body)
        {
            if (!session.IsFree(document.Id, body.Before))
                return false;
            await session.ReplaceAsync(document.Id, body.Before, body.After).ConfigureAwait(false);
            foreach (string name in body.Usings)
                session.AddUsing(document.Id, name);
            return true;
        }

        if (GuardedStatements.TryCreate(call, target.Semantics, target.Model, session.CancellationToken) is not { } statements)
            return false;

        foreach (SyntaxNode statement in statements.All)
        {
            if (!session.IsFree(document.Id, statement))
                return false;
        }

        await session.ReplaceAsync(document.Id, statements.First, statements.Guarded()).ConfigureAwait(false);
        foreach (SyntaxNode statement in statements.Others)
            await session.RemoveWholeAsync(document.Id, statement).ConfigureAwait(false);
        foreach (string name in statements.Usings)
            session.AddUsing(document.Id, name);
        return true;
    }
}
