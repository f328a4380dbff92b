using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerPerCallFixTests
{
    [Fact]
    public Task Moves_it_to_a_static_field()
        => Verify.Fixes<LoggerPerCall, LoggerPerCallFix>(
            """
            using NLog;
            public class Orders
            {
                private readonly int _count = 1;

                public void Place()
                {
                    // what happens
                    var log = [|LogManager.GetCurrentClassLogger()|];
                    log.Info("placed");
                    log.Info("{Count}", _count);
                }
            }
            """,
            """
            using NLog;
            public class Orders
            {
                private readonly int _count = 1;
                private static readonly Logger Logger = LogManager.GetCurrentClassLogger();

                public void Place()
                {
                    // what happens
                    Logger.Info("placed");
                    Logger.Info("{Count}", _count);
                }
            }
            """);

    [Fact]
    public Task Shares_one_field_among_all_calls()
        => Verify.Fixes<LoggerPerCall, LoggerPerCallFix>(
            """
            using log4net;
            public class Orders
            {
                public void Place() => [|LogManager.GetLogger(typeof(Orders))|].Info("placed");

                public void Cancel()
                {
                    ILog log = [|LogManager.GetLogger(typeof(Orders))|];
                    log.Info("cancelled");
                }
            }
            """,
            """
            using log4net;
            public class Orders
            {
                private static readonly ILog Log = LogManager.GetLogger(typeof(Orders));

                public void Place() => Log.Info("placed");

                public void Cancel()
                {
                    Log.Info("cancelled");
                }
            }
            """);

    [Fact]
    public Task Moves_it_to_a_field_of_the_object_that_has_the_factory()
        => Verify.Fixes<LoggerPerCall, LoggerPerCallFix>(
            """
            using Microsoft.Extensions.Logging;
            public class Orders(ILoggerFactory factory)
            {
                public void Place()
                {
                    [|factory.CreateLogger<Orders>()|].LogInformation("placed");
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            public class Orders(ILoggerFactory factory)
            {
                private readonly ILogger<Orders> _logger = factory.CreateLogger<Orders>();

                public void Place()
                {
                    _logger.LogInformation("placed");
                }
            }
            """);

    [Fact]
    public Task Makes_it_in_the_constructor_that_keeps_the_factory()
        => Verify.Fixes<LoggerPerCall, LoggerPerCallFix>(
            """
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                private readonly ILoggerFactory _factory;

                public Orders(ILoggerFactory factory)
                {
                    // for later
                    _factory = factory ?? throw new ArgumentNullException(nameof(factory));
                }

                public void Place()
                {
                    var logger = [|_factory.CreateLogger<Orders>()|];
                    logger.LogInformation("placed");
                }
            }
            """,
            """
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                private readonly ILoggerFactory _factory;
                private readonly ILogger<Orders> _logger;

                public Orders(ILoggerFactory factory)
                {
                    // for later
                    _factory = factory ?? throw new ArgumentNullException(nameof(factory));
                    _logger = _factory.CreateLogger<Orders>();
                }

                public void Place()
                {
                    _logger.LogInformation("placed");
                }
            }
            """);

    [Fact]
    public Task Is_not_offered_where_the_factory_comes_with_the_call()
        => Verify.HasNoFix<LoggerPerCall, LoggerPerCallFix>("""
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                public void Place(ILoggerFactory factory) => [|factory.CreateLogger<Orders>()|].LogInformation("placed");
                public void Cancel() { using var log = [|new Serilog.LoggerConfiguration().CreateLogger()|]; log.Information("a"); }
            }
            """);

    [Fact]
    public Task Is_not_offered_where_another_part_of_the_type_has_a_constructor_too()
        => Verify.HasNoFix<LoggerPerCall, LoggerPerCallFix>("""
            using Microsoft.Extensions.Logging;
            public partial class Orders
            {
                private readonly ILoggerFactory _factory;
                public Orders(ILoggerFactory factory) { _factory = factory; }
                public void Place() => [|_factory.CreateLogger<Orders>()|].LogInformation("placed");
            }

            public partial class Orders
            {
                public Orders(ILoggerFactory factory, int count) { _factory = factory; }
            }
            """);
}
