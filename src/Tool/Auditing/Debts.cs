using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>Tells what keeps a report from counting: a suppressor is the baseline's, attributes and pragmas stand in the source.</summary>
internal static class Debts
{
    public static SuppressedBy? Of(Diagnostic diagnostic, Compilation compilation)
    {
        if (!diagnostic.IsSuppressed)
            return null;
        SuppressionInfo? suppression = diagnostic.GetSuppressionInfo(compilation);
        return suppression is { ProgrammaticSuppressions.IsDefaultOrEmpty: false } ? SuppressedBy.Baseline : SuppressedBy.Source;
    }
}
