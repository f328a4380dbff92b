namespace Observability.Analyzers.Models.Contract;

/// <summary>Why a line of a contract cannot be read.</summary>
internal enum LineFault
{
    /// <summary>A merge has left a marker.</summary>
    ConflictMarker,

    /// <summary>It begins with no kind of telemetry.</summary>
    UnknownKind,

    /// <summary>No name follows.</summary>
    NoName,

    /// <summary>A quote is not closed, or has an escape that there is none.</summary>
    OpenQuote,

    /// <summary>What follows the name is no <c>field=value</c> of this kind.</summary>
    UnknownField,

    /// <summary>A field stands twice.</summary>
    RepeatedField,

    /// <summary>The same line stands above.</summary>
    Duplicate,
}
