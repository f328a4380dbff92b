using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerOfAnotherClassFixTests
{
    [Theory]
    [InlineData("class Orders(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); }", "class Orders(ILogger<Orders> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Orders { readonly ILogger<Payments> _logger; public Orders(ILogger<[|Payments|]> logger) => _logger = logger; }", "class Orders { readonly ILogger<Orders> _logger; public Orders(ILogger<Orders> logger) => _logger = logger; }")]
    [InlineData("class Store<T>(ILogger<[|Payments|]> logger) { void A() => logger.LogInformation(\"a\"); }", "class Store<T>(ILogger<Store<T>> logger) { void A() => logger.LogInformation(\"a\"); }")]
    [InlineData("class Orders(ILoggerFactory factory) { readonly ILogger<[|Payments|]> _logger = factory.CreateLogger<[|Payments|]>(); }", "class Orders(ILoggerFactory factory) { readonly ILogger<Orders> _logger = factory.CreateLogger<Orders>(); }")]
    [InlineData("class Orders(IServiceProvider services) { readonly ILogger _logger = services.GetRequiredService<ILogger<[|Payments|]>>(); }", "class Orders(IServiceProvider services) { readonly ILogger _logger = services.GetRequiredService<ILogger<Orders>>(); }")]
    [InlineData("class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof([|Payments|])); }", "class Orders { static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Orders)); }")]
    [InlineData("class Orders { static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof([|Payments|])); }", "class Orders { static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof(Orders)); }")]
    [InlineData("class Orders { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<[|Payments|]>(); }", "class Orders { static readonly Serilog.ILogger Log = Serilog.Log.ForContext<Orders>(); }")]
    public Task Makes_it_for_the_class(string before, string after)
        => Verify.Fixes<LoggerOfAnotherClass, LoggerOfAnotherClassFix>(Around(before), Around(after));

    [Fact]
    public Task Is_not_offered_where_somebody_passes_the_other_logger()
        => Verify.HasNoFix<LoggerOfAnotherClass, LoggerOfAnotherClassFix>(Around("""
            class Orders(ILogger<[|Payments|]> logger) { public void A() => logger.LogInformation("a"); }
            static class Shop { public static void Open(ILogger<Payments> logger) => new Orders(logger).A(); }
            """));

    private static string Around(string source)
        => $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            public class Payments(ILogger<Payments> logger) { public void Pay() => logger.LogInformation("a"); }
            {{source}}
            """;
}
