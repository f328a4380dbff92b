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
    // From local to local nobody follows further.
    private const int Locals = 2;

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
            if (!IsLogged(text, reference.GetSyntax(cancellation), model, Locals, cancellation))
                return false;
        }

        return true;
    }

    private static bool IsLogged(string variable, SyntaxNode declaration, TelemetryModel model, int locals, CancellationToken cancellation)
    {
        foreach (IdentifierNameSyntax name in NamesInSource.In(declaration, variable, cancellation))
        {
            if (!IsPartOfMember(name) && !IsAsked(name) && !IsLogged(name, declaration, model, locals, cancellation))
                return false;
        }

        return true;
    }

    // order.message, Send(message: …): another thing of that name.
    private static bool IsPartOfMember(IdentifierNameSyntax name)
        => name.Parent is NameColonSyntax or MemberBindingExpressionSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    // Whether there is one.
    private static bool IsAsked(IdentifierNameSyntax name)
        => name.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } or IsPatternExpressionSyntax;

    // What is made of it by string.Format, Trim and the like goes where that goes, also by way of a local.
    private static bool IsLogged(IdentifierNameSyntax name, SyntaxNode declaration, TelemetryModel model, int locals, CancellationToken cancellation)
    {
        for (SyntaxNode? node = name.Parent; node is not null and not StatementSyntax; node = node.Parent)
        {
            if (node is VariableDeclaratorSyntax local)
                return locals > 0 && IsLogged(local.Identifier.ValueText, declaration, model, locals - 1, cancellation);
            if (node is not InvocationExpressionSyntax call)
                continue;
            if (model.Project.Compilation.SemanticsOf(call.SyntaxTree)?.GetSymbolInfo(call, cancellation).Symbol is not IMethodSymbol taking)
                return false;
            if (taking.Name == "ThrowIfNull" || model.Find(taking) is LogMethod)
                return true;
            if (taking.ContainingType.SpecialType != SpecialType.System_String)
                return false;
            if (taking.ReturnType.SpecialType != SpecialType.System_String)
                return true;
        }

        return false;
    }
}
