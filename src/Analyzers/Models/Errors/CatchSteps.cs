using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Errors;

/// <summary>What is called and thrown in a catch block, in the order of the source, also in lambdas and catch blocks within: one walk for all that ask.</summary>
internal sealed class CatchSteps
{
    private CatchSteps(ImmutableArray<IInvocationOperation> calls, ImmutableArray<IThrowOperation> throws)
    {
        Calls = calls;
        Throws = throws;
    }

    public ImmutableArray<IInvocationOperation> Calls { get; }

    public ImmutableArray<IThrowOperation> Throws { get; }

    public static CatchSteps Of(IBlockOperation handler)
    {
        ImmutableArray<IInvocationOperation>.Builder? calls = null;
        ImmutableArray<IThrowOperation>.Builder? throws = null;
        foreach (IOperation operation in handler.Descendants())
        {
            if (operation is IInvocationOperation call)
                (calls ??= ImmutableArray.CreateBuilder<IInvocationOperation>(1)).Add(call);
            else if (operation is IThrowOperation thrown)
                (throws ??= ImmutableArray.CreateBuilder<IThrowOperation>(1)).Add(thrown);
        }

        return new CatchSteps(calls.Built(), throws.Built());
    }
}
