using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>A method that gives errors a context under a key: <c>scope.Contexts.Add("order", order)</c>.</summary>
internal sealed class ContextMethod : KnownMethod
{
    private ContextMethod()
    {
    }

    public static ContextMethod Instance { get; } = new();
}
