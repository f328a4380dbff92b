using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Core;

/// <summary>The classes in which a program starts: there is one in each project, and its name is all that tells it.</summary>
internal static class ProgramTypes
{
    /// <summary>Whether it is <c>Program</c>, as templates and the compiler call the class of <c>Main</c> and of top-level statements.</summary>
    public static bool IsProgram(this ITypeSymbol type) => type.Name == "Program" || type.IsOfTopLevelStatements();

    /// <summary>Whether it is the class to which older compilers gave a name that nobody can write.</summary>
    public static bool IsOfTopLevelStatements(this ITypeSymbol type) => type.Name is "<Program>$" or "";

    /// <summary>Whether it is the class that builds a host, as templates before .NET 6 call it.</summary>
    public static bool IsStartup(this ITypeSymbol type) => type.Name == "Startup";
}
