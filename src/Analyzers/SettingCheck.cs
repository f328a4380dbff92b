using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers;

/// <summary>Hands assignments of the libraries' settings to the rules that judge them.</summary>
internal static class SettingCheck
{
    public static void Check(in SettingCall call, in RuleContext context, ActiveRules rules)
    {
        foreach (ISettingCallRule rule in rules.SettingCall)
            rule.Check(call, context);
    }

    public static void Check(OperationAnalysisContext context, TelemetryModel model, ActiveRules rules)
    {
        var assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is not IPropertyReferenceOperation { Property: var property } || model.Settings.Find(property) is not { } setting)
            return;
        foreach (ISettingRule rule in rules.Setting)
            rule.Check(new SettingAssignment(assignment, property, setting), new RuleContext(model, context));
        if (setting == Setting.SpanName && !rules.Value.IsEmpty)
            PrivacyChecks.Check(TelemetrySink.Span, assignment.Value, assignment, new RuleContext(model, context), rules.Value);
    }
}
