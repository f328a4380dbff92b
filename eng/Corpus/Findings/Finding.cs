using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Eng.Corpus.Labels;

namespace Observability.Analyzers.Eng.Corpus.Findings;

/// <summary>One report of a rule, free of the compilation that it came from.</summary>
internal sealed record Finding(string Repository, string Commit, string Project, string Path, int Line, int Column, string Rule, string Severity, string Message, string Source)
{
    public const string Warning = "warning";
    public const string Suggestion = "suggestion";

    public static Finding From(Diagnostic diagnostic, string repository, string commit, string project, string root)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        LinePosition start = span.StartLinePosition;
        string source = diagnostic.Location.SourceTree is { } tree ? tree.GetText().Lines[start.Line].ToString().Trim() : "";
        string path = string.IsNullOrEmpty(span.Path) ? "" : System.IO.Path.GetRelativePath(root, span.Path).Replace('\\', '/');
        string message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return new Finding(repository, commit, project, path, start.Line + 1, start.Character + 1, diagnostic.Id, SeverityOf(diagnostic), Cell(message), Cell(source)) { Hash = Label.HashOf(source) };
    }

    /// <summary>Of the line as it stands in its file, which a cell need not hold unchanged; empty for what was read from a table.</summary>
    public string Hash { get; private init; } = "";

    /// <summary>In the words of the documentation.</summary>
    private static string SeverityOf(Diagnostic diagnostic) => diagnostic.Severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => Warning,
        DiagnosticSeverity.Info => Suggestion,
        _ => "hidden",
    };

    // As a table gives it back, so that what was read compares equal with what is there.
    private static string Cell(string text) => text.Replace('\t', ' ').ReplaceLineEndings(" ");
}
