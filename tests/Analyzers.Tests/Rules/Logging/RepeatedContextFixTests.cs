using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class RepeatedContextFixTests
{
    [Theory]
    [InlineData("Microsoft.Extensions.Logging", "ILogger", "LogInformation", "using System.Collections.Generic;\nusing Microsoft.Extensions.Logging;\n",
        """using var scope = _log.BeginScope(new Dictionary<string, object?> { ["OrderId"] = order.Id, ["Customer"] = customer });""")]
    [InlineData("Serilog", "ILogger", "Information", "using Serilog;\nusing Serilog.Context;\n",
        "using var scope = LogContext.PushProperty(\"OrderId\", order.Id);\n        using var scope2 = LogContext.PushProperty(\"Customer\", customer);")]
    [InlineData("NLog", "Logger", "Info", "using NLog;\n",
        "using var scope = ScopeContext.PushProperty(\"OrderId\", order.Id);\n        using var scope2 = ScopeContext.PushProperty(\"Customer\", customer);")]
    public Task Opens_one_scope(string import, string type, string method, string imports, string scope)
        => Verify.Fixes<RepeatedContext, RepeatedContextFix>(
            Around($"using {import};\n", type, method, "", "[|order.Id|]", "[|customer|]"),
            Around(imports, type, method, scope + "\n        ", "order.Id", "customer"),
            TestProject.Service with { ImplicitUsings = false });

    // A scope keeps what it was given.
    [Theory]
    [InlineData("job.Status", "job.Start();", true)]
    [InlineData("job.Id", "job.Start();", false)]
    [InlineData("job.Status", "Console.WriteLine(job);", false)]
    public async Task Keeps_what_may_change_between_the_calls_at_them(string value, string between, bool refuses)
    {
        string source = $$"""
            using Microsoft.Extensions.Logging;
            public class Job { public int Id { get; } public string Status { get; private set; } = ""; public void Start() => Status = "started"; }
            public class Jobs(ILogger<Jobs> logger)
            {
                public void Run(Job job)
                {
                    logger.LogInformation("a {Value}", {{value}});
                    {{between}}
                    logger.LogInformation("b {Value}", {{value}});
                    logger.LogInformation("c {Value}", {{value}});
                }
            }
            """;
        string after = (await Repair.AllAsync<RepeatedContext, RepeatedContextFix>(TestProject.Service.Enabling(new RepeatedContext()), source))[0];
        Assert.Equal(refuses, after == source);
    }

    [Theory]
    [InlineData("timer.Elapsed")]
    [InlineData("timer.ElapsedMilliseconds")]
    public Task Times_are_no_context(string value)
        => Verify.IsSilent<RepeatedContext>($$"""
            using Microsoft.Extensions.Logging;
            public class Jobs(ILogger<Jobs> logger)
            {
                public void Run(System.Diagnostics.Stopwatch timer)
                {
                    logger.LogInformation("a {Time}", {{value}});
                    timer.Restart();
                    logger.LogInformation("b {Time}", {{value}});
                    logger.LogInformation("c {Time}", {{value}});
                }
            }
            """);

    [Fact]
    public Task Opens_it_in_the_innermost_block_of_all_calls()
        => Verify.Fixes<RepeatedContext, RepeatedContextFix>(
            LogPhrasebook.Microsoft.Around("""
                foreach (string item in items)
                        {
                            quantity++;
                            if (quantity > 1)
                                LOG.Info("a {Item}", [|item|]);
                            LOG.Info("b {Item}", item);
                            LOG.Info("c {Item}", item);
                        }
                """),
            LogPhrasebook.Microsoft.Around("""
                foreach (string item in items)
                        {
                            quantity++;
                            using var scope = _logger.BeginScope(new Dictionary<string, object?> { ["Item"] = item });
                            if (quantity > 1)
                                LOG.Info("a {Item}", item);
                            LOG.Info("b {Item}", item);
                            LOG.Info("c {Item}", item);
                        }
                """));

    // Before a condition the member may not be there to read; what a pattern declares is not there yet.
    [Theory]
    [InlineData("""if (order != null) LOG.Info("a {Id}", [|order.Id|]); if (order != null) LOG.Info("b {Id}", order.Id); if (order != null) LOG.Info("c {Id}", order.Id);""")]
    [InlineData("""if (order.Parent is { } late) LOG.Info("a {Late}", [|late|]); else return; LOG.Info("b {Late}", late); LOG.Info("c {Late}", late);""")]
    public Task Refuses_what_would_read_too_early(string statement)
        => Verify.HasNoFix<RepeatedContext, RepeatedContextFix>(LogPhrasebook.Microsoft.Around(statement));

    [Fact]
    public Task Refuses_before_using_declarations()
        => Verify.HasNoFix<RepeatedContext, RepeatedContextFix>(
            """
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                public void Place(ILogger log, int id)
                {
                    log.LogInformation("a {Id}", [|id|]);
                    log.LogInformation("b {Id}", id);
                    log.LogInformation("c {Id}", id);
                }
            }
            """,
            TestProject.Service with { Language = LanguageVersion.CSharp7_3, Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    private static string Around(string imports, string type, string method, string scope, string id, string customer)
        => imports + $$"""

            public sealed class Order { public int Id { get; set; } }

            public sealed class Orders
            {
                private readonly {{type}} _log;

                public Orders({{type}} log) => _log = log;

                public void Place(Order order, string customer)
                {
                    {{scope}}// the beginning
                    _log.{{method}}("Order {OrderId} of {Customer} comes", {{id}}, {{customer}});
                    _log.{{method}}("Order {OrderId} of {Customer} is checked", order.Id, customer);
                    _log.{{method}}("Order {OrderId} of {Customer} is placed", order.Id, customer);
                }
            }
            """;
}
