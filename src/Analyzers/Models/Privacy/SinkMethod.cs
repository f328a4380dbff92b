using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>A method of an error tracker that sends what it is given, and that no other model knows.</summary>
internal sealed class SinkMethod : KnownMethod
{
    private SinkMethod()
    {
    }

    public static SinkMethod Instance { get; } = new();
}
