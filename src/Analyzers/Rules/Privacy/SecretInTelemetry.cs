using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// A password, a key, a token or a card number goes to a log, a span, a metric or an error tracker.
/// Telemetry is copied, kept and read by many: whoever reads it can use the secret, and it cannot be called back.
/// Bad: <c>logger.LogInformation("Login of {User} with {Password}", user, password)</c>.
/// Good: <c>logger.LogInformation("Login of {User}", user)</c>.
/// </summary>
internal sealed class SecretInTelemetry : Rule, IJudges<RecordedValue>
{
    private const string Title = "Secret written to telemetry";

    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS5001",
        Title,
        "'{0}' goes {1}: whoever can read that, now or in a copy, can use the secret, and it cannot be called back. Leave it out, or write \"[redacted]\".",
        Area.Privacy,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Server = Describe(
        "OBS5001",
        Title,
        "'{0}' leads to a database server and goes {1}: whoever can read that, now or in a copy, can use the password in it. Write the names of the server and the database instead.",
        Area.Privacy,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault, Server);

    public void Check(RecordedValue value, in RuleContext context)
    {
        PrivacyModel privacy = context.Model.Privacy;
        if ((SensitiveValue.In(value, privacy.Secrets) ?? NamedByLog.In(value, context.Model)) is not { } secret || ShownOnDemand.Is(value.Carrier) || WithdrawnSecret.Is(secret.Place, value.Carrier))
            return;
        bool isConnection = SensitiveNames.ConnectionStrings.Contains(secret.Name);
        if ((isConnection && ConnectionTargets.Of(secret.Place, context.ContainingSymbol) != ConnectionTarget.Server) || privacy.IsRedactedOnTheWay(value))
            return;
        context.Report(isConnection ? Server : Fault, secret.Place.Syntax.GetLocation(), secret.Name, value.Sink.InWords());
    }
}
