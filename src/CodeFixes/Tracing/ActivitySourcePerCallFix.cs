using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Lifetimes;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>OBS3007: the source moves to a static field; a field of a short-lived object becomes static; a property keeps what it made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ActivitySourcePerCallFix : RuleFix
{
    internal override string Id => "OBS3007";

    internal override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS3007", "Create it once and keep it"));

    internal override Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Node is SimpleNameSyntax registration ? SingletonRegistration.TryAsync(session, target, registration) : CreatedOnce.TryAsync(session, target);
}
