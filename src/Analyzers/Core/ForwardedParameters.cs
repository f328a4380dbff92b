using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core;

/// <summary>A parameter that a method hands on unchanged as an argument of a call in its body.</summary>
internal readonly struct ForwardedParameter(IParameterSymbol parameter, IInvocationOperation call, IArgumentOperation argument)
{
    public IParameterSymbol Parameter { get; } = parameter;

    public IInvocationOperation Call { get; } = call;

    public IArgumentOperation Argument { get; } = argument;
}

/// <summary>
/// Looks into the body of a source method for calls that get one of its parameters. What cannot be such a call is told by the text around a parameter's name,
/// by names and declared types: only what is left is bound, and with it all of the body.
/// </summary>
internal sealed class ForwardedParameters
{
    private readonly HashSet<string> _calledNames;
    private readonly Func<ITypeSymbol, bool> _isHandedOn;
    private readonly Func<ITypeSymbol, bool> _receives;
    private readonly Func<SourceText, TextSpan, bool> _mayBePassed;

    /// <param name="calledNames">What is called.</param>
    /// <param name="isHandedOn">Whether a parameter of this type may be what is looked for.</param>
    /// <param name="receives">Whether something of this type may have the called methods.</param>
    public ForwardedParameters(HashSet<string> calledNames, Func<ITypeSymbol, bool> isHandedOn, Func<ITypeSymbol, bool> receives)
    {
        _calledNames = calledNames;
        _isHandedOn = isHandedOn;
        _receives = receives;
        Func<string, bool> isCalled = calledNames.Contains;
        _mayBePassed = (text, word) => CallsInText.MayBeArgument(text, word, isCalled);
    }

    // No sequence that is made while somebody asks for it: nearly always there is nothing, and the empty array costs nothing.
    public ImmutableArray<ForwardedParameter> Of(IMethodSymbol method, Compilation compilation)
    {
        ImmutableArray<ForwardedParameter>.Builder? found = null;
        IMethodSymbol implementation = method.PartialImplementationPart ?? method;
        foreach (SyntaxReference reference in implementation.DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            if (CallsIn(declaration, implementation) is not { } calls || compilation.SemanticsOf(declaration.SyntaxTree) is not { } semantics)
                continue;
            foreach (InvocationExpressionSyntax invocation in calls)
            {
                // The answer is kept for the compilation: it is not for the token of who asks first to end it.
                if (semantics.GetOperation(invocation, CancellationToken.None) is not IInvocationOperation call)
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

    // In the order of the source; null where there is none.
    private SortedSet<InvocationExpressionSyntax>? CallsIn(SyntaxNode declaration, IMethodSymbol method)
    {
        SortedSet<InvocationExpressionSyntax>? calls = null;
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (!_isHandedOn(parameter.Type))
                continue;
            foreach (SyntaxToken token in TokensInSource.In(declaration, parameter.Name, _mayBePassed))
            {
                if (token.Parent is IdentifierNameSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } passed }
                    && invocation.CalledName() is { } name
                    && _calledNames.Contains(name)
                    && !StandsBehindText(passed, invocation)
                    && MayReceive(invocation.Expression, method))
                    (calls ??= new SortedSet<InvocationExpressionSyntax>(BySource.Instance)).Add(invocation);
            }
        }

        return calls;
    }

    // Behind a text that is written there stand values of it.
    private static bool StandsBehindText(ArgumentSyntax passed, InvocationExpressionSyntax invocation)
    {
        foreach (ArgumentSyntax argument in invocation.ArgumentList.Arguments)
        {
            if (argument == passed)
                return false;
            if (argument is { NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } or InterpolatedStringExpressionSyntax })
                return true;
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
                return _receives(parameter.Type);
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers(name))
            {
                if (member is IFieldSymbol field)
                    return _receives(field.Type);
                if (member is IPropertySymbol property)
                    return _receives(property.Type);
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

    private sealed class BySource : IComparer<InvocationExpressionSyntax>
    {
        public static readonly BySource Instance = new();

        public int Compare(InvocationExpressionSyntax? x, InvocationExpressionSyntax? y)
        {
            int starts = (x?.SpanStart ?? 0).CompareTo(y?.SpanStart ?? 0);
            return starts != 0 ? starts : (y?.Span.End ?? 0).CompareTo(x?.Span.End ?? 0);
        }
    }
}
