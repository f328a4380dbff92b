using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>Whether a tool writes a file, and with it over whatever a fix would change in it.</summary>
internal static class GeneratedFile
{
    public static bool Is(Document document, SyntaxNode root)
        => document is SourceGeneratedDocument
            || GeneratedSource.Is(root, document.FilePath ?? document.Name, document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider);
}
