using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Rules;

/// <summary>
/// One rule: what it reports, and, for each subject that it judges (<see cref="IJudges{T}"/>), how. The class is named after the bad pattern.
/// A rule holds no state: one instance serves every compilation.
/// </summary>
internal abstract class Rule
{
    /// <summary>What the rule reports, in one text or several. Users configure by id: all have one id and one severity.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public DiagnosticDescriptor Descriptor => Descriptors[0];

    /// <summary>Why there is no code fix, where there is none: one sentence for the documentation.</summary>
    public virtual string? WhyNoFix => null;

    /// <summary>Whether the rule speaks in test projects too: only where what it reports fails for certain.</summary>
    public virtual bool SpeaksInTests => false;

    /// <summary>Whether old findings of the rule may be suppressed by a baseline. What is wrong with the settings, the baseline among them, always counts;
    /// so does a contract, which is a list of what is known itself.</summary>
    public virtual bool MayBeInBaseline => true;

    /// <summary>Describes what a rule reports.</summary>
    /// <param name="id">OBS and four digits, the first of them the area's.</param>
    /// <param name="title">The fault in a few words, without a period.</param>
    /// <param name="message">What is wrong, why it hurts, what to write instead; {0}, {1} … take the user's own names.</param>
    /// <param name="area">The area, which gives the category.</param>
    /// <param name="severity">The promise that the rule makes.</param>
    /// <param name="ofWholeProject">Whether it is only known at the end of a compilation: such a report comes with a build, not while typing.</param>
    protected static DiagnosticDescriptor Describe(string id, string title, string message, Area area, Severity severity, bool ofWholeProject = false)
        => new(
            id,
            title,
            message,
            $"Observability.{area}",
            severity == Severity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            isEnabledByDefault: severity != Severity.Off,
            helpLinkUri: RepositoryHome.AddressOf($"docs/rules/{id}.md"),
            customTags: ofWholeProject ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}
