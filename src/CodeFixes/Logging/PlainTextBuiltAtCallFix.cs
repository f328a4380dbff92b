using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1018: the built text becomes a constant format, its values become arguments.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class PlainTextBuiltAtCallFix : LogCallRewriteFix
{
    internal override string Id => "OBS1018";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1018", "Use a constant format"));

    private protected override LogCall? Recognise(FixTarget target) => LogCallFinder.WithTemplate(target);

    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call)
        => new LogCallRewriter(call, target.Model, target.Semantics, target.CancellationToken).Rewrite();
}
