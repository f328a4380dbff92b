using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Libraries;

/// <summary>Engines that call methods of their objects by name.</summary>
internal static class GameEngines
{
    /// <summary>Whether the method belongs to an object of such an engine: <c>async void Start()</c> of a MonoBehaviour.</summary>
    public static bool Calls(IMethodSymbol method)
    {
        for (INamedTypeSymbol? type = method.ContainingType?.BaseType; type is not null; type = type.BaseType)
        {
            if (type.ContainingNamespace.IsNamed("UnityEngine"))
                return true;
        }

        return false;
    }
}
