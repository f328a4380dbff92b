using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// The address of a project in Sentry or Application Insights stands in the code.
/// It is no secret, but every run on a developer's machine and in a test then reports to the project that somebody watches.
/// Bad: <c>SentrySdk.Init("https://…@o1.ingest.sentry.io/1")</c>. Good: <c>SentrySdk.Init()</c>, which reads <c>SENTRY_DSN</c>.
/// </summary>
internal sealed class HardCodedDsn : Rule, IJudges<SettingAssignment>, IJudges<SettingCall>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS5004",
        "Hard-coded DSN",
        "{0} is written in the code: errors of developers' machines and tests end up among those of production. Take it from {1}.",
        Area.Privacy,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string WhyNoFix => "The value has to go to a configuration that the code does not know.";

    public void Check(SettingAssignment assignment, in RuleContext context)
        => Check(assignment.Setting, assignment.Value, context);

    public void Check(SettingCall call, in RuleContext context)
    {
        if (call.Value is { } value)
            Check(call.Setting, value, context);
    }

    private static void Check(Setting setting, IOperation value, in RuleContext context)
    {
        if (value.ConstantValue.Value is not string text || !TargetText.IsTarget(setting, text))
            return;
        (string target, string source) = TargetText.InWords(setting);
        context.Report(Fault, value.Syntax.GetLocation(), target, source);
    }
}
