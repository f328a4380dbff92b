using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Models.Output;

/// <summary>The base library's ways to print: fine in a tool, unseen in a service.</summary>
internal sealed class OutputModel
{
    private readonly INamedTypeSymbol? _console;
    private readonly INamedTypeSymbol? _writer;
    private readonly INamedTypeSymbol? _debug;
    private readonly INamedTypeSymbol? _trace;

    public OutputModel(ProjectContext project, LoggingModel logging, CancellationToken cancellation)
    {
        MayBeMisplaced = project.Kind != ProjectKind.Test && (logging.IsReferenced || project.Kind.IsService()) && !Demonstration.SupportsTests(project);
        if (!MayBeMisplaced)
            return;
        IsShown = Demonstration.Is(project, cancellation);
        _console = project.Types.Find("System.Console", "System.Console");
        _writer = project.Types.Find("System.IO.TextWriter");
        _debug = project.Types.Find("System.Diagnostics.Debug");
        _trace = project.Types.Find("System.Diagnostics.Trace");
    }

    /// <summary>Whether printing can be a fault in this project at all: it logs, or runs where nobody watches the terminal, and is not made for tests.</summary>
    public bool MayBeMisplaced { get; }

    /// <summary>Whether the project is there to be run and looked at: a sample, a benchmark.</summary>
    public bool IsShown { get; }

    public void AddMethodNames(HashSet<string> names)
    {
        if (!MayBeMisplaced)
            return;
        names.UnionWith(["Write", "WriteLine", "WriteAsync", "WriteLineAsync", "WriteIf", "WriteLineIf", "Print", "TraceError", "TraceWarning", "TraceInformation"]);
    }

    public OutputMethod? Classify(IMethodSymbol method)
    {
        INamedTypeSymbol type = method.ContainingType;
        if (type.Is(_console))
            return method.Name is "Write" or "WriteLine" ? FromParameters(method, OutputSink.Console, onWriter: false) : null;
        if (type.IsOrInherits(_writer))
            return method.Name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" ? FromParameters(method, OutputSink.Console, onWriter: true) : null;
        if (type.Is(_debug))
            return FromParameters(method, OutputSink.Debug, onWriter: false);
        return type.Is(_trace) ? FromParameters(method, OutputSink.Trace, onWriter: false) : null;
    }

    private static OutputMethod FromParameters(IMethodSymbol method, OutputSink sink, bool onWriter)
    {
        int text = -1, first = -1, condition = -1;
        bool conditional = method.Name is "WriteIf" or "WriteLineIf";
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (conditional && condition < 0)
                condition = parameter.Ordinal;
            else if (text < 0)
                text = parameter.Ordinal;

            // The second text of Debug.WriteLine(message, category) is no value of a format.
            else if (first < 0 && parameter.Name != "category")
                first = parameter.Ordinal;
        }

        return new OutputMethod(sink, LevelOf(method.Name), text, first, condition, onWriter);
    }

    private static LogLevel LevelOf(string method) => method switch
    {
        "TraceError" => LogLevel.Error,
        "TraceWarning" => LogLevel.Warning,
        _ => LogLevel.Information,
    };
}
