using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Handlers;
using Observability.Analyzers.Models.Errors.Tasks;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Wiring;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Rules;

/// <summary>
/// One rule: what it reports, and (in the class for its shape) how it judges. The class is named after the bad pattern.
/// A rule holds no state: one instance serves every compilation.
/// </summary>
internal abstract class Rule
{
    /// <summary>What the rule reports. The first is the rule's own; others share its id at another severity.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    public DiagnosticDescriptor Descriptor => Descriptors[0];

    /// <summary>Why there is no code fix, where there is none: one sentence for the documentation.</summary>
    public virtual string? WhyNoFix => null;

    /// <summary>Whether the rule speaks in test projects too: only where what it reports fails for certain.</summary>
    public virtual bool SpeaksInTests => false;

    /// <summary>Describes what a rule reports.</summary>
    /// <param name="id">OBS and four digits, the first of them the area's.</param>
    /// <param name="title">The fault in a few words, without a period.</param>
    /// <param name="message">What is wrong, why it hurts, what to write instead; {0}, {1} … take the user's own names.</param>
    /// <param name="area">The area, which gives the category.</param>
    /// <param name="severity">The promise that the rule makes.</param>
    /// <param name="ofWholeProject">Whether it is only known at the end of a compilation: such a report comes with a build, not while typing.</param>
    protected static DiagnosticDescriptor Describe(string id, string title, string message, Area area, Severity severity, bool ofWholeProject = false)
        => new(
            id,
            title,
            message,
            $"Observability.{area}",
            severity == Severity.Warning ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info,
            isEnabledByDefault: severity != Severity.Off,
            helpLinkUri: $"https://github.com/observability-analyzers/observability-analyzers/blob/main/docs/rules/{id}.md",
            customTags: ofWholeProject ? [WellKnownDiagnosticTags.CompilationEnd] : []);
}

/// <summary>Judges log statements.</summary>
internal abstract class LogCallRule : Rule
{
    public abstract void Check(LogCall call, in RuleContext context);
}

/// <summary>What a rule implements that judges templates.</summary>
internal interface ITemplateRule
{
    void Check(LoggedTemplate template, in RuleContext context);
}

/// <summary>
/// Judges templates: of log calls, and of <c>[LoggerMessage]</c> declarations, each once where it is written.
/// A call of a generated method has no template of its own.
/// </summary>
internal abstract class TemplateRule : Rule, ITemplateRule
{
    public abstract void Check(LoggedTemplate template, in RuleContext context);
}

/// <summary>What a rule implements that judges properties too that are added outside of a template.</summary>
internal interface IPropertyCallRule
{
    void Check(PropertyCall property, in RuleContext context);
}

/// <summary>Judges calls that hand out loggers.</summary>
internal abstract class LoggerCreationRule : Rule
{
    public abstract void Check(LoggerCreation creation, in RuleContext context);
}

/// <summary>What a rule implements that judges the fields, properties and constructor parameters that hold loggers.</summary>
internal interface ILoggerMemberRule
{
    void Check(LoggerMember member, in RuleContext context);
}

/// <summary>Judges what only all log calls, or all metrics, of a project together can tell.</summary>
internal abstract class ProjectRule : Rule
{
    /// <summary>Begins a compilation: the judge is told of every log call and every metric, from many threads, and speaks at the end.</summary>
    public abstract ProjectJudge Begin();
}

/// <summary>One compilation under a <see cref="ProjectRule"/>. What it keeps of a call must be small, and no part of the call's operations.</summary>
internal abstract class ProjectJudge
{
    /// <summary>Notes a log call or a <c>[LoggerMessage]</c> declaration. Called concurrently.</summary>
    /// <param name="template">The call or declaration.</param>
    /// <param name="container">The type that it stands in.</param>
    public virtual void Note(LoggedTemplate template, INamedTypeSymbol? container)
    {
    }

    /// <summary>Notes a property that is added outside of a template. Called concurrently.</summary>
    public virtual void Note(PropertyCall property)
    {
    }

    /// <summary>Notes a call that creates an instrument. Called concurrently.</summary>
    public virtual void Note(InstrumentCreation creation)
    {
    }

    /// <summary>Reports, once all calls were noted.</summary>
    public abstract void Conclude(in ProjectVerdict verdict);
}

/// <summary>Judges text written to the console or to the debugger's listeners.</summary>
internal abstract class OutputCallRule : Rule
{
    public abstract void Check(OutputCall call, in RuleContext context);
}

/// <summary>What a rule implements that judges values recorded on a metric instrument.</summary>
internal interface IMeasurementRule
{
    void Check(Measurement measurement, in RuleContext context);
}

/// <summary>Judges values recorded on a metric instrument.</summary>
internal abstract class MeasurementRule : Rule, IMeasurementRule
{
    public abstract void Check(Measurement measurement, in RuleContext context);
}

/// <summary>What a rule implements that judges calls which create an instrument.</summary>
internal interface IInstrumentCreationRule
{
    void Check(InstrumentCreation creation, in RuleContext context);
}

/// <summary>Judges calls that create an instrument.</summary>
internal abstract class InstrumentCreationRule : Rule, IInstrumentCreationRule
{
    public abstract void Check(InstrumentCreation creation, in RuleContext context);
}

/// <summary>Judges an instrument by all that is done with it.</summary>
internal abstract class InstrumentRule : Rule
{
    public abstract void Check(HeldInstrument instrument, in RuleContext context);
}

