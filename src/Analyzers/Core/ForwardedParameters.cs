using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Observability.Analyzers.Core;

/// <summary>A parameter that a method hands on unchanged as an argument of a call in its body.</summary>
internal readonly struct ForwardedParameter(IParameterSymbol parameter, IInvocationOperation call, IArgumentOperation argument)
{
    public IParameterSymbol Parameter { get; } = parameter;

    public IInvocationOperation Call { get; } = call;

    public IArgumentOperation Argument { get; } = argument;
}

/// <summary>Looks into the body of a source method for calls that get one of its parameters. Names are compared first; only what matches is bound.</summary>
internal static class ForwardedParameters
{
    public static IEnumerable<ForwardedParameter> Of(IMethodSymbol method, Compilation compilation, HashSet<string> calledNames)
    {
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        foreach (SyntaxReference reference in implementation.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in declaration.DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation
                    || NameOf(invocation.Expression) is not { } name
                    || !calledNames.Contains(name)
                    || !PassesAParameter(invocation, implementation))
                    continue;

                semantics ??= compilation.SemanticsOf(declaration.SyntaxTree);
                if (semantics?.GetOperation(invocation, CancellationToken.None) is not IInvocationOperation call)
                    continue;
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (argument.Value.WithoutConversions() is IParameterReferenceOperation { Parameter: { } parameter }
                        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, implementation)
                        && !IsWritten(declaration, parameter.Name))
                        yield return new ForwardedParameter(method.Parameters[parameter.Ordinal], call, argument);
                }
            }
        }
    }

    public static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool PassesAParameter(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        foreach (ArgumentSyntax argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is not IdentifierNameSyntax { Identifier.ValueText: var name })
                continue;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.Name == name)
                    return true;
            }
        }

        return false;
    }

    // A parameter that the body assigns is no longer what the caller gave.
    private static bool IsWritten(SyntaxNode declaration, string name)
    {
        foreach (SyntaxNode node in declaration.DescendantNodes())
        {
            if (node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var target } } && target == name)
                return true;
        }

        return false;
    }
}
