using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>What the documentation says of a rule, as the code has it.</summary>
internal sealed record RuleFacts(DiagnosticDescriptor Descriptor, bool HasFix, string? WhyNoFix, FixSafety? Safety)
{
    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    /// <summary>The category without the package's name.</summary>
    public string Area => Descriptor.Category.Split('.')[^1];

    public static List<RuleFacts> All()
    {
        Dictionary<string, FixSafety> fixable = FixableIds();
        return RuleCatalog.All
            .Select(rule => new RuleFacts(rule.Descriptor, fixable.ContainsKey(rule.Descriptor.Id), rule.WhyNoFix, fixable.TryGetValue(rule.Descriptor.Id, out FixSafety safety) ? safety : null))
            .ToList();
    }

    // What an IDE would find: a provider that is not exported does not count.
    private static Dictionary<string, FixSafety> FixableIds()
        => typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (RuleFix)Activator.CreateInstance(type)!)
            .ToDictionary(fix => fix.Id, fix => fix.Safety);
}
