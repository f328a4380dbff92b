using System.Reflection;
using System.Runtime.Loader;
using log4net.Appender;
using log4net.Core;
using log4net.Repository.Hierarchy;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// Runs source code that gets its loggers itself, from a library's static factory or from <c>Sink.Factory</c>, and returns what arrives: under which logger's name
/// an event comes is part of it. <see cref="LogRun"/> is for code that is given its logger.
/// </summary>
internal static class LoggerRun
{
    // The factories of NLog and log4net are one for the process.
    private static readonly SemaphoreSlim OneAtATime = new(1);

    // NLog puts it before a class without a namespace.
    private const string AssemblyName = "Loggers";

    /// <summary>What a source begins with that asks for Microsoft's factory.</summary>
    public const string Sink = """
        public static class Sink { public static Microsoft.Extensions.Logging.ILoggerFactory Factory { get; set; } = null!; }
        """;

    /// <param name="source">Declares <c>public static class Run</c> with <c>public static void Main()</c>.</param>
    public static async Task<IEnumerable<string>> OfAsync(string source)
    {
        Compilation compilation = Findings.Compile(TestProject.Service, source).WithAssemblyName(AssemblyName);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        await OneAtATime.WaitAsync();
        var context = new AssemblyLoadContext(AssemblyName, isCollectible: true);
        var lines = new List<string>();
        var appender = new ToLog4Net(lines);
        var repository = (Hierarchy)log4net.LogManager.GetRepository(Assembly.GetExecutingAssembly());
        try
        {
            using Microsoft.Extensions.Logging.ILoggerFactory factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(Microsoft.Extensions.Logging.LogLevel.Trace).AddProvider(new ToMicrosoft(lines)));
            var configuration = new NLog.Config.LoggingConfiguration();
            configuration.AddRule(NLog.LogLevel.Trace, NLog.LogLevel.Fatal, new ToNLog(lines));
            NLog.LogManager.Configuration = configuration;
            repository.Root.Level = log4net.Core.Level.All;
            repository.Root.AddAppender(appender);
            repository.Configured = true;
            Assembly loaded = context.LoadFromStream(image);
            loaded.GetType("Sink")?.GetProperty("Factory")!.SetValue(null, factory);
            loaded.GetType("Run", throwOnError: true)!.GetMethod("Main")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            return [.. lines];
        }
        finally
        {
            repository.Root.RemoveAppender(appender);
            NLog.LogManager.Configuration = null;
            context.Unload();
            OneAtATime.Release();
        }
    }

    private static string Line(string logger, string level, string message, Exception? exception) => $"{logger} {level} {message} {exception?.GetType().Name}".TrimEnd();

    private sealed class ToMicrosoft(List<string> lines) : ILoggerProvider
    {
        public Microsoft.Extensions.Logging.ILogger CreateLogger(string categoryName) => new Named(categoryName, lines);

        public void Dispose()
        {
        }

        private sealed class Named(string name, List<string> lines) : Microsoft.Extensions.Logging.ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
                => null;

            public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

            public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
                => lines.Add(Line(name, logLevel.ToString(), formatter(state, exception), exception));
        }
    }

    private sealed class ToNLog(List<string> lines) : NLog.Targets.Target
    {
        protected override void Write(NLog.LogEventInfo logEvent) => lines.Add(Line(logEvent.LoggerName ?? "", logEvent.Level.Name, logEvent.FormattedMessage, logEvent.Exception));
    }

    private sealed class ToLog4Net(List<string> lines) : AppenderSkeleton
    {
        protected override void Append(LoggingEvent loggingEvent)
            => lines.Add(Line(loggingEvent.LoggerName ?? "", loggingEvent.Level!.Name, loggingEvent.RenderedMessage ?? "", loggingEvent.ExceptionObject));
    }
}
