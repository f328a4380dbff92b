using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Whether an exception may leave code where none has left it before: it ends no loop, hides no other, and comes to somebody who waits for the code.</summary>
internal static class ExceptionOutlet
{
    /// <summary>Whether one that leaves the node does no more harm than to end the work around it.</summary>
    public static bool IsOpenAt(SyntaxNode place, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        SyntaxNode child = place;
        for (SyntaxNode? node = place.Parent; node is not null; child = node, node = node.Parent)
        {
            switch (node)
            {
                case TryStatementSyntax attempt when attempt.Block == child && CatchesAll(attempt, semantics, model, cancellation):
                    return true;
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax:
                case FinallyClauseSyntax or CatchClauseSyntax:
                case AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax:
                    return false;
                case MemberDeclarationSyntax or AccessorDeclarationSyntax:
                    return node is MethodDeclarationSyntax && semantics.GetDeclaredSymbol(node, cancellation) is IMethodSymbol method && LetsOut(method, semantics.Compilation, cancellation);
            }
        }

        return false;
    }

    private static bool CatchesAll(TryStatementSyntax attempt, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (CatchClauseSyntax clause in attempt.Catches)
        {
            if (clause.Filter is null && (clause.Declaration is not { } declaration || semantics.GetTypeInfo(declaration.Type, cancellation).Type.Is(model.Errors.Exception)))
                return true;
        }

        return false;
    }

    // A method that the project's own code calls. What a framework calls, by a contract or for an event, may end more than the work.
    private static bool LetsOut(IMethodSymbol method, Compilation compilation, CancellationToken cancellation)
        => !(method.IsAsync && method.ReturnsVoid)
            && !SymbolEqualityComparer.Default.Equals(method, compilation.GetEntryPoint(cancellation))
            && !ErrorVocabulary.CleanUp.Begins(method.Name)
            && !WorkerContracts.IsHosted(method.ContainingType)
            && !WorkerContracts.IsConsumer(method.ContainingType)
            && !WorkerContracts.IsTriggered(method)
            && !GameEngines.Calls(method)
            && !TakesEvent(method)
            && !IsDemanded(method);

    private static bool TakesEvent(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (ErrorVocabulary.EventArguments.Ends(parameter.Type.Name))
                return true;
        }

        return false;
    }

    // By a base class or an interface of somebody else.
    private static bool IsDemanded(IMethodSymbol method)
    {
        for (IMethodSymbol? overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
        {
            if (overridden.DeclaringSyntaxReferences.IsEmpty)
                return true;
        }

        foreach (INamedTypeSymbol contract in method.ContainingType.AllInterfaces)
        {
            if (!contract.DeclaringSyntaxReferences.IsEmpty)
                continue;
            foreach (ISymbol demanded in contract.GetMembers())
            {
                if (SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(demanded), method))
                    return true;
            }
        }

        return false;
    }
}
