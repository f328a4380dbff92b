using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// An e-mail address, a phone number, an address, a date of birth or an account number goes to telemetry.
/// Laws on personal data (GDPR) hold for logs too: they must be found, handed out and erased for one person.
/// Bad: <c>logger.LogInformation("Sent to {Email}", customer.Email)</c>. Good: <c>logger.LogInformation("Sent to {CustomerId}", customer.Id)</c>.
/// </summary>
internal sealed class PersonalDataInTelemetry : Rule, IJudges<RecordedValue>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS5005",
        "Personal data written to telemetry",
        "'{0}' goes {1}: it tells who a person is or how to reach them, and must be erased there too when that person asks. Write an id of your own instead.",
        Area.Privacy,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string WhyNoFix => "Which id stands for the person is not in the code that logs.";

    public void Check(RecordedValue value, in RuleContext context)
    {
        PrivacyModel privacy = context.Model.Privacy;
        if (SensitiveValue.In(value, privacy.Personal) is { } data && !privacy.IsRedactedOnTheWay(value))
            context.Report(Fault, data.Place.Syntax.GetLocation(), data.Name, value.Sink.InWords());
    }
}
