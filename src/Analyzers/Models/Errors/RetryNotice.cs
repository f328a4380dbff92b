using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>
/// Code that is told of an attempt which will be made again: <c>OnRetry = arguments => …</c>, <c>WaitAndRetryAsync(3, delay, (error, wait) => …)</c>, <c>Retry.Do(work, error => …)</c>.
/// Where the last attempt fails too, the exception is thrown and told of there.
/// </summary>
internal static class RetryNotice
{
    public static bool Holds(IOperation operation)
    {
        for (IOperation? current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation function && IsGivenToRetries(function))
                return true;
        }

        return false;
    }

    private static bool IsGivenToRetries(IAnonymousFunctionOperation function)
    {
        IOperation? use = function.Parent;
        while (use is IDelegateCreationOperation or IConversionOperation)
            use = use.Parent;
        return use switch
        {
            IArgumentOperation { Parameter: { } parameter, Parent: IInvocationOperation { TargetMethod: { } method } }
                => ErrorVocabulary.Retries.IsIn(parameter.Name) || ErrorVocabulary.Retries.IsIn(method.Name) || ErrorVocabulary.Retries.IsIn(method.ContainingType.Name),
            IAssignmentOperation { Target: IMemberReferenceOperation target } => ErrorVocabulary.Retries.IsIn(target.Member.Name),
            IEventAssignmentOperation { EventReference: IMemberReferenceOperation target } => ErrorVocabulary.Retries.IsIn(target.Member.Name),
            _ => false,
        };
    }
}
