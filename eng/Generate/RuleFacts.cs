using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.Generate;

/// <summary>What the documentation says of a rule, as the code has it.</summary>
internal sealed record RuleFacts(DiagnosticDescriptor Descriptor, bool HasFix, string? WhyNoFix)
{
    public string Id => Descriptor.Id;

    public string Title => Descriptor.Title.ToString();

    /// <summary>The category without the package's name.</summary>
    public string Area => Descriptor.Category.Split('.')[^1];

    public static List<RuleFacts> All()
    {
        HashSet<string> fixable = FixableIds();
        return RuleCatalog.All.Select(rule => new RuleFacts(rule.Descriptor, fixable.Contains(rule.Descriptor.Id), rule.WhyNoFix)).ToList();
    }

    // What an IDE would find: a provider that is not exported does not count.
    private static HashSet<string> FixableIds()
        => typeof(RuleFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .ToHashSet();
}
