using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Rules;

/// <summary>The rules that are on somewhere in a compilation, sorted by what they judge. A rule that is off everywhere is never called.</summary>
internal sealed class ActiveRules
{
    public ActiveRules(ImmutableArray<Rule> rules, Compilation compilation, ProjectKind kind, CancellationToken cancellation)
    {
        var active = new List<Rule>();
        foreach (Rule rule in rules)
        {
            if ((kind != ProjectKind.Test || rule.SpeaksInTests) && IsOn(rule, compilation, cancellation))
                active.Add(rule);
        }

        LogCall = Of<LogCallRule>(active);
        Template = Of<ITemplateRule>(active);
        PropertyCall = Of<IPropertyCallRule>(active);
        LoggerCreation = Of<LoggerCreationRule>(active);
        LoggerMember = Of<ILoggerMemberRule>(active);
        Project = Of<ProjectRule>(active);
        Output = Of<OutputCallRule>(active);
        Measurement = Of<IMeasurementRule>(active);
        InstrumentCreation = Of<IInstrumentCreationRule>(active);
        Instrument = Of<InstrumentRule>(active);
        MeterCreation = Of<MeterCreationRule>(active);
        Series = Of<SeriesRule>(active);
        Tag = Of<ITagRule>(active);
        Wiring = Of<IWiringRule>(active);
        Exposition = Of<ExpositionRule>(active);
        TrackedMetric = Of<TrackedMetricRule>(active);
        SpanStart = Of<ISpanStartRule>(active);
        SpanCall = Of<ISpanCallRule>(active);
        Resource = Of<IResourceRule>(active);
        Scope = Of<TelemetryScopeRule>(active);
        SourceCreation = Of<SourceCreationRule>(active);
        Setting = Of<ISettingRule>(active);
        SettingCall = Of<ISettingCallRule>(active);
        Value = Of<ValueRule>(active);
        Catch = Of<CatchRule>(active);
        ExceptionHandler = Of<IExceptionHandlerRule>(active);
        ExceptionEvent = Of<ExceptionEventRule>(active);
        UnawaitedTask = Of<UnawaitedTaskRule>(active);
        AsyncVoid = Of<AsyncVoidRule>(active);
        CatchPolicy = Of<CatchPolicyRule>(active).Sort((first, second) => first.Fault.CompareTo(second.Fault));
    }

    public ImmutableArray<LogCallRule> LogCall { get; }

    public ImmutableArray<ITemplateRule> Template { get; }

    public ImmutableArray<IPropertyCallRule> PropertyCall { get; }

    public ImmutableArray<LoggerCreationRule> LoggerCreation { get; }

    public ImmutableArray<ILoggerMemberRule> LoggerMember { get; }

    public ImmutableArray<ProjectRule> Project { get; }

    /// <summary>Whether any rule has something to say about log calls and their loggers.</summary>
    public bool JudgesLogging
        => !(LogCall.IsEmpty && Template.IsEmpty && PropertyCall.IsEmpty && LoggerCreation.IsEmpty && LoggerMember.IsEmpty && Project.IsEmpty && Value.IsEmpty);

    public ImmutableArray<OutputCallRule> Output { get; }

    public ImmutableArray<IMeasurementRule> Measurement { get; }

    public ImmutableArray<IInstrumentCreationRule> InstrumentCreation { get; }

    public ImmutableArray<InstrumentRule> Instrument { get; }

    public ImmutableArray<MeterCreationRule> MeterCreation { get; }

    public ImmutableArray<SeriesRule> Series { get; }

    public ImmutableArray<ITagRule> Tag { get; }

    public ImmutableArray<IWiringRule> Wiring { get; }

    public ImmutableArray<ExpositionRule> Exposition { get; }

    public ImmutableArray<TrackedMetricRule> TrackedMetric { get; }

    /// <summary>Whether any rule has something to say about metrics.</summary>
    public bool JudgesMetrics
        => !(Measurement.IsEmpty && InstrumentCreation.IsEmpty && Instrument.IsEmpty && MeterCreation.IsEmpty && Series.IsEmpty && Tag.IsEmpty
            && Wiring.IsEmpty && Exposition.IsEmpty && TrackedMetric.IsEmpty && Project.IsEmpty && Value.IsEmpty);

    public ImmutableArray<ISpanStartRule> SpanStart { get; }

    public ImmutableArray<ISpanCallRule> SpanCall { get; }

    public ImmutableArray<IResourceRule> Resource { get; }

    public ImmutableArray<TelemetryScopeRule> Scope { get; }

    public ImmutableArray<SourceCreationRule> SourceCreation { get; }

    /// <summary>Whether any rule has something to say about spans.</summary>
    public bool JudgesTracing => !(SpanStart.IsEmpty && SpanCall.IsEmpty && Scope.IsEmpty && SourceCreation.IsEmpty && Wiring.IsEmpty && Tag.IsEmpty && Value.IsEmpty);

    public ImmutableArray<ISettingRule> Setting { get; }

    public ImmutableArray<ISettingCallRule> SettingCall { get; }

    public ImmutableArray<ValueRule> Value { get; }

    public ImmutableArray<CatchRule> Catch { get; }

    /// <summary>The rules of which one speaks about a catch block, the gravest first.</summary>
    public ImmutableArray<CatchPolicyRule> CatchPolicy { get; }

    public ImmutableArray<IExceptionHandlerRule> ExceptionHandler { get; }

    public ImmutableArray<ExceptionEventRule> ExceptionEvent { get; }

    public ImmutableArray<UnawaitedTaskRule> UnawaitedTask { get; }

    public ImmutableArray<AsyncVoidRule> AsyncVoid { get; }

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

    private static ImmutableArray<T> Of<T>(List<Rule> rules)
        where T : class
    {
        ImmutableArray<T>.Builder matching = ImmutableArray.CreateBuilder<T>();
        foreach (Rule rule in rules)
        {
            if (rule is T match)
                matching.Add(match);
        }

        return matching.ToImmutable();
    }
}
