using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Observability.Tool.Loading;

/// <summary>Why projects did not load, in the words of MSBuild and NuGet.</summary>
internal sealed class LoadFailures
{
    // "Msbuild failed when processing the file '…' with message: …"
    private const string BeforeReason = "with message: ";

    // Where something failed within MSBuild says nothing to whoever has to mend a project.
    private const string BeforeTrace = "   at ";

    private readonly ConcurrentQueue<string> _messages = new();
    private readonly ConcurrentDictionary<string, string> _thrown = new(StringComparer.OrdinalIgnoreCase);

    public void Note(WorkspaceDiagnostic diagnostic)
    {
        if (diagnostic.Kind == WorkspaceDiagnosticKind.Failure)
            _messages.Enqueue(diagnostic.Message);
    }

    public void Note(string project, string message) => _thrown[project] = message;

    public string? Of(string project)
        => _thrown.GetValueOrDefault(project) ?? Reason(_messages.FirstOrDefault(message => message.Contains($"'{project}'", StringComparison.OrdinalIgnoreCase)));

    private static string? Reason(string? message)
    {
        if (message is null)
            return null;
        int start = message.IndexOf(BeforeReason, StringComparison.Ordinal);
        string reason = start < 0 ? message : message[(start + BeforeReason.Length)..];
        int trace = reason.IndexOf(BeforeTrace, StringComparison.Ordinal);
        return (trace < 0 ? reason : reason[..trace]).ReplaceLineEndings(" ").Trim();
    }
}
