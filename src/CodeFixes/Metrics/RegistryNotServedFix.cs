using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2306: the endpoint is mapped right before the program runs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RegistryNotServedFix : RuleFix
{
    internal override string Id => "OBS2306";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2306", "Serve the metrics at /metrics"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation
            || target.OperationOf(invocation) is not IInvocationOperation call
            || target.Model.Metrics.Endpoints.IsPathTaken(session.CancellationToken))
            return false;

        return target.Model.Find(call.TargetMethod) is CreationMethod { Library.Endpoint: var (method, @namespace) }
            && target.Model.Metrics.Endpoints.FirstUnservedOfRegistry(session.CancellationToken) is not null
            && await StartOfProgram.InsertAsync(session, target.Document, method, @namespace).ConfigureAwait(false);
    }
}
