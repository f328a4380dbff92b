using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// Several log calls of one method pass the same value under the same name.
/// Context belongs to all that happens in it: calls of other methods do not carry it, and the next call that somebody adds will not either.
/// Bad: three calls with <c>{OrderId}</c> and <c>order.Id</c> in one method.
/// Good: <c>using var scope = logger.BeginScope(new Dictionary&lt;string, object?&gt; { ["OrderId"] = order.Id });</c> before them.
/// </summary>
internal sealed class RepeatedContext : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Value = Describe(
        "OBS1015",
        "Same context logged again and again",
        "'{0}' is passed as '{1}' to {2} log calls here, and events of the methods called in between lack it. Open one scope with '{0}' before them: it goes to every event written meanwhile.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Value);

    public void Check(LogCall call, in RuleContext context)
    {
        foreach (RepeatedValue repeated in RepeatedValue.StartingAt(call, context.Model))
            context.Report(Value, repeated.Value.Syntax.GetLocation(), repeated.Name, repeated.Value.Syntax.ToString(), repeated.Calls.Length);
    }
}
