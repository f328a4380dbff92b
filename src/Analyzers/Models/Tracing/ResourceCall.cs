using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Tracing;

/// <summary>A method that gives a resource its attributes: what all telemetry of a process carries.</summary>
internal sealed class ResourceMethod : KnownMethod
{
    public static ResourceMethod Instance { get; } = new();
}

/// <summary>A call of such a method.</summary>
internal readonly struct ResourceCall(IInvocationOperation operation)
{
    public IInvocationOperation Operation { get; } = operation;

    /// <summary>The attributes as they are given; null in half-typed code.</summary>
    public IOperation? Attributes
    {
        get
        {
            foreach (IArgumentOperation argument in Operation.Arguments)
            {
                if (argument.Parameter?.Name == "attributes")
                    return argument.Value;
            }

            return null;
        }
    }
}
