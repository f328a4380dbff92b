using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

/// <summary>What Microsoft.Extensions.Telemetry redacts, and what it does not: run with the package and its generator.</summary>
public class ClassifiedDataInTelemetryBehaviourTests
{
    private const string Source = """
        using Microsoft.Extensions.Compliance.Classification;
        using Microsoft.Extensions.Compliance.Redaction;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Logging;

        [AttributeUsage(AttributeTargets.All)]
        public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

        public class User { [Private] public string Email { get; set; } = "ada@shop.example"; }

        [Private]
        public class Card { public override string ToString() => "4111"; }

        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "classified {Email}")]
            public static partial void Classified(ILogger logger, [Private] string email);

            [LoggerMessage(2, LogLevel.Information, "plain {Email}")]
            public static partial void Plain(ILogger logger, string email);

            [LoggerMessage(3, LogLevel.Information, "type {Paid}")]
            public static partial void OfType(ILogger logger, Card paid);
        }

        public static class Run
        {
            public static void Main(ILogger logger)
            {
                var services = new ServiceCollection();
                services.AddLogging(builder =>
                {
                    builder.AddProvider(new Handover(logger));
                    REDACTION
                });
                using var provider = services.BuildServiceProvider();
                ILogger own = provider.GetRequiredService<ILoggerFactory>().CreateLogger("Run");
                var user = new User();
                Log.Classified(own, user.Email);
                Log.Plain(own, user.Email);
                Log.OfType(own, new Card());
                own.LogInformation("extension {Email}", user.Email);
            }

            private sealed class Handover(ILogger logger) : ILoggerProvider
            {
                public ILogger CreateLogger(string categoryName) => logger;

                public void Dispose()
                {
                }
            }
        }
        """;

    [Theory]
    [InlineData("")]
    [InlineData("builder.EnableRedaction(); services.AddRedaction(redaction => redaction.SetFallbackRedactor<ErasingRedactor>());")]
    public void Only_a_classified_parameter_of_a_generated_method_is_redacted(string redaction)
    {
        TestProject project = TestProject.Service with { References = TestReferences.Redacting };
        var written = LogRun.Of(LoggerGenerator.RunRedacting(Findings.Compile(project, Source.Replace("REDACTION", redaction, StringComparison.Ordinal)).WithAssemblyName("Redacting" + redaction.Length)));

        Assert.DoesNotContain("ada@shop.example", written[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(["plain ada@shop.example", "type 4111", "extension ada@shop.example"], written.Skip(1).Select(entry => entry.Message));
    }

    [Fact]
    public void Without_the_package_the_attribute_does_nothing()
    {
        var written = LogRun.Of(LoggerGenerator.Run(Findings.Compile(TestProject.Service, Source.Replace("REDACTION", "", StringComparison.Ordinal).Replace("using Microsoft.Extensions.Compliance.Redaction;", "", StringComparison.Ordinal)).WithAssemblyName("NotRedacting")));

        Assert.Equal(["classified ada@shop.example", "plain ada@shop.example", "type 4111", "extension ada@shop.example"], written.Select(entry => entry.Message));
    }
}
