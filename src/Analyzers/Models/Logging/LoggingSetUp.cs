using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Where a program sets a logging library up: what is written to its loggers before that goes nowhere.</summary>
internal static class LoggingSetUp
{
    /// <summary>Whether a library is set up further down in the function, and not before; or, for a private method, where it is called.</summary>
    public static bool ComesLater(SyntaxNode place, ISymbol member, TelemetryModel model)
        => model.Logging.Libraries.Any(library => library.Configurators.Length > 0)
            && (StandsBehind(place, model) || (member is IMethodSymbol method && PrivateCallers.AreAllMentions(method, mention => StandsBehind(mention, model))));

    private static bool StandsBehind(SyntaxNode place, TelemetryModel model)
    {
        SyntaxNode? function = place.Parent;
        while (function is not (null or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax))
            function = function.Parent;

        // A lambda or local function may run at any time.
        if (function is not (BaseMethodDeclarationSyntax or CompilationUnitSyntax))
            return false;
        bool comes = false;
        foreach (InvocationExpressionSyntax call in function.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or TypeDeclarationSyntax)).OfType<InvocationExpressionSyntax>())
        {
            if (!SetsUp(call, model))
                continue;
            if (call.SpanStart < place.SpanStart)
                return false;
            comes = true;
        }

        return comes;
    }

    private static bool SetsUp(InvocationExpressionSyntax call, TelemetryModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax { Expression: var holder })
            return false;
        string name = holder.GetLastToken().ValueText;
        foreach (LogLibrary library in model.Logging.Libraries)
        {
            foreach (INamedTypeSymbol configurator in library.Configurators)
            {
                if (configurator.Name == name && configurator.Is(model.Project.Compilation.SemanticsOf(call.SyntaxTree)?.GetSymbolInfo(holder).Symbol as INamedTypeSymbol))
                    return true;
            }
        }

        return false;
    }
}