/// <summary>Judges expressions that make a meter.</summary>
internal abstract class MeterCreationRule : Rule
{
    public abstract void Check(MeterCreation creation, in RuleContext context);
}

/// <summary>Judges calls that choose a series of a labelled metric.</summary>
internal abstract class SeriesRule : Rule
{
    public abstract void Check(LabelledSeries series, in RuleContext context);
}

/// <summary>What a rule implements that judges the tags and label values of metrics.</summary>
internal interface ITagRule
{
    void Check(RecordedTag tag, in RuleContext context);
}

/// <summary>Judges the tags and label values of metrics, each once, whatever library takes it.</summary>
internal abstract class TagRule : Rule, ITagRule
{
    public abstract void Check(RecordedTag tag, in RuleContext context);
}

/// <summary>What a rule implements that judges calls which wire metrics or spans to an exporter.</summary>
internal interface IWiringRule
{
    void Check(WiringCall call, in RuleContext context);
}

/// <summary>Judges calls that wire metrics or spans to an exporter.</summary>
internal abstract class WiringRule : Rule, IWiringRule
{
    public abstract void Check(WiringCall call, in RuleContext context);
}

/// <summary>Judges texts in the format of Prometheus that code writes by itself.</summary>
internal abstract class ExpositionRule : Rule
{
    public abstract void Check(ExpositionText text, in RuleContext context);
}

/// <summary>Judges calls that send a metric's value to Application Insights by itself.</summary>
internal abstract class TrackedMetricRule : Rule
{
    public abstract void Check(TrackedMetric metric, in RuleContext context);
}

/// <summary>What a rule implements that judges calls which make a span.</summary>
internal interface ISpanStartRule
{
    void Check(in SpanStart start, in RuleContext context);
}

/// <summary>Judges calls that make a span.</summary>
internal abstract class SpanStartRule : Rule, ISpanStartRule
{
    public abstract void Check(in SpanStart start, in RuleContext context);
}

/// <summary>What a rule implements that judges what is done to a span: tags, events, its status.</summary>
internal interface ISpanCallRule
{
    void Check(in SpanCall call, in RuleContext context);
}

/// <summary>Judges what is done to a span: tags, events, its status.</summary>
internal abstract class SpanCallRule : Rule, ISpanCallRule
{
    public abstract void Check(in SpanCall call, in RuleContext context);
}

/// <summary>What a rule implements that judges calls which give a resource its attributes.</summary>
internal interface IResourceRule
{
    void Check(in ResourceCall call, in RuleContext context);
}

/// <summary>Judges calls that open something of telemetry which lasts until it is disposed, whatever the library.</summary>
internal abstract class TelemetryScopeRule : Rule
{
    public abstract void Check(in TelemetryScope scope, in RuleContext context);
}

/// <summary>Judges expressions that make a source of spans.</summary>
internal abstract class SourceCreationRule : Rule
{
    public abstract void Check(SourceCreation creation, in RuleContext context);
}

/// <summary>What a rule implements that judges assignments of the libraries' settings.</summary>
internal interface ISettingRule
{
    void Check(in SettingAssignment assignment, in RuleContext context);
}

/// <summary>Judges assignments of the libraries' settings.</summary>
internal abstract class SettingRule : Rule, ISettingRule
{
    public abstract void Check(in SettingAssignment assignment, in RuleContext context);
}

/// <summary>What a rule implements that judges calls which take a setting as an argument.</summary>
internal interface ISettingCallRule
{
    void Check(in SettingCall call, in RuleContext context);
}

/// <summary>Judges the values that leave the process in logs, spans, metrics and error trackers, each once where it is given.</summary>
internal abstract class ValueRule : Rule
{
    public abstract void Check(in RecordedValue value, in RuleContext context);
}

/// <summary>Judges catch blocks.</summary>
internal abstract class CatchRule : Rule
{
    public abstract void Check(CatchBlock block, in RuleContext context);
}

/// <summary>
/// Judges catch blocks too, but as one of many voices: of all these rules only the first that finds its fault in a block speaks,
/// in the order of <see cref="CatchFault"/>.
/// </summary>
internal abstract class CatchPolicyRule : Rule
{
    /// <summary>How grave the rule's fault is among those of a catch block.</summary>
    public abstract CatchFault Fault { get; }

    /// <summary>Reports the rule's fault where the block has it; whether it did.</summary>
    public abstract bool Check(CatchBlock block, in RuleContext context);
}

/// <summary>Judges subscriptions to the events that tell of exceptions which nothing has caught.</summary>
internal abstract class ExceptionEventRule : Rule
{
    public abstract void Check(ExceptionEvent subscription, in RuleContext context);
}

/// <summary>Judges calls that start work whose task is dropped.</summary>
internal abstract class UnawaitedTaskRule : Rule
{
    public abstract void Check(UnawaitedTask task, in RuleContext context);
}

/// <summary>Judges functions that are async and return nothing.</summary>
internal abstract class AsyncVoidRule : Rule
{
    public abstract void Check(AsyncVoidFunction function, in RuleContext context);
}

/// <summary>What a rule implements that judges the types which answer for every request that fails.</summary>
internal interface IExceptionHandlerRule
{
    void Check(ExceptionHandlerType handler, in RuleContext context);
}

/// <summary>Judges the options that are set for a project; runs once for each compilation.</summary>
internal abstract class OptionsRule : Rule
{
    public abstract void Check(in OptionsContext context);
}
