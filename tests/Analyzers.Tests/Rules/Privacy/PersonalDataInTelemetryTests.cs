using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class PersonalDataInTelemetryTests
{
    private static string Around(string statement) => $$"""
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;

        public class Customer
        {
            public int Id { get; set; }
            public string Email { get; set; } = "";
            public string? PhoneNumber { get; set; }
            public DateTime? DateOfBirth { get; set; }
            public DateOnly Birthday { get; set; }
            public string Iban { get; set; } = "";
            public string BillingAddress { get; set; } = "";
            public bool EmailConfirmed { get; set; }
            public string EmailTemplate { get; set; } = "";
            public string MaskedEmail { get; set; } = "";
            public string IpAddress { get; set; } = "";
            public int Phone { get; set; }
        }

        public class Service(ILogger<Service> logger, Serilog.ILogger serilog)
        {
            public void Run(Customer customer, string email, Activity activity, Uri baseAddress)
            {
                {{statement}}
            }

            private static string Mask(string text) => text;
        }
        """;

    [Theory]
    [InlineData("""logger.LogInformation("{Id}", customer.Id);""")]
    [InlineData("""logger.LogInformation("{A} {B} {C}", customer.EmailConfirmed, customer.EmailTemplate, customer.MaskedEmail);""")]
    [InlineData("""logger.LogInformation("{A} {B} {C}", customer.IpAddress, customer.Phone, baseAddress);""")]
    [InlineData("""logger.LogInformation("{Email}", Mask(email));""")]
    [InlineData("""logger.LogInformation("{Domain}", email.Split('@')[1]);""")]
    [InlineData("""logger.LogInformation("{Year}", customer.Birthday.Year);""")]
    [InlineData("""logger.LogInformation("{Email}", "support@shop.example");""")]
    [InlineData("""activity.SetTag("email.length", email.Length);""")]
    public Task Near_misses(string statement) => Verify.IsSilent<PersonalDataInTelemetry>(Around(statement));

    [Theory]
    [InlineData("""logger.LogInformation("{Email} {Phone}", [|email|], [|customer.PhoneNumber|]);""")]
    [InlineData("""logger.LogInformation("{A} {B}", [|customer.DateOfBirth|], [|customer.Birthday|]);""")]
    [InlineData("""logger.LogInformation($"{[|customer.Iban|]} of {[|customer.BillingAddress|].Trim()}");""")]
    [InlineData("""serilog.ForContext("Email", [|customer.Email|]).Information("a");""")]
    [InlineData("""activity.SetTag("email", [|email|]);""")]
    public Task Personal_data(string statement) => Verify.Reports<PersonalDataInTelemetry>(Around(statement));

    [Fact]
    public Task Words_can_be_added_and_names_left_out()
        => Verify.Reports<PersonalDataInTelemetry>(
            Around("""string surname = baseAddress.Host, supportEmail = "a".Trim(); logger.LogInformation("{A} {B} {C}", [|surname|], supportEmail, [|email|]);"""),
            TestProject.Service with { Options = "observability.personal_data_words = surname\nobservability.personal_data_words.ignore = ^support" });

    [Fact]
    public Task Messages()
        => Verify.Reports<PersonalDataInTelemetry>(
            Around("""logger.LogInformation("{Email}", [|customer.Email|]);"""),
            null,
            "'Email' goes to the log: it tells who a person is or how to reach them, and must be erased there too when that person asks. Write an id of your own instead.");
}
