using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Recognises again what a diagnostic on metrics points at, through the model that reported it.</summary>
internal static class InstrumentTargets
{
    /// <summary>The creation of an instrument around the target; null where there is none.</summary>
    public static async Task<InstrumentCreation?> CreationAsync(FixSession session, FixTarget target)
        => await FindAsync(session, target, static (call, known) => known is CreationMethod method ? InstrumentCreation.Of(call, method) : null).ConfigureAwait(false);

    /// <summary>The measurement around the target; null where there is none.</summary>
    public static async Task<Measurement?> MeasurementAsync(FixSession session, FixTarget target)
        => await FindAsync(session, target, static (call, known) => known is MeasurementMethod method ? Measurement.TryCreate(call, method) : null).ConfigureAwait(false);

    private static async Task<T?> FindAsync<T>(FixSession session, FixTarget target, System.Func<IInvocationOperation, KnownMethod?, T?> read)
        where T : class
    {
        if (await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { } model
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
            return null;
        foreach (InvocationExpressionSyntax invocation in target.Node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>())
        {
            if (semantics.GetOperation(invocation, session.CancellationToken) is IInvocationOperation call && read(call, model.Find(call.TargetMethod)) is { } found)
                return found;
        }

        return null;
    }
}
