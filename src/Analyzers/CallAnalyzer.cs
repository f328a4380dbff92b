using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Hosts;
using Observability.Analyzers.Models;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>
/// The one door through which calls and creations come in: what a called method means is found once, then the hosts recognise their subjects.
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
        // Nothing is analysed in generated code; that nothing is reported there is seen to by HiddenPlace, for less than the compiler would take.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
        context.RegisterCompilationAction(CheckOptions);
    }

    private void Start(CompilationStartAnalysisContext context)
    {
        var model = new TelemetryModel(context.Compilation, context.Options, context.CancellationToken);
        var rules = new ActiveRules(_rules, context.Compilation, model.Project.Kind, context.CancellationToken);
        ImmutableArray<Host> hosts = ImmutableArray.Create<Host>(
            new LoggingHost(model, rules),
            new MetricsHost(model, rules),
            new TracingHost(model, rules),
            new ErrorsHost(model, rules),
            new PrivacyHost(model, rules),
            new SettingsHost(model, rules),
            new WiringHost(model, rules),
            new ProjectHost(model, rules),
            new ContractHost(model, rules),
            new BaselineHost(model, rules));
        foreach (Host host in hosts)
            host.Register(new Registration(context));

        ImmutableArray<Host> ofCalls = hosts.RemoveAll(static host => !host.WantsCalls);
        ImmutableArray<Host> ofEveryCall = hosts.RemoveAll(static host => !host.WantsEveryCall);
        if (!(ofCalls.IsEmpty && ofEveryCall.IsEmpty))
            context.RegisterOperationAction(operation => OnCall(operation, model, ofCalls, ofEveryCall), OperationKind.Invocation);
        ImmutableArray<Host> ofCreations = hosts.RemoveAll(static host => !host.WantsCreations);
        if (!ofCreations.IsEmpty)
            context.RegisterOperationAction(operation => OnCreation(operation, ofCreations), OperationKind.ObjectCreation);
    }

    private static void OnCall(OperationAnalysisContext operation, TelemetryModel model, ImmutableArray<Host> ofCalls, ImmutableArray<Host> ofEveryCall)
    {
        var call = (IInvocationOperation)operation.Operation;
        foreach (Host host in ofEveryCall)
            host.OnEveryCall(call, operation);
        if (ofCalls.IsEmpty || model.Find(call.TargetMethod) is not { } known)
            return;
        var context = new RuleContext(model, operation);
        foreach (Host host in ofCalls)
            host.OnCall(call, known, context);
    }

    private static void OnCreation(OperationAnalysisContext operation, ImmutableArray<Host> ofCreations)
    {
        var creation = (IObjectCreationOperation)operation.Operation;
        foreach (Host host in ofCreations)
            host.OnCreation(creation, operation);
    }

    private void CheckOptions(CompilationAnalysisContext context)
    {
        // A wrong option is wrong in every kind of project, and may be what the kind is read from.
        foreach (Rule rule in _rules)
        {
            if (rule is OptionsRule options)
                options.Check(new OptionsContext(context.Compilation, context.Options, context.ReportDiagnostic, context.CancellationToken));
        }
    }
}
