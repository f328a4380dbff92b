using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class ExceptionSwallowedFixTests
{
    [Theory]
    [InlineData("[|catch|]", "catch (Exception ex)", "ex")]
    [InlineData("[|catch (Exception)|]", "catch (Exception ex)", "ex")]
    [InlineData("[|catch (Exception error)|]", "catch (Exception error)", "error")]
    [InlineData("[|catch (System.SystemException)|]", "catch (System.SystemException ex)", "ex")]
    public Task Names_the_exception_and_logs_it(string before, string after, string name)
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            $$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public int? Place()
                {
                    try
                    {
                        Load();
                        return 1;
                    }
                    {{before}}
                    {
                        return null;
                    }
                }

                void Load() { logger.LogInformation("a"); File.Delete("a"); }
            }
            """,
            $$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public int? Place()
                {
                    try
                    {
                        Load();
                        return 1;
                    }
                    {{after}}
                    {
                        logger.LogError({{name}}, "Place failed");
                        return null;
                    }
                }

                void Load() { logger.LogInformation("a"); File.Delete("a"); }
            }
            """);

    [Fact]
    public Task Logs_before_it_is_handed_to_a_method_that_drops_it()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place()
                {
                    try
                    {
                        Load();
                    }
                    [|catch (Exception ex)|]
                    {
                        Handle(ex);
                    }
                }

                void Handle(Exception error) { }
                void Load() { logger.LogInformation("a"); File.Delete("a"); }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place()
                {
                    try
                    {
                        Load();
                    }
                    catch (Exception ex)
                    {
                        logger.LogError(ex, "Place failed");
                        Handle(ex);
                    }
                }

                void Handle(Exception error) { }
                void Load() { logger.LogInformation("a"); File.Delete("a"); }
            }
            """);

    [Fact]
    public Task Spreads_a_block_that_stood_on_one_line_and_avoids_taken_names()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(int ex)
                {
                    try { logger.LogInformation("a"); Load(ex); } [|catch|] { }
                    while (true)
                    {
                        try { Load(1); } [|catch|] { continue; }
                    }
                }

                void Load(int id) { }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(int ex)
                {
                    try { logger.LogInformation("a"); Load(ex); }
                    catch (Exception exception)
                    {
                        logger.LogError(exception, "Place failed");
                    }
                    while (true)
                    {
                        try { Load(1); }
                        catch (Exception exception)
                        {
                            logger.LogError(exception, "Place failed");
                            continue;
                        }
                    }
                }

                void Load(int id) { }
            }
            """);

    [Fact]
    public Task Injects_one_logger_for_several_blocks()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            class Orders
            {
                public void Place()
                {
                    try
                    {
                        Load();
                    }
                    [|catch|]
                    {
                    }
                }

                public void Cancel()
                {
                    try
                    {
                        Load();
                    }
                    [|catch (Exception)|]
                    {
                    }
                }

                void Load() { }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """,
            """
            using Microsoft.Extensions.Logging;

            class Orders
            {
                private readonly ILogger<Orders> _logger;

                public Orders(ILogger<Orders> logger) => _logger = logger;

                public void Place()
                {
                    try
                    {
                        Load();
                    }
                    catch (Exception ex)
                    {
                        _logger.LogError(ex, "Place failed");
                    }
                }

                public void Cancel()
                {
                    try
                    {
                        Load();
                    }
                    catch (Exception ex)
                    {
                        _logger.LogError(ex, "Cancel failed");
                    }
                }

                void Load() { }
            }
            static class Registrations { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddScoped<Orders>(services); }
            """);

    [Theory]
    [InlineData("Serilog", "ILogger", """_logger.Error(ex, "Place failed");""")]
    [InlineData("NLog", "Logger", """_logger.Error(ex, "Place failed");""")]
    [InlineData("log4net", "ILog", """_logger.Error("Place failed", ex);""")]
    public Task Speaks_every_librarys_language(string import, string type, string statement)
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            Source(import, type, "[|catch|]", "{\n        }"),
            Source(import, type, "catch (Exception ex)", $"{{\n            {statement}\n        }}"),
            TestProject.Service with { References = TestReferences.With(import) });

    [Fact]
    public Task Captures_with_sentry()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            static class Orders
            {
                public static void Place()
                {
                    try
                    {
                        Place();
                    }
                    [|catch|]
                    {
                    }
                }
            }
            """,
            """
            using Sentry;

            static class Orders
            {
                public static void Place()
                {
                    try
                    {
                        Place();
                    }
                    catch (Exception ex)
                    {
                        SentrySdk.CaptureException(ex);
                    }
                }
            }
            """,
            variant: "OBS4001.Sentry");

    [Fact]
    public Task Tracks_with_the_telemetry_client_in_reach()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            using Microsoft.ApplicationInsights;
            class Orders(TelemetryClient telemetry)
            {
                public void Place()
                {
                    try
                    {
                        telemetry.Flush();
                        Place();
                    }
                    [|catch|]
                    {
                    }
                }
            }
            """,
            """
            using Microsoft.ApplicationInsights;
            class Orders(TelemetryClient telemetry)
            {
                public void Place()
                {
                    try
                    {
                        telemetry.Flush();
                        Place();
                    }
                    catch (Exception ex)
                    {
                        telemetry.TrackException(ex);
                    }
                }
            }
            """,
            variant: "OBS4001.ApplicationInsights");

    [Fact]
    public Task Refuses_where_no_logger_can_come()
        => Verify.HasNoFix<ExceptionSwallowed, ExceptionSwallowedFix>(
            """static class Orders { public static void Place() { try { Place(); } [|catch|] { } } }""",
            TestProject.Service with { References = TestReferences.With("Microsoft.") });

    [Fact]
    public Task Qualifies_the_type_where_system_is_not_imported()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders
            {
                private readonly ILogger<Orders> _logger;
                public Orders(ILogger<Orders> logger) { _logger = logger; }
                public void Place()
                {
                    try
                    {
                        Place();
                    }
                    [|catch|]
                    {
                    }
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            class Orders
            {
                private readonly ILogger<Orders> _logger;
                public Orders(ILogger<Orders> logger) { _logger = logger; }
                public void Place()
                {
                    try
                    {
                        Place();
                    }
                    catch (System.Exception ex)
                    {
                        _logger.LogError(ex, "Place failed");
                    }
                }
            }
            """,
            TestProject.Service with { ImplicitUsings = false });

    private static string Source(string import, string type, string clause, string block)
        => $$"""
            using {{import}};
            class Orders
            {
                private readonly {{type}} _logger;
                public Orders({{type}} logger) => _logger = logger;
                public void Place()
                {
                    try
                    {
                        Place();
                    }
                    {{clause}}
                    {{block}}
                }
            }
            """;

    // The token is the member's, the catch block stands in a lambda that it starts: each shutdown would be logged as an error.
    [Fact]
    public Task Asks_the_token_of_the_member_around_a_lambda()
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            """
            using Microsoft.Extensions.Logging;
            interface IGateway { Task ChargeAsync(string order, CancellationToken token); }
            class Orders(ILogger<Orders> logger, IGateway gateway)
            {
                public Task PlaceAsync(string[] orders, CancellationToken stopping)
                    => Task.WhenAll(orders.Select(async order =>
                    {
                        logger.LogDebug("Placing {Order}", order);
                        try
                        {
                            await gateway.ChargeAsync(order, stopping);
                        }
                        [|catch|]
                        {
                        }
                    }));
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            interface IGateway { Task ChargeAsync(string order, CancellationToken token); }
            class Orders(ILogger<Orders> logger, IGateway gateway)
            {
                public Task PlaceAsync(string[] orders, CancellationToken stopping)
                    => Task.WhenAll(orders.Select(async order =>
                    {
                        logger.LogDebug("Placing {Order}", order);
                        try
                        {
                            await gateway.ChargeAsync(order, stopping);
                        }
                        catch (Exception ex)
                        {
                            if (!stopping.IsCancellationRequested)
                            {
                                logger.LogError(ex, "PlaceAsync failed");
                            }
                        }
                    }));
            }
            """);
}
