using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1110: the message loses what the exception of the call says already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ExceptionRepeatedInMessageFix : LogCallRewriteFix
{
    internal override string Id => "OBS1110";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1110", "Drop what the exception says already"));

    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call)
        => ExceptionValues.IndexFrom(call, 0, target.Model.Errors) < 0 ? ExceptionTextFix.Told(target, call) : ExceptionAsArgumentFix.Moved(target, call);
}
