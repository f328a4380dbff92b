using Observability.Analyzers.CodeFixes.Privacy;
using Observability.Analyzers.Rules.Privacy;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Privacy;

/// <summary>What arrives at a sink before and after the fix.</summary>
public class SecretInTelemetryBehaviourTests
{
    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger", """logger.LogInformation("Login of {User}: {Password}", name, [|password|]);""")]
    [InlineData("Microsoft.Extensions.Logging.ILogger", """logger.LogInformation($"Login of {name} with {[|password|]}");""")]
    [InlineData("Microsoft.Extensions.Logging.ILogger", """using (logger.BeginScope(new Dictionary<string, object> { ["Password"] = [|password|] })) logger.LogInformation("a");""")]
    [InlineData("Serilog.ILogger", """logger.Information("Login of {User}: {Password}", name, [|password|]);""")]
    [InlineData("Serilog.ILogger", """logger.ForContext("Password", [|password|]).Information("a");""")]
    [InlineData("NLog.Logger", """logger.Info("Login of {User}: {Password}", name, [|password|]);""")]
    [InlineData("log4net.ILog", """logger.InfoFormat("Login of {0}: {1}", name, [|password|]);""")]
    public async Task The_secret_no_longer_arrives(string logger, string statement)
    {
        string source = $$"""
            using Microsoft.Extensions.Logging;

            public static class Run
            {
                public static void Main({{logger}} logger) => Login(logger, "ada", "hunter2");

                private static void Login({{logger}} logger, string name, string password)
                {
                    {{MarkedSource.Unmark(statement)}}
                }
            }
            """;
        string repaired = Assert.Single(await Repair.AllAsync<SecretInTelemetry, SecretInTelemetryFix>(TestProject.Service, source));

        Assert.Contains("hunter2", string.Concat(LogRun.Of(source)), StringComparison.Ordinal);
        LoggedEvent after = Assert.Single(LogRun.Of(repaired));
        Assert.DoesNotContain("hunter2", after.ToString(), StringComparison.Ordinal);
        Assert.Contains("[redacted]", after.ToString(), StringComparison.Ordinal);
    }
}
