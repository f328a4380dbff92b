using System.Collections.Immutable;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Tool.Reports;

namespace Observability.Tool.Auditing;

/// <summary>The fixes of the package that mend all findings of a rule at once, by its id.</summary>
internal static class PackageFixes
{
    public static ImmutableSortedDictionary<string, RuleFix> ForAll { get; } = typeof(RuleFix).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(RuleFix)))
        .Select(type => (RuleFix)Activator.CreateInstance(type)!)
        .Where(fix => fix.IsForAll)
        .ToImmutableSortedDictionary(fix => fix.Id, fix => fix, StringComparer.Ordinal);

    /// <summary>What the rule's fix does, without trying it.</summary>
    public static ProposedFix? Proposal(string rule)
        => ForAll.TryGetValue(rule, out RuleFix? fix) ? Proposal(fix, fix.Variants[0].Title, diff: null) : null;

    public static ProposedFix Proposal(RuleFix fix, FixTitle title, string? diff)
        => new(title.Told(fix.Safety), fix.Safety.InWords(), fix.IsSafe(), diff);

    public static bool IsSafe(this RuleFix fix) => fix.Safety == FixSafety.KeepsWhatArrives;
}
