using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class HardCodedDsnTests
{
    private const string Dsn = "https://d4d82fc1c2c4032a83f3a29aa3a3affb@o1.ingest.sentry.io/42";
    private const string Key = "InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://westeurope.in.applicationinsights.azure.com/";

    private static string Around(string statement) => $$"""
        using Microsoft.ApplicationInsights.Extensibility;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Sentry;

        public class Database { public string ConnectionString { get; set; } = ""; public string Dsn { get; set; } = ""; }

        public class Startup
        {
            private const string Dsn = "{{Dsn}}";

            public void Run(SentryOptions options, TelemetryConfiguration insights, IConfiguration config, Database own, WebApplicationBuilder builder)
            {
                {{statement.Replace("DSN!", $"\"{Dsn}\"", StringComparison.Ordinal).Replace("KEY!", $"\"{Key}\"", StringComparison.Ordinal)}}
            }
        }
        """;

    [Theory]
    [InlineData("SentrySdk.Init();")]
    [InlineData("SentrySdk.Init(config[\"Sentry:Dsn\"]);")]
    [InlineData("options.Dsn = \"\";")]
    [InlineData("options.Dsn = SentryConstants.DisableSdkDsnValue;")]
    [InlineData("options.Dsn = \"https://examplePublicKey@o0.ingest.sentry.io/0\";")]
    [InlineData("options.Dsn = Environment.GetEnvironmentVariable(\"SENTRY_DSN\");")]
    [InlineData("own.Dsn = DSN!; own.ConnectionString = KEY!;")]
    [InlineData("insights.ConnectionString = config[\"ApplicationInsights\"];")]
    [InlineData("insights.ConnectionString = \"InstrumentationKey=00000000-0000-0000-0000-000000000000\";")]
    public Task Near_misses(string statement) => Verify.IsSilent<HardCodedDsn>(Around(statement), SentrySendsPersonalDataTests.Project);

    [Theory]
    [InlineData("SentrySdk.Init([|DSN!|]);")]
    [InlineData("SentrySdk.Init([|Dsn|]);")]
    [InlineData("SentrySdk.Init(o => o.Dsn = [|DSN!|]);")]
    [InlineData("options.Dsn = [|Dsn|];")]
    [InlineData("var made = new SentryOptions { Dsn = [|DSN!|] };")]
    [InlineData("builder.WebHost.UseSentry([|DSN!|]);")]
    [InlineData("builder.Logging.AddSentry([|DSN!|]);")]
    [InlineData("insights.ConnectionString = [|KEY!|];")]
    public Task Written_in_the_code(string statement) => Verify.Reports<HardCodedDsn>(Around(statement), SentrySendsPersonalDataTests.Project);

    [Fact]
    public Task Messages()
        => Verify.Reports<HardCodedDsn>(
            Around("SentrySdk.Init([|DSN!|]); insights.ConnectionString = [|KEY!|];"),
            SentrySendsPersonalDataTests.Project,
            "The DSN of a Sentry project is written in the code: errors of developers' machines and tests end up among those of production. Take it from the configuration ('Sentry:Dsn'), or the variable SENTRY_DSN.",
            "The key of an Application Insights resource is written in the code: errors of developers' machines and tests end up among those of production. Take it from the configuration, or the variable APPLICATIONINSIGHTS_CONNECTION_STRING.");
}
