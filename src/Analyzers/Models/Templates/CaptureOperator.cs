namespace Observability.Analyzers.Models.Templates;

/// <summary>What the character before a hole's name asks the library to do with the value.</summary>
internal enum CaptureOperator
{
    /// <summary>No operator.</summary>
    None,

    /// <summary><c>{@Order}</c>: keep the value's structure. Microsoft.Extensions.Logging keeps the sign as a part of the name.</summary>
    Destructure,

    /// <summary><c>{$Order}</c>: keep the value's <c>ToString()</c>.</summary>
    Stringify,
}
