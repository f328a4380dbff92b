using log4net.Util;
using Microsoft.Extensions.Logging;
using NLog;
using NLog.Config;
using NLog.Targets;
using Serilog;
using ILogger = Microsoft.Extensions.Logging.ILogger;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

namespace Observability.Analyzers.Tests.Models.Templates;

/// <summary>What the effects of faults mean at a call, and when a template is read at all. Rules and their pages rely on these.</summary>
public sealed class LibraryFactsTests
{
    [Fact]
    public void Microsoft_throws_even_where_the_level_is_off()
    {
        string unclosed = "Order {Id";
        string tooManyClosed = "{A}}";
        using ILoggerFactory factory = LoggerFactory.Create(b => b.SetMinimumLevel(LogLevel.None));
        ILogger logger = factory.CreateLogger("x");
        Assert.Throws<FormatException>(() => logger.LogDebug(unclosed, 1));
        Assert.Throws<FormatException>(() => logger.LogDebug(tooManyClosed, 1));
    }

    [Fact]
    public void Without_arguments_only_Serilog_reads_the_text()
    {
        string text = "{A}} {{B}}";
        Recorder microsoft = new();
        microsoft.LogInformation(text);
        Assert.Equal(text, microsoft.Message);
        Assert.Equal(text, NLogged(logger => logger.Info(text)));
        Assert.Equal("{A}} {B}", Seriloged(logger => logger.Information(text)));
    }

    [Fact]
    public void Microsoft_unescapes_nothing_without_holes()
    {
        string text = "{{B}}";
        Recorder microsoft = new();
        microsoft.LogInformation(text, 1);
        Assert.Equal("{{B}}", microsoft.Message);
        Assert.Equal("{B}", NLogged(logger => logger.Info(text, 1)));
    }

    [Fact]
    public void NLog_prints_the_template_or_throws()
    {
        Assert.Equal("Order {Id", NLogged(logger => logger.Info("Order {Id", 1)));
        Assert.Equal("Order {Id", NLogged(logger => logger.Info("Order {Id", new object[] { new List<int>() })));
        Assert.Equal("{0} {A}", NLogged(logger => logger.Info("{0} {A}", 1, new object())));

        // By the overload that takes a span, and only if an argument must be rendered at once.
        Assert.ThrowsAny<Exception>(() => NLogged(logger => logger.Info("Order {Id", new List<int>())));
        Assert.ThrowsAny<Exception>(() => NLogged(logger => logger.Info("Order {Id", new List<int>(), 2)));
    }

    [Fact]
    public void Log4net_logs_the_fault_in_place_of_the_message()
        => Assert.Contains("log4net.Error", new SystemStringFormat(null, "{Name}", "x").ToString(), StringComparison.Ordinal);

    [Fact]
    public void Two_holes_of_one_name_have_two_values_one_or_two_names()
    {
        Recorder microsoft = new();
        microsoft.LogInformation("{A} {A}", 1, 2);
        Assert.Equal(["A", "A", "{OriginalFormat}"], microsoft.Keys);
        Assert.Equal("2 2", Seriloged(logger => logger.Information("{A} {A}", 1, 2)));

        LogEventInfo written = new(NLog.LogLevel.Info, "x", null, "{A} {A}", [1, 2]);
        Assert.Equal("1 2", written.FormattedMessage);
        Assert.Equal(["A", "A_1"], written.Properties.Keys);
    }

    private static string? NLogged(Action<NLog.ILogger> log)
    {
        using LogFactory factory = new();
        MemoryTarget memory = new("memory") { Layout = "${message}" };
        LoggingConfiguration configuration = new(factory);
        configuration.AddRuleForAllLevels(memory);
        factory.Configuration = configuration;
        log(factory.GetLogger("x"));
        return memory.Logs.Single();
    }

    private static string Seriloged(Action<Serilog.ILogger> log)
    {
        StringWriter output = new();
        using Serilog.Core.Logger logger = new LoggerConfiguration().WriteTo.Sink(new TextSink(output)).CreateLogger();
        log(logger);
        return output.ToString();
    }

    private sealed class TextSink(StringWriter output) : Serilog.Core.ILogEventSink
    {
        public void Emit(Serilog.Events.LogEvent logEvent) => logEvent.RenderMessage(output, null);
    }

    private sealed class Recorder : ILogger
    {
        public string? Message { get; private set; }

        public List<string> Keys { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
            => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Message = formatter(state, exception);
            Keys.AddRange(((IEnumerable<KeyValuePair<string, object?>>)state!).Select(p => p.Key));
        }
    }
}
