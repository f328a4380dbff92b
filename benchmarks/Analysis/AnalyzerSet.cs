using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>Analyzers that run together, with the severities that choose among their rules.</summary>
internal sealed class AnalyzerSet
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> OurAnalyzers = AnalyzerFile.Load(typeof(CallAnalyzer).Assembly.Location);
    private static readonly ImmutableArray<DiagnosticAnalyzer> NetAnalyzers =
    [
        .. AnalyzerFile.Load(Path.Combine(AppContext.BaseDirectory, "NetAnalyzers", "Microsoft.CodeAnalysis.NetAnalyzers.dll")),
        .. AnalyzerFile.Load(Path.Combine(AppContext.BaseDirectory, "NetAnalyzers", "Microsoft.CodeAnalysis.CSharp.NetAnalyzers.dll")),
    ];

    private static readonly ImmutableHashSet<string> LoggingRules = ["CA1727", "CA1848", "CA1873", "CA2017", "CA2023", "CA2253", "CA2254"];

    private AnalyzerSet(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableDictionary<string, ReportDiagnostic> severities)
    {
        Name = name;
        Analyzers = analyzers;
        Severities = severities;
    }

    public string Name { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    public ImmutableDictionary<string, ReportDiagnostic> Severities { get; }

    /// <summary>No rule, but all code bound: what every build pays, and what all other sets pay too.</summary>
    public static AnalyzerSet Bound { get; } = new("none", [new BindingAnalyzer()], ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>Ours, with the rules that are on by default.</summary>
    public static AnalyzerSet Ours { get; } = Bound.With("ours", OurAnalyzers, ImmutableDictionary<string, ReportDiagnostic>.Empty);

    /// <summary>The SDK's rules on logging, which are off by default.</summary>
    public static AnalyzerSet NetLogging { get; } = Bound.With("net-log7", NetAnalyzers, rule => LoggingRules.Contains(rule.Id), ReportDiagnostic.Warn);

    /// <summary>What a build runs without being asked: the SDK's rules that are warnings by default.</summary>
    public static AnalyzerSet NetDefault { get; } = Bound.With("net-default", NetAnalyzers, IsDefaultWarning, ReportDiagnostic.Default);

    public static AnalyzerSet NetDefaultAndOurs { get; } = NetDefault.With("net-default+ours", OurAnalyzers, ImmutableDictionary<string, ReportDiagnostic>.Empty);

    public static ImmutableArray<AnalyzerSet> All { get; } = [Bound, Ours, NetLogging, NetDefault, NetDefaultAndOurs];

    /// <summary>Our rules, one set for each: all others are off.</summary>
    public static IEnumerable<AnalyzerSet> EachOfOurs()
        => from rule in RulesOf(OurAnalyzers)
           select Bound.With(rule.Id, OurAnalyzers, other => other.Id == rule.Id, ReportDiagnostic.Warn);

    private static bool IsDefaultWarning(DiagnosticDescriptor rule) => rule is { IsEnabledByDefault: true, DefaultSeverity: >= DiagnosticSeverity.Warning };

    private static IEnumerable<DiagnosticDescriptor> RulesOf(IEnumerable<DiagnosticAnalyzer> analyzers)
        => analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics).DistinctBy(rule => rule.Id).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private AnalyzerSet With(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, Func<DiagnosticDescriptor, bool> isChosen, ReportDiagnostic severity)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, ReportDiagnostic>();
        foreach (DiagnosticDescriptor rule in RulesOf(analyzers))
            severities.Add(rule.Id, isChosen(rule) ? severity : ReportDiagnostic.Suppress);
        return With(name, [.. analyzers.Where(analyzer => analyzer.SupportedDiagnostics.Any(isChosen))], severities.ToImmutable());
    }

    private AnalyzerSet With(string name, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableDictionary<string, ReportDiagnostic> severities)
        => new(name, [.. Analyzers, .. analyzers], Severities.AddRange(severities));
}
