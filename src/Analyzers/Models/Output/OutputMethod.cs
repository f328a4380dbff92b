using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>Where text goes that no log pipeline sees.</summary>
internal enum OutputSink
{
    /// <summary><c>System.Console</c>, also through its <c>Out</c> and <c>Error</c> writers.</summary>
    Console,

    /// <summary><c>System.Diagnostics.Debug</c>: gone from release builds.</summary>
    Debug,

    /// <summary><c>System.Diagnostics.Trace</c>: to whatever listeners there are, usually none.</summary>
    Trace,
}

/// <summary>A method that writes text to an <see cref="OutputSink"/>.</summary>
internal sealed class OutputMethod(OutputSink sink, LogLevel level, int text, int firstArgument, int condition, bool onWriter) : KnownMethod
{
    public OutputSink Sink { get; } = sink;

    /// <summary>The level that the name tells; Information where it tells none.</summary>
    public LogLevel Level { get; } = level;

    /// <summary>The ordinal of the text or value that is written; -1 for an empty line.</summary>
    public int Text { get; } = text;

    /// <summary>The ordinal of the first value of a composite format; -1 where the text is written as it is.</summary>
    public int FirstArgument { get; } = firstArgument;

    /// <summary>The ordinal of the condition of <c>WriteIf</c>; -1 for the others.</summary>
    public int Condition { get; } = condition;

    /// <summary>Whether this is <c>TextWriter</c>'s method, which counts only on <c>Console.Out</c> and <c>Console.Error</c>.</summary>
    public bool OnWriter { get; } = onWriter;
}
