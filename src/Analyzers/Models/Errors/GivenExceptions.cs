using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>Exceptions that somebody else gets as well, whole: whoever has them can still tell of them.</summary>
internal static class GivenExceptions
{
    /// <summary>Whether the exception, a parameter or a local, is handed to something else in the member: <c>_shutDown(ex)</c>.</summary>
    public static bool GoOn(IOperation exception, TelemetryModel model)
    {
        if (Named(exception) is not { } symbol)
            return false;
        foreach (IOperation operation in exception.Root().Descendants())
        {
            if (operation is not IConversionOperation && SymbolEqualityComparer.Default.Equals(Named(operation), symbol)
                && (ExceptionRoute.Of(operation, model) & (ExceptionRoutes.HandedOn | ExceptionRoutes.Rethrown)) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Whether the block returns a result that is made of the exception: <c>return AuthenticateResult.Fail(ex)</c>.</summary>
    public static bool AreReturned(CatchBlock block, ErrorModel errors)
    {
        foreach (IOperation operation in block.Operation.Handler.Descendants())
        {
            if (operation is IReturnOperation { ReturnedValue: { } value } && block.Holds(operation) && IsMadeOfIt(value.WithoutConversions(), block, errors))
                return true;
        }

        return false;
    }

    private static bool IsMadeOfIt(IOperation result, CatchBlock block, ErrorModel errors) => result switch
    {
        IObjectCreationOperation made => !made.Type.IsOrInherits(errors.Exception) && Takes(made.Arguments, block),
        IInvocationOperation { TargetMethod: { IsStatic: true } factory } call
            => (SymbolEqualityComparer.Default.Equals(factory.ReturnType.OriginalDefinition, factory.ContainingType.OriginalDefinition)
                || factory.ContainingType.IsTask()) && Takes(call.Arguments, block),
        IAwaitOperation awaited => IsMadeOfIt(awaited.Operation.WithoutConversions(), block, errors),
        _ => false,
    };

    private static bool Takes(ImmutableArray<IArgumentOperation> arguments, CatchBlock block)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (Rethrow.IsTheExceptionOf(block, argument.Value.WithoutConversions()))
                return true;
        }

        return false;
    }

    private static ISymbol? Named(IOperation operation) => operation.WithoutConversions() switch
    {
        IParameterReferenceOperation parameter => parameter.Parameter,
        ILocalReferenceOperation local => local.Local,
        _ => null,
    };
}
