using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics.Lifetime;

namespace Observability.Analyzers.Rules;

/// <summary>Says what is created too often, and when, for the messages of the rules about it.</summary>
internal static class CreationWords
{
    /// <summary>The name in quotes with a space behind it, or nothing.</summary>
    public static string Named(string? name) => name is { Length: > 0 } ? $"'{name}' " : "";

    /// <param name="lifetime">How often it is created.</param>
    /// <param name="member">The member that creates it.</param>
    public static string When(CreationLifetime lifetime, ISymbol member) => lifetime switch
    {
        CreationLifetime.Access => $"'{(member as IMethodSymbol)?.AssociatedSymbol?.Name ?? member.Name}' is read",
        CreationLifetime.Object => $"a '{member.ContainingType.Name}' is made, which is for each request or use",
        _ => member.Name is "<Main>$" or "Main" ? "the handler runs" : $"'{(member as IMethodSymbol)?.AssociatedSymbol?.Name ?? member.Name}' runs",
    };
}
