using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>One line of a baseline: findings that are known, and how many of them.</summary>
/// <param name="Finding">By what they are known.</param>
/// <param name="Count">How many findings of one project it covers.</param>
/// <param name="Span">Where it stands in the text, without its line break.</param>
internal sealed record BaselineEntry(Fingerprint Finding, int Count, TextSpan Span);
