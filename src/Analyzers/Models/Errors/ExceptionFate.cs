namespace Observability.Analyzers.Models.Errors;

/// <summary>What becomes of an exception in a method that is given it.</summary>
internal enum ExceptionFate
{
    /// <summary>Nobody knows: its code is not in sight, or does what is not understood.</summary>
    Unknown,

    /// <summary>Nothing: the method does nothing at all.</summary>
    Drops,

    /// <summary>It is logged.</summary>
    Logs,

    /// <summary>An error tracker gets it.</summary>
    Reports,

    /// <summary>The method never returns: it throws.</summary>
    Throws,
}
