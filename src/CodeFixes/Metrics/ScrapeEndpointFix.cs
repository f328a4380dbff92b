using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>The endpoint that Prometheus scrapes is mapped right before the program runs, unless its path is taken.</summary>
public abstract class ScrapeEndpointFix : RuleFix
{
    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
        => target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } invocation
            && target.OperationOf(invocation) is IInvocationOperation call
            && !target.Model.Metrics.Endpoints.IsPathTaken(session.CancellationToken)
            && EndpointFor(call, session, target) is var (method, @namespace)
            && await StartOfProgram.InsertAsync(session, target.Document, method, @namespace).ConfigureAwait(false);

    /// <summary>The method that maps the endpoint for what the call sets up, and its namespace; null where it is mapped already.</summary>
    private protected abstract (string Method, string Namespace)? EndpointFor(IInvocationOperation call, FixSession session, FixTarget target);
}
