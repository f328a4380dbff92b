using System.Collections.Immutable;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Tool.Reports;

/// <summary>One place that a rule reports. A file that several target frameworks share is told once.</summary>
/// <param name="Rule">The id, OBS1001.</param>
/// <param name="Severity">In force at that place.</param>
/// <param name="Project">The name of the project.</param>
/// <param name="Path">Relative to the root of the report, with slashes.</param>
/// <param name="Span">Where in the file.</param>
/// <param name="Member">The member that it stands in, `Shop.Checkout.Place(int)`; empty at the top of a file.</param>
/// <param name="Debt">Why it does not count: in the baseline, or suppressed in the source; null where it counts.</param>
/// <param name="Fix">What Fix All would make of it; null where nothing mends it.</param>
/// <param name="Excerpt">The lines around it, as they stand in the file.</param>
internal sealed record Finding(
    string Rule,
    FindingSeverity Severity,
    string Project,
    string Path,
    FileSpan Span,
    string Message,
    string Member,
    SuppressedBy? Debt,
    ProposedFix? Fix,
    Excerpt Excerpt)
{
    /// <summary>By what a baseline knows it again; null where nobody asked.</summary>
    public Fingerprint? Fingerprint { get; init; }
}

internal enum FindingSeverity
{
    Suggestion,
    Warning,
    Error,
}

/// <summary>What keeps a finding from counting.</summary>
internal enum SuppressedBy
{
    Baseline,
    Source,
}

/// <summary>Lines and columns from 1, the end exclusive, as SARIF counts them.</summary>
internal readonly record struct FileSpan(int StartLine, int StartColumn, int EndLine, int EndColumn);

/// <summary>What the rule's fix would do.</summary>
/// <param name="Title">As an IDE shows it.</param>
/// <param name="Safety">In words, as on the rule's page.</param>
/// <param name="IsSafe">It keeps what arrives.</param>
/// <param name="Diff">A unified diff of this fix alone; null where none was asked for.</param>
internal sealed record ProposedFix(string Title, string Safety, bool IsSafe, string? Diff);

/// <summary>Lines of a file.</summary>
/// <param name="FirstLine">The number of the first, from 1.</param>
internal sealed record Excerpt(int FirstLine, ImmutableArray<string> Lines);
