using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// Data that an attribute classifies goes to telemetry on a way where nothing redacts it.
/// The classification promises that it is erased, hashed or masked before it leaves; only <c>[LoggerMessage]</c> methods with a classified parameter
/// (and the package Microsoft.Extensions.Telemetry) keep that promise.
/// Bad: <c>logger.LogInformation("Registered {Email}", user.Email)</c> with <c>[PrivateData] string Email</c>.
/// Good: <c>[LoggerMessage(…)] partial void Registered([PrivateData] string email)</c>.
/// </summary>
internal sealed class ClassifiedDataInTelemetry : Rule, IJudges<RecordedValue>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS5002",
        "Classified data written to telemetry",
        "'{0}' is classified by an attribute and goes {1}, where nothing redacts it. {2}.",
        Area.Privacy,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string WhyNoFix => "Which redactor is right, and whether the value is needed at all, is for those to say who classified it.";

    public void Check(RecordedValue value, in RuleContext context)
    {
        PrivacyModel privacy = context.Model.Privacy;
        if (privacy.Classified is not { } source || SensitiveValue.In(value, source) is not { } data || privacy.IsRedactedOnTheWay(value))
            return;
        context.Report(Fault, data.Place.Syntax.GetLocation(), data.Name, value.Sink.InWords(), WhatToDo(value, privacy));
    }

    private static string WhatToDo(in RecordedValue value, PrivacyModel privacy)
    {
        if (value.Sink is not TelemetrySink.Log)
            return "Leave it out, or pass what a Redactor makes of it";
        if (!privacy.IsRedacted)
            return "Log it by a [LoggerMessage] method with a classified parameter and the package Microsoft.Extensions.Telemetry, which redacts it, or leave it out";
        return value.Parameter is null
            ? "Log it by a [LoggerMessage] method with a classified parameter, which is redacted, or leave it out"
            : "Put the same attribute on the parameter of the [LoggerMessage] method, or leave it out";
    }
}
