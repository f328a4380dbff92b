using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>The text that a method of the user's own is given and logs: what else it does with it (an answer, an exception) would change with the text.</summary>
internal static class WrapperText
{
    /// <summary>Whether the text of the call goes to the log, and nowhere else that can be seen here.</summary>
    public static bool IsLogged(LogCall call, TelemetryModel model, CancellationToken cancellation)
    {
        IMethodSymbol method = call.Operation.TargetMethod.ReducedFrom ?? call.Operation.TargetMethod;
        if (!call.Method.IsWrapper || call.Method.Template < 0 || call.Method.Template >= method.Parameters.Length)
            return true;
        string text = method.Parameters[call.Method.Template].Name;
        foreach (SyntaxReference reference in method.DeclaringSyntaxReferences)
        {
            // Of a method of another project its facts are known, as in a build.
            if (!model.Project.Compilation.ContainsSyntaxTree(reference.SyntaxTree))
                continue;
            SyntaxNode declaration = reference.GetSyntax(cancellation);
            foreach (IdentifierNameSyntax name in NamesInSource.In(declaration, text, cancellation))
            {
                if (!IsPartOfMember(name) && !IsAsked(name) && !IsLogged(name, model, cancellation))
                    return false;
            }
        }

        return true;
    }

    // order.message, Send(message: …): another thing of that name.
    private static bool IsPartOfMember(IdentifierNameSyntax name)
        => name.Parent is NameColonSyntax or MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    // Whether there is one.
    private static bool IsAsked(IdentifierNameSyntax name)
        => name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax;

    private static bool IsLogged(IdentifierNameSyntax name, TelemetryModel model, CancellationToken cancellation)
        => name.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } taker
            && model.Project.Compilation.SemanticsOf(name.SyntaxTree)?.GetSymbolInfo(taker, cancellation).Symbol is IMethodSymbol taking
            && (model.Find(taking) is LogMethod || taking.ContainingType.SpecialType == SpecialType.System_String || taking.Name == "ThrowIfNull");
}
