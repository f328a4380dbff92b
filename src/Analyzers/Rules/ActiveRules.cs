using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Rules;

/// <summary>The rules that are on somewhere in a compilation, by what they judge. A rule that is off everywhere is never called.</summary>
internal sealed class ActiveRules
{
    // Rules, and what rules that see the whole project have begun for this compilation.
    private readonly ImmutableArray<object> _judges;
    private readonly HashSet<string> _ids = [];

    public ActiveRules(ImmutableArray<Rule> rules, Compilation compilation, ProjectKind kind, CancellationToken cancellation)
    {
        ImmutableArray<object>.Builder judges = ImmutableArray.CreateBuilder<object>(rules.Length);
        foreach (Rule rule in rules)
        {
            if ((kind == ProjectKind.Test && !rule.SpeaksInTests) || !IsOn(rule, compilation, cancellation))
                continue;
            judges.Add(rule is ProjectRule project ? project.Begin() : rule);
            _ids.Add(rule.Descriptor.Id);
        }

        _judges = judges.ToImmutable();
        ProjectJudges = Of<ProjectJudge>();
        CatchPolicy = Of<CatchPolicyRule>().Sort(static (first, second) => first.Fault.CompareTo(second.Fault));
    }

    /// <summary>What speaks at the end of the compilation.</summary>
    public ImmutableArray<ProjectJudge> ProjectJudges { get; }

    /// <summary>The rules of which one speaks about a catch block, the gravest first.</summary>
    public ImmutableArray<CatchPolicyRule> CatchPolicy { get; }

    /// <summary>Whether the rule is on.</summary>
    public bool Include(string id) => _ids.Contains(id);

    /// <summary>Whoever judges subjects of this kind.</summary>
    public Judges<T> For<T>() => new(Of<IJudges<T>>());

    private static bool IsOn(Rule rule, Compilation compilation, CancellationToken cancellation)
    {
        DiagnosticDescriptor descriptor = rule.Descriptor;
        ReportDiagnostic global = ReportDiagnostic.Default;
        SyntaxTreeOptionsProvider? provider = compilation.Options.SyntaxTreeOptionsProvider;

        // The command line outranks every file.
        if (compilation.Options.SpecificDiagnosticOptions.TryGetValue(descriptor.Id, out ReportDiagnostic specific))
            return specific != ReportDiagnostic.Suppress;
        if (provider is not null && provider.TryGetGlobalDiagnosticValue(descriptor.Id, cancellation, out ReportDiagnostic value))
            global = value;

        bool onByDefault = global == ReportDiagnostic.Default ? descriptor.IsEnabledByDefault : global != ReportDiagnostic.Suppress;
        if (provider is null)
            return onByDefault;

        // On by default: the first file that does not switch it off decides. Off by default: any file that switches it on.
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            bool on = provider.TryGetDiagnosticValue(tree, descriptor.Id, cancellation, out ReportDiagnostic local)
                ? local != ReportDiagnostic.Suppress && (local != ReportDiagnostic.Default || descriptor.IsEnabledByDefault)
                : onByDefault;
            if (on)
                return true;
        }

        return false;
    }

    private ImmutableArray<T> Of<T>()
        where T : class
    {
        ImmutableArray<T>.Builder matching = ImmutableArray.CreateBuilder<T>();
        foreach (object judge in _judges)
        {
            if (judge is T match)
                matching.Add(match);
        }

        return matching.ToImmutable();
    }
}
