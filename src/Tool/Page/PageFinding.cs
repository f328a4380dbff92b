using System.Collections.Immutable;
using Observability.Tool.Reports;

namespace Observability.Tool.Page;

/// <summary>A finding as the page's script reads it.</summary>
internal sealed record PageFinding(
    string Rule,
    FindingSeverity Severity,
    string Project,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    string Message,
    string Member,
    SuppressedBy? Debt,
    ProposedFix? Fix,
    int FirstLine,
    ImmutableArray<string> Lines)
{
    public static PageFinding Of(Finding finding)
        => new(
            finding.Rule,
            finding.Severity,
            finding.Project,
            finding.Path,
            finding.Span.StartLine,
            finding.Span.StartColumn,
            finding.Span.EndLine,
            finding.Span.EndColumn,
            finding.Message,
            finding.Member,
            finding.Debt,
            finding.Fix,
            finding.Excerpt.FirstLine,
            finding.Excerpt.Lines);
}
