using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

public class SecretInTelemetryFixTests
{
    public static TheoryData<string, string> Redactions => new()
    {
        { """logger.LogInformation("{User} {Password}", name, [|password|]);""", """logger.LogInformation("{User} {Password}", name, "[redacted]");""" },
        { """logger.LogInformation("{Password}", /* typed */ [|user.Password|].Trim() ?? "none");""", """logger.LogInformation("{Password}", /* typed */ "[redacted]");""" },
        { """logger.LogInformation("{Key}", maybe?[|.ApiKey|]);""", """logger.LogInformation("{Key}", "[redacted]");""" },
        { """logger.LogInformation("{Key}", Convert.ToBase64String([|user.PrivateKey|]));""", """logger.LogInformation("{Key}", "[redacted]");""" },
        { """logger.LogInformation("{Key}", await [|LoadApiKeyAsync()|]);""", """logger.LogInformation("{Key}", "[redacted]");""" },
        { """logger.LogInformation($"{name} with {[|password|],-10} and {[|secret|]}");""", """logger.LogInformation($"{name} with [redacted] and [redacted]");""" },
        { "logger.LogInformation($@\"{name} with {[|password|]}\");", "logger.LogInformation($@\"{name} with [redacted]\");" },
        { """logger.LogInformation("login with " + [|password|] + " of " + name);""", """logger.LogInformation("login with " + "[redacted]" + " of " + name);""" },
        { """logger.LogInformation(string.Format("login with {0}", [|password|]));""", """logger.LogInformation(string.Format("login with {0}", "[redacted]"));""" },
        { """using (logger.BeginScope(new Dictionary<string, object?> { ["Password"] = [|password|], ["Key"] = [|user.ApiKey|] })) { }""", """using (logger.BeginScope(new Dictionary<string, object?> { ["Password"] = "[redacted]", ["Key"] = "[redacted]" })) { }""" },
        { """activity?.SetTag("password", [|password|]);""", """activity?.SetTag("password", "[redacted]");""" },
        { """labelled.WithLabels(name, [|user.ApiKey|] ?? "").Inc();""", """labelled.WithLabels(name, "[redacted]").Inc();""" },
        { """client.TrackEvent("login", new Dictionary<string, string> { { "password", [|password|] } });""", """client.TrackEvent("login", new Dictionary<string, string> { { "password", "[redacted]" } });""" },
        { """logger.LogInformation("{Header}", [|request.Headers["Authorization"]|]!);""", """logger.LogInformation("{Header}", "[redacted]");""" },
        { """logger.LogInformation("{Login}", new { user.Name, Typed = [|user.Password|] });""", """logger.LogInformation("{Login}", new { user.Name, Typed = "[redacted]" });""" },
        { """logger.LogInformation("{Login}", new { user.Name, [|user.Password|] });""", """logger.LogInformation("{Login}", new { user.Name, Password = "[redacted]" });""" },
        { """logger.LogInformation("{Secret}", secret is null ? "none" : [|secret|]);""", """logger.LogInformation("{Secret}", "[redacted]");""" },
    };

    [Theory, MemberData(nameof(Redactions))]
    public Task The_value_is_redacted(string before, string after)
        => Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix>(SecretInTelemetryTests.Around(before), SecretInTelemetryTests.Around(after));

    public static TheoryData<string, string> Removals => new()
    {
        { """logger.LogInformation("Login of {User}: {Password}", name, [|password|]);""", """logger.LogInformation("Login of {User}", name);""" },
        { """logger.LogInformation("Login ({Password}) of {User}", [|password|], name);""", """logger.LogInformation("Login of {User}", name);""" },
        { """serilog.Information("Login of {User}: {Password}", name, [|user.Password|].Trim());""", """serilog.Information("Login of {User}", name);""" },
        { """log4net.InfoFormat("Login of {1}: {0}", [|password|], name);""", """log4net.InfoFormat("Login of {0}", name);""" },
    };

    [Theory, MemberData(nameof(Removals))]
    public Task The_value_can_be_removed_with_its_placeholder(string before, string after)
        => Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix>(SecretInTelemetryTests.Around(before), SecretInTelemetryTests.Around(after), variant: SecretInTelemetryFix.Remove);

    [Theory]
    [InlineData("""logger.LogInformation($"login with {[|password|]}");""")]
    [InlineData("""logger.LogInformation("{Text}", "login with " + [|password|]);""")]
    [InlineData("""activity?.SetTag("password", [|password|]);""")]
    [InlineData("""logger.LogInformation("Login of {User}: {Password}", name, /* typed */ [|password|]);""")]
    [InlineData("""logger.LogInformation("{Password}", [|password|]);""")]
    [InlineData("""logger.LogInformation("Login of {User} with password: {Password}", name, [|password|]);""")]
    public Task Nothing_is_removed_where_it_is_no_value_of_its_own(string statement)
        => Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix>(SecretInTelemetryTests.Around(statement), SecretInTelemetryTests.Around(statement), variant: SecretInTelemetryFix.Remove);

    [Theory]
    [InlineData("""logger.LogInformation("{Password}", [|user /* of the form */ .Password|]);""")]
    public Task A_comment_stays(string statement)
        => Verify.HasNoFix<SecretInTelemetry, SecretInTelemetryFix>(SecretInTelemetryTests.Around(statement));

    [Fact]
    public Task What_takes_no_text_is_left_alone()
        => Verify.HasNoFix<SecretInTelemetry, SecretInTelemetryFix>(
            """
            using Microsoft.Extensions.Logging;

            public static class Log
            {
                public static void Show(this ILogger logger, string template, params byte[][] values) => logger.LogInformation(template, values);
            }

            public class Service(ILogger logger)
            {
                private static readonly Action<ILogger, byte[], Exception?> Sent = LoggerMessage.Define<byte[]>(LogLevel.Information, 1, "{Key}");

                public void Run(byte[] privateKey) => logger.LogInformation("{Key}", new byte[][] { [|privateKey|] });
            }
            """);

    [Fact]
    public Task All_at_once()
        => Verify.Fixes<SecretInTelemetry, SecretInTelemetryFix>(
            SecretInTelemetryTests.Around("""
                // what was typed
                        logger.LogInformation("{Password} {Key}", [|password|], [|user.ApiKey|]); // both
                        serilog.Information("{Password}", [|password|]);
                        activity?.SetTag("key", [|user.ApiKey|]);
                """),
            SecretInTelemetryTests.Around("""
                // what was typed
                        logger.LogInformation("{Password} {Key}", "[redacted]", "[redacted]"); // both
                        serilog.Information("{Password}", "[redacted]");
                        activity?.SetTag("key", "[redacted]");
                """));
}
