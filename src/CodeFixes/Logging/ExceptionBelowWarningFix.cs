using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1106: the exception is logged as an error.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionBelowWarningFix : LogCallRewriteFix
{
    internal override string Id => "OBS1106";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1106", "Log it as an error"));

    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call)
        => LogLevelRewriter.At(LogLevel.Error, call, target.Model, target.Semantics);
}
