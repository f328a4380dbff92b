using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// The calls that are written with a private instrument, read from its type by names alone. What they cannot be is told before
/// anything is bound: binding the bodies of a type a second time is dearer than all else that rules do with it.
/// </summary>
internal static class InstrumentMentions
{
    /// <summary>Whether it may be that something raises the instrument and nothing lowers it: no call is named so, and no value is written with a minus.</summary>
    public static bool MayOnlyRise(HeldInstrument instrument, CancellationToken cancellation)
    {
        bool isCalled = false;
        foreach ((string method, ArgumentListSyntax arguments) in CallsOn(instrument.Holder, cancellation))
        {
            if (instrument.Library.Lowers(instrument.Kind, method)
                || (arguments.Arguments.Count > 0 && arguments.Arguments[0].Expression is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression }))
                return false;
            isCalled = true;
        }

        return isCalled;
    }

    private static IEnumerable<(string Method, ArgumentListSyntax Arguments)> CallsOn(ISymbol holder, CancellationToken cancellation)
    {
        foreach (SyntaxReference part in holder.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (IdentifierNameSyntax name in NamesInSource.In(part.GetSyntax(cancellation), holder.Name, cancellation))
            {
                if (LastCallOn(name) is { } call && NameOf(call) is { } method)
                    yield return (method, call.ArgumentList);
            }
        }
    }

    // X.Add(1), this.X.WithLabels("a").Inc(), X?.Add(1): the last call of the chain.
    private static InvocationExpressionSyntax? LastCallOn(ExpressionSyntax name)
    {
        InvocationExpressionSyntax? last = null;
        ExpressionSyntax current = name;
        while (true)
        {
            switch (current.Parent)
            {
                case MemberAccessExpressionSyntax access when access.Name == current:
                    current = access;
                    break;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call }:
                    current = last = call;
                    break;
                case PostfixUnaryExpressionSyntax or ParenthesizedExpressionSyntax:
                    current = (ExpressionSyntax)current.Parent;
                    break;
                case ConditionalAccessExpressionSyntax access when access.Expression == current:
                    return access.WhenNotNull as InvocationExpressionSyntax ?? last;
                default:
                    return last;
            }
        }
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}
