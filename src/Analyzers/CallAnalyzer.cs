using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Wiring;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// The one door through which calls and catch blocks come in: each is recognised once, then judged by all rules of its shape.
/// Nothing is registered for a compilation in which no rule could speak.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<Rule> _rules;

    /// <summary>Runs every rule of the package.</summary>
    public CallAnalyzer()
        : this(RuleCatalog.All)
    {
    }

    internal CallAnalyzer(ImmutableArray<Rule> rules)
    {
        _rules = rules;
        SupportedDiagnostics = RuleCatalog.DescriptorsOf(rules);
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
        context.RegisterCompilationAction(CheckOptions);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var model = new TelemetryModel(context.Compilation, context.Options);
        var rules = new ActiveRules(_rules, context.Compilation, model.Project.Kind, context.CancellationToken);

        var project = new ProjectAnalyzer(rules);

        bool logs = model.Logging.IsReferenced && rules.JudgesLogging;
        bool writes = model.Output.MayBeMisplaced && !rules.Output.IsEmpty;
        bool measures = model.Metrics.IsReferenced && rules.JudgesMetrics;
        bool traces = (model.Tracing.IsReferenced && rules.JudgesTracing) || (!rules.Scope.IsEmpty && (model.Logging.IsReferenced || model.Metrics.IsReferenced));
        bool forgets = model.Errors.MayBeReported && !rules.UnawaitedTask.IsEmpty;
        bool sends = model.Privacy.HasTrackers && !(rules.Value.IsEmpty && rules.SettingCall.IsEmpty);
        if (logs || writes || measures || traces || forgets || sends)
            context.RegisterOperationAction(operation => CheckInvocation(operation, model, rules, project), OperationKind.Invocation);
        if ((measures && !(rules.MeterCreation.IsEmpty && rules.Tag.IsEmpty)) || (traces && !rules.SourceCreation.IsEmpty))
            context.RegisterOperationAction(operation => CheckCreation(operation, model, rules), OperationKind.ObjectCreation);
        if (model.Settings.AreThere && !(rules.Setting.IsEmpty && rules.Value.IsEmpty))
            context.RegisterOperationAction(operation => SettingCheck.Check(operation, model, rules), OperationKind.SimpleAssignment);
        if (measures && !rules.Exposition.IsEmpty)
            context.RegisterSemanticModelAction(file => CheckFile(file, model, rules));
        ErrorChecks.Register(context, model, rules);
        RegisterForTypes(context, model, rules, project, logs, measures);
        if ((logs || measures) && project.IsNeeded)
            context.RegisterCompilationEndAction(end => project.Conclude(model, end));
    }

    private static void RegisterForTypes(CompilationStartAnalysisContext context, TelemetryModel model, ActiveRules rules, ProjectAnalyzer project, bool logs, bool measures)
    {
        if (logs && DeclarationCheck.IsNeeded(rules))
        {
            var declarations = new DeclarationCheck(model, rules, project);
            context.RegisterSymbolAction(declarations.Check, SymbolKind.NamedType);
        }

        if (measures && !rules.Instrument.IsEmpty)
        {
            var types = new TypeAnalyzer(model, rules.Instrument, project);
            context.RegisterSymbolAction(types.Check, SymbolKind.NamedType);
        }
    }

    private static void CheckInvocation(OperationAnalysisContext operation, TelemetryModel model, ActiveRules rules, ProjectAnalyzer project)
    {
        var invocation = (IInvocationOperation)operation.Operation;
        if (!rules.UnawaitedTask.IsEmpty && model.Errors.MayBeReported)
            ErrorChecks.CheckTask(invocation, operation, model, rules);
        if (model.Find(invocation.TargetMethod) is not { } known)
            return;
        var context = new RuleContext(model, operation);
        TracingChecks.Check(invocation, known, context, rules);
        if (!rules.Value.IsEmpty)
            PrivacyChecks.Check(invocation, known, context, rules.Value);
        switch (known)
        {
            case LogMethod method when rules.JudgesLogging && LogCall.TryCreate(invocation, method) is { } call:
                CheckLogCall(call, context, rules, project);
                break;
            case MeasurementMethod method when Measurement.TryCreate(invocation, method) is { } measurement:
                foreach (IMeasurementRule rule in rules.Measurement)
                    rule.Check(measurement, context);
                if (!rules.Tag.IsEmpty)
                    CheckTags(RecordedTags.Of(measurement), context, rules);
                project.Note(measurement);
                break;
            case OutputMethod method when !rules.Output.IsEmpty && OutputCall.TryCreate(invocation, method) is { } output:
                foreach (OutputCallRule rule in rules.Output)
                    rule.Check(output, context);
                break;
            case PropertyMethod method when rules.JudgesLogging && PropertyCall.TryCreate(invocation, method) is { } property:
                foreach (IPropertyCallRule rule in rules.PropertyCall)
                    rule.Check(property, context);
                project.Note(property);
                break;
            case LoggerCreationMethod method when !rules.LoggerCreation.IsEmpty && LoggerCreation.TryCreate(invocation, method, model.Logging) is { } creation:
                foreach (LoggerCreationRule rule in rules.LoggerCreation)
                    rule.Check(creation, context);
                break;
            case SettingMethod method:
                SettingCheck.Check(new SettingCall(invocation, method), context, rules);
                break;
            default:
                CheckMetrics(invocation, known, context, rules, project);
                break;
        }
    }

    private static void CheckMetrics(IInvocationOperation invocation, KnownMethod known, in RuleContext context, ActiveRules rules, ProjectAnalyzer project)
    {
        switch (known)
        {
            case CreationMethod method:
                var created = InstrumentCreation.Of(invocation, method);
                foreach (IInstrumentCreationRule rule in rules.InstrumentCreation)
                    rule.Check(created, context);
                project.Note(created);
                break;
            case SeriesMethod method when LabelledSeries.TryCreate(invocation, method) is { } series:
                foreach (SeriesRule rule in rules.Series)
                    rule.Check(series, context);
                if (!rules.Tag.IsEmpty)
                    CheckTags(RecordedTags.Of(series), context, rules);
                break;
            case TagMethod method when !rules.Tag.IsEmpty:
                CheckTags(RecordedTags.Of(invocation, method), context, rules);
                break;
            case MeterFactoryMethod:
                CheckMeterCreation(invocation, context, rules);
                break;
            case WiringMethod method:
                foreach (IWiringRule rule in rules.Wiring)
                    rule.Check(new WiringCall(invocation, method.Step), context);
                break;
            case TrackedMetricMethod:
                foreach (TrackedMetricRule rule in rules.TrackedMetric)
                    rule.Check(new TrackedMetric(invocation), context);
                break;
        }
    }

    private static void CheckCreation(OperationAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (model.Tracing.MayMean(creation.Type))
            TracingChecks.Check(creation, new RuleContext(model, context), rules);
        if (!model.Metrics.MayMean(creation.Type))
            return;
        CheckMeterCreation(creation, new RuleContext(model, context), rules);
        if (!rules.Tag.IsEmpty)
            CheckTags(RecordedTags.Of(creation, model.Metrics), new RuleContext(model, context), rules);
    }

    private static void CheckTags(ImmutableArray<RecordedTag> tags, in RuleContext context, ActiveRules rules)
    {
        foreach (RecordedTag tag in tags)
        {
            foreach (ITagRule rule in rules.Tag)
                rule.Check(tag, context);
        }
    }

    private static void CheckMeterCreation(IOperation operation, in RuleContext context, ActiveRules rules)
    {
        if (rules.MeterCreation.IsEmpty || context.Model.Metrics.SystemMetrics is not { } library || MeterCreation.TryCreate(operation, library) is not { } creation)
            return;
        foreach (MeterCreationRule rule in rules.MeterCreation)
            rule.Check(creation, context);
    }

    private static void CheckFile(SemanticModelAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        foreach (ExpositionText text in ExpositionText.In(context.SemanticModel, context.CancellationToken))
        {
            var ruleContext = new RuleContext(model, context);
            foreach (ExpositionRule rule in rules.Exposition)
                rule.Check(text, ruleContext);
        }
    }

    private static void CheckLogCall(LogCall call, in RuleContext context, ActiveRules rules, ProjectAnalyzer project)
    {
        foreach (LogCallRule rule in rules.LogCall)
            rule.Check(call, context);

        // What a generated method logs is judged where it is declared.
        if (call.Method.DeclaredTemplate is not null)
            return;
        foreach (ITemplateRule rule in rules.Template)
            rule.Check(call, context);
        project.Note(call, context.ContainingSymbol.ContainingType);
    }

    private void CheckOptions(CompilationAnalysisContext context)
    {
        // A wrong option is wrong in every kind of project, and may be what the kind is read from.
        foreach (Rule rule in _rules)
        {
            if (rule is OptionsRule options)
                options.Check(new OptionsContext(context.Compilation, context.Options, context.ReportDiagnostic));
        }
    }
}
