using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.Models.Errors.Tasks;

/// <summary>A method, local function or lambda that is async and returns nothing: who calls it can neither await it nor catch what it throws.</summary>
internal sealed class AsyncVoidFunction
{
    // Reactive extensions hand over an EventPattern<TEventArgs>, the properties of user interfaces the object that has changed.
    private static readonly ImmutableArray<string> Senders = ImmutableArray.Create(
        "System.Reactive.EventPattern",
        "System.Windows.DependencyObject",
        "Windows.UI.Xaml.DependencyObject",
        "Microsoft.UI.Xaml.DependencyObject",
        "Microsoft.Maui.Controls.BindableObject",
        "Xamarin.Forms.BindableObject");

    private AsyncVoidFunction(IMethodSymbol symbol, IOperation body, IOperation operation)
    {
        Symbol = symbol;
        Body = body;
        Operation = operation;
    }

    public IMethodSymbol Symbol { get; }

    public IOperation Body { get; }

    public IOperation Operation { get; }

    /// <summary>The type of the delegate that a lambda becomes; null for methods and local functions.</summary>
    public ITypeSymbol? Delegate => Operation is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Type: var type } } ? type : null;

    /// <summary>Where it is named, or where a lambda says that it is async.</summary>
    public Location Location => Operation.Syntax switch
    {
        AnonymousFunctionExpressionSyntax { AsyncKeyword: var keyword } => keyword.GetLocation(),
        _ => Symbol.Locations[0],
    };

    /// <summary>Reads the body of a method, a local function or a lambda; null for all that is not async or returns something.</summary>
    public static AsyncVoidFunction? TryCreate(IOperation operation, ISymbol member) => operation switch
    {
        IMethodBodyOperation { BlockBody: var block, ExpressionBody: var expression } when member is IMethodSymbol method && (block ?? expression) is { } body => Of(method, body, operation),
        ILocalFunctionOperation { Symbol: var local, Body: { } body } => Of(local, body, operation),
        IAnonymousFunctionOperation { Symbol: var lambda, Body: { } body } => Of(lambda, body, operation),
        _ => null,
    };

    /// <summary>Whether it returns nothing because somebody else demands it: it handles an event, or is what a base type or an interface asks for.</summary>
    public bool IsDemanded(Compilation compilation, CancellationToken cancellation)
        => TakesEvent() || IsContract() || EventSubscription.Of(Operation) || GameEngines.Calls(Symbol) || EventSubscription.Names(Symbol, compilation, cancellation);

    private static AsyncVoidFunction? Of(IMethodSymbol symbol, IOperation body, IOperation operation)
        => symbol is { IsAsync: true, ReturnsVoid: true } ? new AsyncVoidFunction(symbol, body, operation) : null;

    // (object sender, EventArgs e), also where the sender has a type of its own or is not given.
    private bool TakesEvent()
    {
        foreach (IParameterSymbol parameter in Symbol.Parameters)
        {
            for (ITypeSymbol? type = parameter.Type; type is not null; type = type.BaseType)
            {
                if (ErrorVocabulary.EventArguments.Ends(type.Name) || type.IsAny(Senders))
                    return true;
            }
        }

        return Symbol.Parameters is { Length: 2 } parameters && parameters[0].Type.SpecialType == SpecialType.System_Object && ErrorVocabulary.Arguments.Ends(parameters[1].Type.Name);
    }

    private bool IsContract()
    {
        if (Symbol.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation))
            return false;
        if (Symbol.IsOverride || !Symbol.ExplicitInterfaceImplementations.IsEmpty)
            return true;
        foreach (INamedTypeSymbol contract in Symbol.ContainingType.AllInterfaces)
        {
            foreach (ISymbol demanded in contract.GetMembers(Symbol.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(Symbol.ContainingType.FindImplementationForInterfaceMember(demanded), Symbol))
                    return true;
            }
        }

        return false;
    }
}
