using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Who may use a member.</summary>
internal static class MemberReach
{
    /// <summary>Whether all that use it stand in the project: what a library shows to others, others may use.</summary>
    public static bool IsWithinProject(ISymbol member, ProjectContext project)
    {
        if (project.Kind.IsService() || project.Compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication)
            return true;
        for (ISymbol? current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Internal or Accessibility.Private or Accessibility.ProtectedAndInternal)
                return true;
        }

        return false;
    }
}
