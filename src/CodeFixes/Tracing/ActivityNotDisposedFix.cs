using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3002: the declaration gets a using; a last statement that closed the scope by hand goes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ActivityNotDisposedFix : ScopeFix
{
    internal override string Id => "OBS3002";

    internal override FixSafety Safety => FixSafety.ChangesTelemetry;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3002", "Close it however the block is left"));

    private protected override Task<bool> TryFixAsync(FixSession session, FixTarget target, TelemetryScope scope) => UsingForLocal.TryAsync(session, target, scope);
}
