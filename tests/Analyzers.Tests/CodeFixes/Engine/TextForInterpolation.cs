using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>A fix of OBS1001 that puts what a test says in the place of the text, be it nothing that compiles.</summary>
internal sealed class TextForInterpolation(Func<string, string> replacement) : RuleFix
{
    public int Tries { get; private set; }

    internal override string Id => "OBS1001";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = [new FixVariant("OBS1001", "Mend")];

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Tries++;
        await session.ReplaceAsync(target.Document.Id, target.Node, SyntaxFactory.ParseExpression(replacement(target.Node.ToString())));
        return true;
    }
}
