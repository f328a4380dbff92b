using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Observability.Tool.Loading;

/// <summary>Why projects did not load, in the words of MSBuild and NuGet.</summary>
internal sealed class LoadFailures
{
    private readonly ConcurrentQueue<string> _messages = new();
    private readonly ConcurrentDictionary<string, string> _thrown = new(StringComparer.OrdinalIgnoreCase);

    public void Note(WorkspaceDiagnostic diagnostic)
    {
        if (Environment.GetEnvironmentVariable("OBS_DEBUG") != null) Console.Error.WriteLine(diagnostic.Kind + " " + diagnostic.Message);
        if (diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            _messages.Enqueue(diagnostic.Message);
    }

    public void Note(string project, string message) => _thrown[project] = message;

    public string? Of(string project) => _thrown.GetValueOrDefault(project) ?? _messages.FirstOrDefault(message => message.Contains(project, StringComparison.OrdinalIgnoreCase));
}
