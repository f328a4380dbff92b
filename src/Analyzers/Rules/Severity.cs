namespace Observability.Analyzers.Rules;

/// <summary>A rule's severity is a promise to whoever reads the build log.</summary>
internal enum Severity
{
    /// <summary>Practically every report is a real fault.</summary>
    Warning,

    /// <summary>A good engineer would want to look.</summary>
    Suggestion,

    /// <summary>A matter of taste, or costly to adopt: on in the strict preset only.</summary>
    Off,
}
