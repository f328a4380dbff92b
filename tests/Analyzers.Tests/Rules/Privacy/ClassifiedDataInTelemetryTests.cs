using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class ClassifiedDataInTelemetryTests
{
    internal static readonly TestProject Redacting = TestProject.Service with { References = TestReferences.Redacting, MayNotCompile = true };

    internal static string Around(string statement) => $$"""
        using System.Diagnostics;
        using Microsoft.ApplicationInsights;
        using Microsoft.Extensions.Compliance.Classification;
        using Microsoft.Extensions.Compliance.Redaction;
        using Microsoft.Extensions.Logging;

        [AttributeUsage(AttributeTargets.All)]
        public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

        [Private]
        public class Card { public string Number { get; set; } = ""; }

        public class User
        {
            public int Id { get; set; }
            [Private] public string Email { get; set; } = "";
            [Private] public string Password { get; set; } = "";
            [NoDataClassification] public string Nick { get; set; } = "";
            [UnknownDataClassification] public string Notes { get; set; } = "";
            [Private] public readonly string Phone = "";
        }

        public record Guest(int Id, [Private] string Address);

        public static class Names
        {
            [return: Private] public static string Full() => "";
            public static string Masked([Private] string name) => "***";
        }

        public partial class Service(ILogger<Service> logger, Serilog.ILogger serilog, TelemetryClient client, Redactor redactor)
        {
            public void Run(User user, Guest guest, Card card, [Private] string name, Activity activity)
            {
                {{statement}}
            }

            [LoggerMessage(1, LogLevel.Information, "{Email}")]
            private static partial void Classified(ILogger logger, [Private] string email);

            [LoggerMessage(2, LogLevel.Information, "{Email}")]
            private static partial void Plain(ILogger logger, string email);

            [LoggerMessage(3, LogLevel.Information, "{Password}")]
            private static partial void Secret(ILogger logger, [Private] string password);
        }
        """;

    [Theory]
    [InlineData("""logger.LogInformation("{User} {Nick}", user.Id, user.Nick);""")]
    [InlineData("""logger.LogInformation("{Length}", user.Email.Length);""")]
    [InlineData("""logger.LogInformation("{Set}", user.Email != null);""")]
    [InlineData("""logger.LogInformation("{Email}", redactor.Redact(user.Email));""")]
    [InlineData("""logger.LogInformation("{Name}", Names.Masked(name));""")]
    [InlineData("""var text = user.Email; text = "none"; logger.LogInformation("{Email}", text);""")]
    [InlineData("""logger.LogInformation("{Number}", card.Number);""")]
    [InlineData("""logger.LogInformation("{Name}", nameof(user.Email));""")]
    [InlineData("""activity.SetTag("user.id", user.Id);""")]
    public Task Near_misses(string statement) => Verify.IsSilent<ClassifiedDataInTelemetry>(Around(statement), TestProject.Service with { MayNotCompile = true });

    [Theory]
    [InlineData("""logger.LogInformation("{Email} {Phone}", [|user.Email|], [|user.Phone|]);""")]
    [InlineData("""logger.LogInformation("{Notes} {Name}", [|user.Notes|], [|name|]);""")]
    [InlineData("""logger.LogInformation("{Address} {Card} {Full}", [|guest.Address|], [|card|], [|Names.Full()|]);""")]
    [InlineData("""logger.LogInformation($"mail to {[|user.Email|].ToLowerInvariant()}");""")]
    [InlineData("""var text = $"mail to {user.Email}"; logger.LogInformation("{Text}", [|text|]);""")]
    [InlineData("""serilog.ForContext("Email", [|user.Email|]).Information("sent");""")]
    [InlineData("""using (logger.BeginScope(new Dictionary<string, object> { ["Email"] = [|user.Email|] })) { }""")]
    [InlineData("""activity.SetTag("email", [|user.Email|]).SetBaggage("name", [|name|]);""")]
    [InlineData("""client.TrackEvent("sent", new Dictionary<string, string> { ["email"] = [|user.Email|] });""")]
    [InlineData("""Classified(logger, [|user.Email|]); Plain(logger, [|user.Email|]); Classified(logger, [|"a".Trim()|]);""")]
    public Task What_nothing_redacts(string statement) => Verify.Reports<ClassifiedDataInTelemetry>(Around(statement), TestProject.Service with { MayNotCompile = true });

    [Theory]
    [InlineData("""Classified(logger, user.Email);""")]
    [InlineData("""Classified(logger, "a".Trim());""")]
    public Task What_the_generator_redacts(string statement) => Verify.IsSilent<ClassifiedDataInTelemetry>(Around(statement), Redacting);

    [Theory]
    [InlineData("""Plain(logger, [|user.Email|]);""")]
    [InlineData("""logger.LogInformation("{Email}", [|user.Email|]);""")]
    public Task What_goes_past_the_generator(string statement) => Verify.Reports<ClassifiedDataInTelemetry>(Around(statement), Redacting);

    [Fact]
    public Task Messages()
        => Verify.Reports<ClassifiedDataInTelemetry>(
            Around("""
                logger.LogInformation("{Email}", [|user.Email|]);
                        Plain(logger, [|user.Email|]);
                        activity.SetTag("email", [|user.Email|]);
                """),
            Redacting,
            "'Email' is classified by an attribute and goes to the log, where nothing redacts it. Log it by a [LoggerMessage] method with a classified parameter, which is redacted, or leave it out.",
            "'Email' is classified by an attribute and goes to the log, where nothing redacts it. Put the same attribute on the parameter of the [LoggerMessage] method, or leave it out.",
            "'Email' is classified by an attribute and goes to the trace, where nothing redacts it. Leave it out, or pass what a Redactor makes of it.");

    [Fact]
    public Task A_classified_secret_is_told_once()
        => Verify.IsSilent<SecretInTelemetry>(Around("""logger.LogInformation("{Password}", user.Password);"""), TestProject.Service with { MayNotCompile = true });
}
