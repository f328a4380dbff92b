using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>Libraries that read command lines: who uses one talks to a person at a terminal.</summary>
internal static class CommandLines
{
    // The assembly, and the namespace of the types that commands derive from.
    private static readonly ImmutableArray<(string Assembly, string Namespace)> Libraries = ImmutableArray.Create(
        ("System.CommandLine", "System.CommandLine"),
        ("Spectre.Console.Cli", "Spectre.Console.Cli"),
        ("CommandLine", "CommandLine"),
        ("CommandDotNet", "CommandDotNet"),
        ("McMaster.Extensions.CommandLineUtils", "McMaster.Extensions.CommandLineUtils"),
        ("JasperFx.CommandLine", "JasperFx.CommandLine"),
        ("Oakton", "Oakton"),
        ("Cocona", "Cocona"),
        ("Cocona.Core", "Cocona"),
        ("CliFx", "CliFx"),
        ("ConsoleAppFramework", "ConsoleAppFramework"));

    /// <summary>Whether a program with these references reads its command line through such a library.</summary>
    public static bool AreReadBy(TypeLookup types)
    {
        foreach ((string assembly, _) in Libraries)
        {
            if (types.References(assembly))
                return true;
        }

        return false;
    }

    /// <summary>Whether the type is a command of such a library, its input, or what such a command consists of: by what it derives from, implements or is marked with.</summary>
    public static bool AreAnsweredBy(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (IsOfLibrary(current) || HasMark(current))
                return true;
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (IsOfLibrary(contract))
                return true;
        }

        return false;
    }

    private static bool HasMark(INamedTypeSymbol type)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } mark && IsOfLibrary(mark))
                return true;
        }

        return false;
    }

    private static bool IsOfLibrary(INamedTypeSymbol type)
    {
        foreach ((_, string space) in Libraries)
        {
            if (type.ContainingNamespace.IsWithin(space))
                return true;
        }

        return false;
    }
}
