using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Configuration;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>What decides where telemetry goes and what becomes of it: settings of the libraries, and the calls that wire meters and sources to exporters.</summary>
internal sealed class SettingsHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<SettingAssignment> _assignments = rules.For<SettingAssignment>();
    private readonly Judges<SettingCall> _calls = rules.For<SettingCall>();
    private readonly Judges<ConfiguredSetting> _configured = rules.For<ConfiguredSetting>();
    private readonly Judges<WiringCall> _wiring = rules.For<WiringCall>();
    private readonly RecordedValues _values = new(rules);

    public override bool WantsCalls
        => (model.Privacy.HasTrackers && !_calls.IsEmpty) || ((model.Metrics.IsReferenced || model.Tracing.IsReferenced) && !_wiring.IsEmpty);

    public override void Register(in Registration registration)
    {
        if (model.Settings.AreThere && (_values.AreJudged || !_assignments.IsEmpty))
            registration.OnOperation(CheckAssignment, OperationKind.SimpleAssignment);
        if (model.Settings.AreThere && !_configured.IsEmpty)
            registration.OnOtherFile(CheckConfiguration);
    }

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        switch (known)
        {
            case SettingMethod method:
                _calls.Check(new SettingCall(call, method), context);
                break;
            case WiringMethod method when !_wiring.IsEmpty:
                _wiring.Check(new WiringCall(call, method.Step), context);
                break;
        }
    }

    private void CheckConfiguration(AdditionalFileAnalysisContext context)
    {
        if (!AppSettings.Is(context.AdditionalFile)
            || context.AdditionalFile.GetText(context.CancellationToken) is not { } text
            || JsonConfiguration.TryRead(text) is not { } values)
            return;
        foreach (ConfiguredValue value in values.Values)
        {
            if (model.Settings.Find(value.Key) is { } setting)
                _configured.Check(new ConfiguredSetting(value, setting, context.AdditionalFile.Path, text), new RuleContext(model, context));
        }
    }

    private void CheckAssignment(OperationAnalysisContext context)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } || model.Settings.Find(property) is not { } setting)
            return;
        var ruleContext = new RuleContext(model, context);
        _assignments.Check(new SettingAssignment(assignment, property, setting), ruleContext);

        // A span's name is a setting to the compiler, and a value that leaves the process.
        if (setting == Setting.SpanName)
            _values.Check(TelemetrySink.Span, assignment.Value, assignment, parameter: null, ruleContext);
    }
}
