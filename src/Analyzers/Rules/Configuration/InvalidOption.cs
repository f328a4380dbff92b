using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Rules.Configuration;

/// <summary>
/// An option of this package has a value that it does not know; the default is in force instead.
/// A setting that silently does nothing is worse than none.
/// Bad: <c>observability.project_kind = webb</c>. Good: <c>observability.project_kind = web</c>.
/// </summary>
internal sealed class InvalidOption : OptionsRule
{
    private static readonly DiagnosticDescriptor Value = Describe(
        "OBS0001",
        "Option has a value that it does not know",
        "The option '{0}' has the value '{1}', which it does not know, so its default ('{2}') is in force; expected {3}",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Value);

    public override string WhyNoFix => "the setting stands in a configuration file, not in C#";

    public override void Check(in OptionsContext context)
    {
        var told = new HashSet<(string Key, string Value)>();

        // Files of one folder often share one set of options: look at each set once.
        var seen = new HashSet<AnalyzerConfigOptions>();
        Check(context.Provider.GlobalOptions, context, seen, told);
        foreach (SyntaxTree tree in context.Compilation.SyntaxTrees)
            Check(context.Provider.GetOptions(tree), context, seen, told);
    }

    private static void Check(AnalyzerConfigOptions options, in OptionsContext context, HashSet<AnalyzerConfigOptions> seen, HashSet<(string Key, string Value)> told)
    {
        if (!seen.Add(options))
            return;
        foreach (Option option in ObservabilityOptions.All)
        {
            if (options.TryGetValue(option.Key, out string? value) && !option.Accepts(value) && told.Add((option.Key, value)))
                context.Report(Value, option.Key, value, option.DefaultText, option.Allowed);
        }
    }
}
