using System;
using System.Collections.Generic;
using System.Collections.Immutable;
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

/// <summary>
/// Looks into the body of a source method for calls that get one of its parameters. What cannot be such a call is told by names and declared types:
/// only what is left is bound, and with it all of the body.
/// </summary>
/// <param name="calledNames">What is called.</param>
/// <param name="isHandedOn">Whether a parameter of this type may be what is looked for.</param>
/// <param name="receives">Whether something of this type may have the called methods.</param>
internal sealed class ForwardedParameters(HashSet<string> calledNames, Func<ITypeSymbol, bool> isHandedOn, Func<ITypeSymbol, bool> receives)
{
    // No sequence that is made while somebody asks for it: nearly always there is nothing, and the empty array costs nothing.
    public ImmutableArray<ForwardedParameter> Of(IMethodSymbol method, Compilation compilation)
    {
        ImmutableArray<ForwardedParameter>.Builder? found = null;
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        foreach (SyntaxReference reference in implementation.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in declaration.DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax invocation
                    || invocation.CalledName() is not { } name
                    || !calledNames.Contains(name)
                    || !PassesAParameter(invocation, implementation)
                    || !MayReceive(invocation.Expression, implementation))
                    continue;

                // The answer is kept for the compilation: it is not for the token of who asks first to end it.
                semantics ??= compilation.SemanticsOf(declaration.SyntaxTree);
                if (semantics?.GetOperation(invocation, CancellationToken.None) is not IInvocationOperation call)
                    continue;
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (argument.Value.WithoutConversions() is IParameterReferenceOperation { Parameter: { } parameter }
                        && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, implementation)
                        && !IsWritten(declaration, parameter.Name))
                        (found ??= ImmutableArray.CreateBuilder<ForwardedParameter>(1)).Add(new ForwardedParameter(method.Parameters[parameter.Ordinal], call, argument));
                }
            }
        }

        return found.Built();
    }

    private bool PassesAParameter(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        foreach (ArgumentSyntax argument in invocation.ArgumentList.Arguments)
        {
            // Behind a text that is written there stand values of it.
            if (argument is { NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax })
                return false;
            if (argument.Expression is not IdentifierNameSyntax { Identifier.ValueText: var name })
                continue;
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.Name == name && isHandedOn(parameter.Type))
                    return true;
            }
        }

        return false;
    }

    // x.Add(…), this.x.Add(…): a parameter, field or property of the type itself has a declared type. Anything else may be what is looked for.
    private bool MayReceive(ExpressionSyntax called, IMethodSymbol method)
    {
        string? name = called switch
        {
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } => receiver.Identifier.ValueText,
            MemberAccessExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var member } } => member.Identifier.ValueText,
            _ => null,
        };
        if (name is null)
            return true;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Name == name)
                return receives(parameter.Type);
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IFieldSymbol field)
                    return receives(field.Type);
                if (member is IPropertySymbol property)
                    return receives(property.Type);
            }
        }

        return true;
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
