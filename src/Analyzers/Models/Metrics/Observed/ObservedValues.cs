using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Observed;

/// <summary>The values that the callback of an observable instrument returns, where it is one expression that says them.</summary>
internal static class ObservedValues
{
    /// <summary>The values below their conversions.</summary>
    public static ImmutableArray<IOperation> Of(IOperation callback)
    {
        ImmutableArray<IOperation> written = AsWritten(callback);
        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>(written.Length);
        foreach (IOperation value in written)
            values.Add(value.WithoutConversions());
        return values.MoveToImmutable();
    }

    /// <summary>The values with their conversions.</summary>
    public static ImmutableArray<IOperation> AsWritten(IOperation callback)
    {
        ImmutableArray<IOperation>.Builder values = ImmutableArray.CreateBuilder<IOperation>();
        if (ReturnedBy(callback) is { } returned)
            Add(returned, values);
        else
            AddYielded(Iterator(callback), callback.SemanticModel, values);
        return values.ToImmutable();
    }

    /// <summary>What a lambda, local function or method returns, if it does nothing else.</summary>
    private static IOperation? ReturnedBy(IOperation function)
    {
        function = function.WithoutConversions();
        if (function is IDelegateCreationOperation creation)
            function = creation.Target;
        return function switch
        {
            IAnonymousFunctionOperation lambda => OnlyReturn(lambda.Body),
            IMethodReferenceOperation { Method.DeclaringSyntaxReferences: { Length: 1 } references, SemanticModel: { } semantics }
                => ReturnedBy(references[0].GetSyntax(), semantics.Compilation),
            _ => null,
        };
    }

    // for (…) yield return new Measurement<T>(x, …): an iterator, handed over as it is or called by a lambda.
    private static void AddYielded(IMethodSymbol? method, SemanticModel? semantics, ImmutableArray<IOperation>.Builder values)
    {
        if (method is not { DeclaringSyntaxReferences: { Length: 1 } references } || semantics is null)
            return;
        foreach (SyntaxNode node in references[0].GetSyntax().DescendantNodes())
        {
            if (node is YieldStatementSyntax { Expression: { } yielded } && semantics.Compilation.SemanticsOf(yielded.SyntaxTree)?.GetOperation(yielded) is { } value)
                Add(value, values);
        }
    }

    private static bool IsMany(ITypeSymbol? type) => type is { OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T };

    private static IMethodSymbol? Iterator(IOperation callback)
    {
        IOperation function = callback.WithoutConversions();
        if (function is IDelegateCreationOperation creation)
            function = creation.Target;
        return function is IMethodReferenceOperation reference ? reference.Method : null;
    }

    private static IOperation? ReturnedBy(SyntaxNode declaration, Compilation compilation)
    {
        ExpressionSyntax? returned = declaration switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: { } expression } => expression,
            LocalFunctionStatementSyntax { ExpressionBody.Expression: { } expression } => expression,
            MethodDeclarationSyntax { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
            LocalFunctionStatementSyntax { Body.Statements: { Count: 1 } statements } => (statements[0] as ReturnStatementSyntax)?.Expression,
            _ => null,
        };
        return returned is null ? null : compilation.SemanticsOf(returned.SyntaxTree)?.GetOperation(returned);
    }

    private static IOperation? OnlyReturn(IBlockOperation body)
        => body.Operations is { Length: 1 } statements && statements[0] is IReturnOperation { ReturnedValue: { } value } ? value : null;

    // x, new Measurement<T>(x, …), new[] { new Measurement<T>(x, …) }, items.Select(item => new Measurement<T>(x, …)).
    private static void Add(IOperation returned, ImmutableArray<IOperation>.Builder values)
    {
        switch (returned.WithoutConversions())
        {
            case IObjectCreationOperation { Type: { } type, Arguments: { Length: > 0 } arguments } when type.Is("System.Diagnostics.Metrics.Measurement"):
                foreach (IArgumentOperation argument in arguments)
                {
                    if (argument.Parameter?.Ordinal == 0)
                        values.Add(argument.Value);
                }

                break;
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (IOperation element in initializer.ElementValues)
                    Add(element, values);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Select", ContainingType: { } type }, Arguments: { Length: 2 } arguments }
                when type.Is("System.Linq.Enumerable") && ReturnedBy(arguments[1].Value) is { } selected:
                Add(selected, values);
                break;
            case IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.Length: 1 } call when IsMany(call.Type):
                AddYielded(call.TargetMethod, call.SemanticModel, values);
                break;
            default:
                values.Add(returned);
                break;
        }
    }
}
