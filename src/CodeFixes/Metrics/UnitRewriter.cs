using System;
using System.Threading.Tasks;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Names;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Writes another unit where an instrument has one, at the call or in the constant that it comes from, and says whether that renames a series.</summary>
internal static class UnitRewriter
{
    public static async Task<bool> TryAsync(FixSession session, FixTarget target, Func<InstrumentCreation, string?> meant)
    {
        string? before = null;
        var rewriter = new MetricTextRewriter(session, text =>
        {
            before ??= text.Creation.Unit;
            return text.Role == MetricTextRole.Unit ? meant(text.Creation) : null;
        });
        if (await rewriter.TryRewriteAsync(target).ConfigureAwait(false) is not { } code)
            return false;
        bool keepsName = PrometheusUnit.InName(before!) == PrometheusUnit.InName(code);
        session.Title ??= new FixTitle($"Write \"{code}\"", keepsName ? "Prometheus sees the same name" : "the series that Prometheus sees gets another name");
        return true;
    }
}
