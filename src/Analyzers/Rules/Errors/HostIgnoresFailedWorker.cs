using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Settings;

namespace Observability.Analyzers.Rules.Errors;

/// <summary>
/// The host is told to go on when a background service ends by an exception.
/// The process stays up without it and looks healthy: what the service did is not done any more, and nothing starts it again.
/// Bad: <c>options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore</c>.
/// Good: leave it out: the host stops, and is started again.
/// </summary>
internal sealed class HostIgnoresFailedWorker : Rule, IJudges<SettingAssignment>
{
    private static readonly DiagnosticDescriptor GoesOn = Describe(
        "OBS4013",
        "Host goes on without a failed background service",
        "With 'Ignore' a background service that throws ends, and the process goes on without it and looks healthy. Let the host stop, which is the default, so that it is started again.",
        Area.Errors,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(GoesOn);

    public override string WhyNoFix => "Whether the host should stop is for its owner to decide.";

    public void Check(SettingAssignment assignment, in RuleContext context)
    {
        if (assignment.Setting == Setting.WorkerFailure && assignment.Value is IFieldReferenceOperation { Field.Name: "Ignore" })
            context.Report(GoesOn, assignment.Value.Syntax.GetLocation());
    }
}
