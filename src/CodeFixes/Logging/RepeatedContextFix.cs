using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1015: one scope with the values is opened before the calls; the calls stay as they are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RepeatedContextFix : LogCallFix
{
    internal override string Id => "OBS1015";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1015", "Open one scope with the values"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        ImmutableArray<RepeatedValue> values = RepeatedValue.StartingAt(call, target.Model);
        if (values.IsEmpty || LogScope.Place(values) is not { } place || LogScope.Open(call, values, place, target.Semantics) is not var (declarations, usings))
            return false;

        // The next value of the same method finds the scope that this one opens, in the next pass.
        if (place.Parent is not BlockSyntax block || !session.IsFree(document.Id, block))
            return false;
        await session.InsertBeforeAsync(document.Id, place, block, declarations).ConfigureAwait(false);
        foreach (string name in usings)
            session.AddUsing(document.Id, name);
        return true;
    }
}
