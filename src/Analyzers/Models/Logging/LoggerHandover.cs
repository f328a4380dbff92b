using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Where a class gets its loggers from, and whom it hands them to.</summary>
internal static class LoggerHandover
{
    /// <summary>Whether a constructor of the class takes a logger of this category.</summary>
    public static bool IsInjected(INamedTypeSymbol user, ITypeSymbol category, LoggingModel model)
        => user.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter =>
            LoggerMember.TryCreate(parameter, model) is { Category: { } injected } && SymbolEqualityComparer.Default.Equals(injected, category)));

    /// <summary>Whether the class passes the logger to an object that it makes.</summary>
    public static bool IsHandedOn(ISymbol member, INamedTypeSymbol user)
        => user.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax().DescendantNodes().Any(node =>
            node is IdentifierNameSyntax { Parent: ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax } } name
            && (name.Identifier.ValueText == member.Name || IsKeptAs(name.Identifier.ValueText, member.Name, reference.GetSyntax()))));

    // _logger = logger; … new SqlEngine(_logger)
    private static bool IsKeptAs(string field, string parameter, SyntaxNode type)
        => type.DescendantNodes().Any(node =>
            node is AssignmentExpressionSyntax { Right: IdentifierNameSyntax from, Left: var left }
            && from.Identifier.ValueText == parameter
            && left is IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax }
            && (left is MemberAccessExpressionSyntax access ? access.Name : (IdentifierNameSyntax)left).Identifier.ValueText == field);
}
