using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers;

namespace Observability.Tool.Auditing;

/// <summary>All that the package runs in a compiler: found by reflection, so that what is added to it runs here too.</summary>
internal static class PackageAnalyzers
{
    public static ImmutableArray<DiagnosticAnalyzer> Create()
        => [.. typeof(CallAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];
}
