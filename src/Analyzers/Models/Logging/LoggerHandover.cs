using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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

    /// <summary>
    /// Whether the class keeps the logger for others alone: it passes it on or shows it, and neither calls anything on it, nor hands it to a log method or to its base class,
    /// nor has methods that a generator makes write through it.
    /// </summary>
    public static bool IsKeptForOthers(ISymbol member, INamedTypeSymbol user, TelemetryModel model)
    {
        bool isShown = IsShown(member);
        var holders = new HashSet<string> { member.Name };
        foreach (SyntaxReference reference in user.DeclaringSyntaxReferences)
            AddHolders(holders, member.Name, reference.GetSyntax());
        foreach (SyntaxReference reference in user.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (node is not IdentifierNameSyntax name || !holders.Contains(name.Identifier.ValueText))
                    continue;
                if (IsWritten(name, model))
                    return false;
                isShown |= Use(name).Parent is ArgumentSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax;
            }
        }

        return (isShown || user.GetMembers().Any(shown => IsShown(shown) && holders.Contains(shown.Name)))
            && !user.GetMembers().Any(declared => declared is IMethodSymbol { IsStatic: false } method && model.Find(method) is LogMethod { DeclaredTemplate: not null, Logger: < 0 });
    }

    private static bool IsShown(ISymbol member) => member is IFieldSymbol or IPropertySymbol && member.DeclaredAccessibility != Accessibility.Private;

    // What is filled with it: a field, a property, a local.
    private static void AddHolders(HashSet<string> holders, string parameter, SyntaxNode type)
    {
        foreach (SyntaxNode node in type.DescendantNodes())
        {
            string? holder = node switch
            {
                VariableDeclaratorSyntax { Initializer.Value: { } value } field when Names(value, parameter) => field.Identifier.ValueText,
                PropertyDeclarationSyntax { Initializer.Value: { } value } property when Names(value, parameter) => property.Identifier.ValueText,
                AssignmentExpressionSyntax assignment when Names(assignment.Right, parameter) => NameOf(assignment.Left),
                _ => null,
            };
            if (holder is not null)
                holders.Add(holder);
        }
    }

    // logger, logger ?? throw …, logger ?? NullLogger.Instance
    private static bool Names(ExpressionSyntax value, string parameter)
        => NameOf(value is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } choice ? choice.Left : value) == parameter;

    private static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name.Identifier.ValueText,
        _ => null,
    };

    // this._logger!, (_logger)
    private static ExpressionSyntax Use(IdentifierNameSyntax name)
    {
        ExpressionSyntax logger = name.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : name;
        while (logger.Parent is PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax)
            logger = (ExpressionSyntax)logger.Parent;
        return logger;
    }

    private static bool IsWritten(IdentifierNameSyntax name, TelemetryModel model)
    {
        ExpressionSyntax logger = Use(name);
        return logger.Parent switch
        {
            MemberAccessExpressionSyntax called => called.Expression == logger,
            ConditionalAccessExpressionSyntax called => called.Expression == logger,
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => IsLogMethod(call, model),
            ArgumentSyntax { Parent.Parent: ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax } => true,
            _ => false,
        };
    }

    private static bool IsLogMethod(InvocationExpressionSyntax call, TelemetryModel model)
        => model.Project.Compilation.SemanticsOf(call.SyntaxTree)?.GetSymbolInfo(call).Symbol is IMethodSymbol method && model.Find(method.ReducedFrom ?? method) is LogMethod;
}
