namespace Observability.Analyzers.Models.Logging;

/// <summary>The logging libraries that the rules speak of.</summary>
internal enum LogLibrary
{
    MicrosoftLogging,
    Serilog,
    NLog,
    Log4Net,
}
