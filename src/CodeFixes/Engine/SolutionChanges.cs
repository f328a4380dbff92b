using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Engine;

/// <summary>What differs between two states of a solution.</summary>
internal static class SolutionChanges
{
    /// <summary>The files that were edited.</summary>
    public static List<DocumentId> ChangedDocuments(this Solution after, Solution before)
        => [.. after.GetChanges(before).GetProjectChanges().SelectMany(project => project.GetChangedDocuments())];
}
