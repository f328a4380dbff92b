using Observability.Analyzers.Models.Errors;

namespace Observability.Analyzers.Rules;

/// <summary>
/// Judges catch blocks as one of many voices: of all these rules only the first that finds its fault in a block speaks,
/// in the order of <see cref="CatchFault"/>.
/// </summary>
internal abstract class CatchPolicyRule : Rule
{
    /// <summary>How grave the rule's fault is among those of a catch block.</summary>
    public abstract CatchFault Fault { get; }

    /// <summary>Reports the rule's fault where the block has it; whether it did.</summary>
    public abstract bool Check(CatchBlock block, in RuleContext context);
}
