using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors.Tasks;

/// <summary>Tells of functions whether they are subscribed to an event, or added to a delegate, with <c>+=</c>.</summary>
internal static class EventSubscription
{
    /// <summary>Whether a lambda is written where it is subscribed.</summary>
    public static bool Of(IOperation lambda)
    {
        IOperation? parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            parent = parent.Parent;
        return parent is IEventAssignmentOperation or ICompoundAssignmentOperation;
    }

    /// <summary>Whether a method or local function is subscribed anywhere in the project, going by its name.</summary>
    public static bool Names(IMethodSymbol function, Compilation compilation, CancellationToken cancellation)
    {
        if (function.MethodKind == MethodKind.AnonymousFunction)
            return false;
        foreach (SyntaxTree tree in SourceSearch.TreesNaming(compilation, function.Name, cancellation))
        {
            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node.IsKind(SyntaxKind.AddAssignmentExpression) && NameOf(((AssignmentExpressionSyntax)node).Right) == function.Name)
                    return true;
            }
        }

        return false;
    }

    private static string? NameOf(ExpressionSyntax handler) => handler switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } => NameOf(arguments[0].Expression),
        _ => null,
    };
}
