using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerPerCallTests
{
    [Theory]
    [InlineData("static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger(); void Place() => Log.Info(\"a\");")]
    [InlineData("readonly ILogger _logger; public Orders(ILoggerFactory factory) { _logger = factory.CreateLogger<Orders>(); var other = factory.CreateLogger(\"a\"); other.LogInformation(\"a\"); }")]
    [InlineData("ILogger Make(ILoggerFactory factory) => factory.CreateLogger<Orders>();")]
    [InlineData("ILogger Make(ILoggerFactory factory) { var logger = factory.CreateLogger<Orders>(); logger.LogInformation(\"made\"); return logger; }")]
    [InlineData("NLog.Logger? _log; void Place() { _log ??= NLog.LogManager.GetCurrentClassLogger(); _log.Info(\"a\"); }")]
    [InlineData("NLog.Logger? _log; NLog.Logger Log => _log ??= NLog.LogManager.GetCurrentClassLogger();")]
    [InlineData("static readonly Lazy<NLog.Logger> Log = new(() => NLog.LogManager.GetCurrentClassLogger());")]
    [InlineData("void Place() => Serilog.Log.ForContext<Orders>().Information(\"a\");")]
    [InlineData("void Place(Serilog.ILogger log) => log.ForContext<Orders>().Information(\"a\");")]
    [InlineData("void Place(ILoggerFactory factory, string name) => factory.CreateLogger(name).LogInformation(\"a\");")]
    [InlineData("void Place<T>(ILoggerFactory factory) => factory.CreateLogger<T>().LogInformation(\"a\");")]
    [InlineData("Orders Place(ILoggerFactory factory) { var logger = factory.CreateLogger<Orders>(); return Keep(logger); } Orders Keep(ILogger logger) => this;")]
    [InlineData("void Use(WebApplication app, ILoggerFactory factory) => factory.CreateLogger(\"a\").LogInformation(\"a\");")]
    [InlineData("void ConfigureServices(ILoggerFactory factory) => factory.CreateLogger(\"a\").LogInformation(\"a\");")]
    [InlineData("static void Main() { using var factory = LoggerFactory.Create(builder => { }); factory.CreateLogger(\"a\").LogInformation(\"a\"); }")]
    [InlineData("void Place(IServiceProvider services) => services.GetRequiredService<ILogger<Orders>>().LogInformation(\"a\");")]
    public Task Is_silent_where_it_is_kept_given_away_or_made_once(string members)
        => Verify.IsSilent<LoggerPerCall>(Around(members));

    [Theory]
    [InlineData("void Place() { var log = [|NLog.LogManager.GetCurrentClassLogger()|]; log.Info(\"a\"); }")]
    [InlineData("void Place() => [|NLog.LogManager.GetLogger(\"orders\")|].Info(\"a\");")]
    [InlineData("void Place() { log4net.ILog log = [|log4net.LogManager.GetLogger(typeof(Orders))|]; if (log.IsInfoEnabled) log.Info(\"a\"); }")]
    [InlineData("void Place(ILoggerFactory factory) { foreach (int i in new[] { 1 }) { var logger = [|factory.CreateLogger<Orders>()|]; logger.LogInformation(\"a\"); } }")]
    [InlineData("void Place(ILoggerFactory factory) => [|factory.CreateLogger(\"orders\")|].LogInformation(\"a\");")]
    [InlineData("Action<ILoggerFactory> Place() => factory => [|factory.CreateLogger<Orders>()|].LogInformation(\"a\");")]
    [InlineData("int Count { get { [|NLog.LogManager.GetCurrentClassLogger()|].Info(\"a\"); return 1; } }")]
    [InlineData("void Place() { using var log = [|new Serilog.LoggerConfiguration().CreateLogger()|]; log.Information(\"a\"); }")]
    [InlineData("void Place() { using var log = [|new Serilog.LoggerConfiguration().MinimumLevel.Debug().CreateLogger()|]; log.Information(\"a\"); }")]
    [InlineData("void Place() { [|new Serilog.LoggerConfiguration().MinimumLevel.Debug().Enrich.FromLogContext().CreateLogger()|].Information(\"a\"); }")]
    [InlineData("void Place() { var made = new Serilog.LoggerConfiguration(); [|made.CreateLogger()|].Information(\"a\"); }")]
    [InlineData("void Place() { [|LoggerFactory.Create(builder => { })|].CreateLogger(\"a\").LogInformation(\"a\"); }")]
    [InlineData("void Place() { using var factory = [|LoggerFactory.Create(builder => { })|]; var log = factory.CreateLogger(\"a\"); log.LogInformation(\"a\"); }")]
    public Task Reports_loggers_made_each_time(string members)
        => Verify.Reports<LoggerPerCall>(Around(members));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<LoggerPerCall>(
            Around("""
                void Place() { [|NLog.LogManager.GetCurrentClassLogger()|].Info("a"); }
                void Cancel() { using var log = [|new Serilog.LoggerConfiguration().CreateLogger()|]; log.Information("a"); }
                """),
            null,
            "'GetCurrentClassLogger' makes a logger each time 'Place' runs: every call pays for a look-up under a lock or a walk of the stack. Keep the logger in a field.",
            "'CreateLogger' builds a whole logging pipeline each time 'Cancel' runs: files, sockets and threads pile up, and events of different calls overtake each other. Build it once, where the program starts, and keep the logger in a field.");

    private static string Around(string members)
        => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                {{members}}
            }
            """;

    // The first word of a name says little.
    [Theory]
    [InlineData("readonly ILoggerFactory _factory = null!; void CreateOrder() => [|_factory.CreateLogger<Orders>()|].LogInformation(\"a\");")]
    [InlineData("readonly ILoggerFactory _factory = null!; void BuildReport() => [|_factory.CreateLogger<Orders>()|].LogInformation(\"a\");")]
    [InlineData("void Run(int id) => [|NLog.LogManager.GetCurrentClassLogger()|].Info(\"a\");")]
    [InlineData("void RunJob() => [|NLog.LogManager.GetCurrentClassLogger()|].Info(\"a\");")]
    public Task Reports_members_that_are_called_like_set_ups(string members)
        => Verify.Reports<LoggerPerCall>(Around(members));

    [Theory]
    [InlineData("readonly ILoggerFactory _factory = null!; void Create() => _factory.CreateLogger<Orders>().LogInformation(\"a\");")]
    [InlineData("readonly ILoggerFactory _factory = null!; void BuildServices() => _factory.CreateLogger<Orders>().LogInformation(\"a\");")]
    [InlineData("void RunAsync() => NLog.LogManager.GetCurrentClassLogger().Info(\"a\");")]
    public Task Is_silent_on_set_ups(string members)
        => Verify.IsSilent<LoggerPerCall>(Around(members));

    // Who is called while something starts runs as often as that.
    [Theory]
    [InlineData("public Task StartAsync() { Tell(); return Task.CompletedTask; } void Tell() => NLog.LogManager.GetCurrentClassLogger().Warn(\"a\");")]
    [InlineData("public Orders() => Tell(); void Tell() => NLog.LogManager.GetCurrentClassLogger().Warn(\"a\");")]
    [InlineData("public void ConnectAsync() => Tell(); void Tell() => NLog.LogManager.GetCurrentClassLogger().Warn(\"a\");")]
    [InlineData("public void StartAsync() => Tell(); public void Place() => Tell(); void Tell() => [|NLog.LogManager.GetCurrentClassLogger()|].Warn(\"a\");")]
    [InlineData("public void StartAsync() => Tell(); public void Tell() => [|NLog.LogManager.GetCurrentClassLogger()|].Warn(\"a\");")]
    [InlineData("void Tell() => [|NLog.LogManager.GetCurrentClassLogger()|].Warn(\"a\");")]
    public Task Follows_the_callers_of_private_members(string members)
        => Verify.Reports<LoggerPerCall>(Around(members));
}
