namespace Observability.Analyzers.Models.Metrics.Lifetime;

/// <summary>What becomes of a long-lived object of telemetry after an expression made it, from the least to the most that can be done with it.</summary>
internal enum Fate
{
    /// <summary>Nothing is kept of it: whoever made it can never reach it again.</summary>
    Forgotten,

    /// <summary>Values are recorded with it on the spot, or spans started, and then it is forgotten.</summary>
    Used,

    /// <summary>A field or property keeps it, or something made from it.</summary>
    Kept,

    /// <summary>The member returns it.</summary>
    Returned,

    /// <summary>Others may keep it or dispose of it.</summary>
    GivenAway,
}
