namespace Observability.Analyzers.Models.Logging;

/// <summary>The levels that all libraries know, by Microsoft.Extensions.Logging's names.</summary>
internal enum LogLevel
{
    Trace,
    Debug,
    Information,
    Warning,
    Error,
    Critical,
}
