using System.Linq;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.CodeFixes.Writing;

/// <summary>Names for members that a fix adds to a type, in the manner of those that stand there.</summary>
internal static class MemberNames
{
    /// <summary>The name, with a number behind it where the type or a base has a member of that name.</summary>
    public static string Unique(INamedTypeSymbol type, string name)
    {
        string unique = name;
        for (int number = 2; IsTaken(type, unique); number++)
            unique = name + number;
        return unique;
    }

    /// <summary>How a private field for <paramref name="name"/> is written here: <c>_name</c> unless the type's own fields do without the underscore.</summary>
    public static string Field(INamedTypeSymbol type, string name)
    {
        string[] fields = type.GetMembers()
            .Where(member => member is IFieldSymbol { IsImplicitlyDeclared: false, IsStatic: false, DeclaredAccessibility: Accessibility.Private })
            .Select(member => member.Name)
            .ToArray();
        bool bare = fields.Length > 0 && !fields.Any(field => field[0] == '_');
        string prefix = bare ? (fields.Any(field => field.StartsWith("m_", System.StringComparison.Ordinal)) ? "m_" : "") : "_";
        return Unique(type, prefix + name);
    }

    /// <summary>The type as its own code names it: <c>Repository&lt;T&gt;</c>.</summary>
    public static string TypeOf(INamedTypeSymbol type)
        => type.TypeParameters.IsEmpty ? type.Name : $"{type.Name}<{string.Join(", ", type.TypeParameters.Select(parameter => parameter.Name))}>";

    private static bool IsTaken(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (!current.GetMembers(name).IsEmpty)
                return true;
        }

        return type.Name == name;
    }
}
