using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Privacy;

namespace Observability.Analyzers.Rules.Privacy;

/// <summary>
/// A connection string goes to a log, a span, a metric or an error tracker, and the code does not tell whether a password is in it.
/// Many have one, here or after the next change of the configuration; what a log needs of it is the name of the server.
/// Bad: <c>logger.LogInformation("Connecting to {Target}", config.GetConnectionString("Shop"))</c>.
/// Good: <c>logger.LogInformation("Connecting to {Server}", connection.DataSource)</c>.
/// </summary>
internal sealed class ConnectionStringInTelemetry : Rule, IJudges<RecordedValue>
{
    private static readonly DiagnosticDescriptor Connection = Describe(
        "OBS5006",
        "Connection string written to telemetry",
        "'{0}' goes {1}: a connection string may hold a password, and whoever can read that, now or in a copy, can use it. Write the name of what it leads to instead.",
        Area.Privacy,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Connection);

    public void Check(RecordedValue value, in RuleContext context)
    {
        PrivacyModel privacy = context.Model.Privacy;
        if (SensitiveValue.In(value, privacy.Secrets) is { } secret
            && SensitiveNames.ConnectionStrings.Contains(secret.Name)
            && ConnectionTargets.Of(secret.Place, context.ContainingSymbol) == ConnectionTarget.Unknown
            && !privacy.IsRedactedOnTheWay(value))
            context.Report(Connection, secret.Place.Syntax.GetLocation(), secret.Name, value.Sink.InWords());
    }
}
