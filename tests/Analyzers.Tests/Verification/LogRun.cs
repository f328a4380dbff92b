using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using log4net.Appender;
using log4net.Repository.Hierarchy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.Logging;
using Serilog.Core;
using Serilog.Events;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>What a sink received of one log call.</summary>
/// <param name="Level">The level by the library's own name.</param>
/// <param name="Message">The rendered text.</param>
/// <param name="Template">The template, where the library passes it on.</param>
/// <param name="Event">The event id and name; empty where there is none.</param>
/// <param name="Exception">The type and message of the exception in its slot; empty where there is none.</param>
/// <param name="Properties">Name, type and value of each property in the order of arrival, one on a line.</param>
internal sealed record LoggedEvent(string Level, string Message, string Template, string Event, string Exception, string Properties);

/// <summary>
/// Runs source code with the real logging libraries and returns what arrives, so that a fix's claim to change nothing can be held
/// against what it changes. The source declares <c>public static class Run</c> with <c>public static void Main(LOGGER logger)</c>, where LOGGER is
/// Microsoft's or Serilog's <c>ILogger</c>, NLog's <c>Logger</c> or log4net's <c>ILog</c>. Runs at every level.
/// </summary>
internal static class LogRun
{
    private static int _count;

    public static ImmutableArray<LoggedEvent> Of(params string[] sources) => Of(TestProject.Service, sources);

    public static ImmutableArray<LoggedEvent> Of(TestProject project, params string[] sources)
        => Of(Findings.Compile(project, sources).WithAssemblyName("Run" + Interlocked.Increment(ref _count)));

    public static ImmutableArray<LoggedEvent> Of(Compilation compilation)
        => InContext(compilation, run =>
        {
            MethodInfo main = run.GetMethod("Main", BindingFlags.Public | BindingFlags.Static)!;
            var events = new List<LoggedEvent>();
            using IDisposable library = Start(main.GetParameters()[0].ParameterType, events, out object logger);
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [logger], null);
            return events.ToImmutableArray();
        });

    /// <summary>What each method <c>Case0</c>, <c>Case1</c>, … of the class logs, one alone after the other; what one throws ends it with an event of that.</summary>
    /// <param name="source">The source.</param>
    /// <param name="isVerbose">Whether all levels are on; else those from Information up.</param>
    public static ImmutableArray<ImmutableArray<LoggedEvent>> CasesOf(string source, bool isVerbose = true)
        => InContext(LoggerGenerator.Run(Findings.Compile(TestProject.Service, source)).WithAssemblyName("Run" + Interlocked.Increment(ref _count)), run =>
        {
            var all = ImmutableArray.CreateBuilder<ImmutableArray<LoggedEvent>>();
            var events = new List<LoggedEvent>();
            using IDisposable library = Start(run.GetMethod("Case0")!.GetParameters()[0].ParameterType, events, out object logger, isVerbose);
            for (int i = 0; run.GetMethod($"Case{i}") is { } one; i++)
            {
                try
                {
                    (one.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [logger], null) as Task)?.GetAwaiter().GetResult();
                }
                catch (Exception thrown)
                {
                    events.Add(new LoggedEvent("Thrown", "", "", "", Text(thrown), ""));
                }

                all.Add([.. events]);
                events.Clear();
            }

            return all.ToImmutable();
        });

    private static T InContext<T>(Compilation compilation, Func<Type, T> read)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            return read(context.LoadFromStream(image).GetType("Run", throwOnError: true)!);
        }
        finally
        {
            context.Unload();
        }
    }

    private static IDisposable Start(Type type, List<LoggedEvent> events, out object logger, bool isVerbose = true)
    {
        if (type.IsAssignableFrom(typeof(Logger<Capture>)))
        {
            Microsoft.Extensions.Logging.ILoggerFactory factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(isVerbose ? Microsoft.Extensions.Logging.LogLevel.Trace : Microsoft.Extensions.Logging.LogLevel.Information).AddProvider(new CapturingProvider(events)));
            logger = factory.CreateLogger("Run");
            return factory;
        }

        if (type == typeof(Serilog.ILogger))
        {
            Serilog.Core.Logger serilog = new Serilog.LoggerConfiguration().MinimumLevel.Is(isVerbose ? LogEventLevel.Verbose : LogEventLevel.Information).Enrich.FromLogContext().WriteTo.Sink(new CapturingSink(events)).CreateLogger();
            logger = serilog;
            return serilog;
        }

        if (type.IsAssignableFrom(typeof(NLog.Logger)))
        {
            var factory = new NLog.LogFactory();
            var configuration = new NLog.Config.LoggingConfiguration(factory);
            configuration.AddRule(isVerbose ? NLog.LogLevel.Trace : NLog.LogLevel.Info, NLog.LogLevel.Fatal, new CapturingTarget(events));
            factory.Configuration = configuration;
            logger = factory.GetLogger("Run");
            return factory;
        }

        Assert.Equal(typeof(log4net.ILog), type);
        string name = "Run" + Interlocked.Increment(ref _count);
        var repository = (Hierarchy)log4net.LogManager.CreateRepository(name);
        repository.Root.Level = isVerbose ? log4net.Core.Level.All : log4net.Core.Level.Info;
        repository.Root.AddAppender(new CapturingAppender(events));
        repository.Configured = true;
        logger = log4net.LogManager.GetLogger(name, "Run");
        return new Shutdown(repository);
    }

    private static string Text(Exception? exception) => exception is null ? "" : $"{exception.GetType().Name}: {exception.Message}";

    private static string Text(IEnumerable<KeyValuePair<string, object?>> properties)
        => string.Join('\n', properties.Select(property => $"{property.Key}: {property.Value?.GetType().Name} {Value(property.Value)}"));

    private static string Value(object? value)
        => value is System.Collections.IEnumerable many and not string ? "[" + string.Join(", ", many.Cast<object?>().Select(Value)) + "]" : FormattableString.Invariant($"{value}");

    private sealed class Capture;

    private sealed class Shutdown(Hierarchy repository) : IDisposable
    {
        public void Dispose() => repository.Shutdown();
    }

    private sealed class CapturingProvider(List<LoggedEvent> events) : ILoggerProvider, ILogger
    {
        private readonly List<object> _scopes = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public bool IsEnabled(Microsoft.Extensions.Logging.LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            _scopes.Add(state);
            return new Scope(() => _scopes.RemoveAt(_scopes.Count - 1));
        }

        public void Log<TState>(Microsoft.Extensions.Logging.LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            IEnumerable<KeyValuePair<string, object?>> own = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            IEnumerable<KeyValuePair<string, object?>> ofScopes = _scopes.SelectMany(scope => scope as IEnumerable<KeyValuePair<string, object?>> ?? [new("Scope", scope)]);
            events.Add(new LoggedEvent(
                logLevel.ToString(),
                formatter(state, exception),
                own.FirstOrDefault(pair => pair.Key == "{OriginalFormat}").Value as string ?? "",
                eventId == default ? "" : $"{eventId.Id} {eventId.Name}".TrimEnd(),
                LogRun.Text(exception),
                LogRun.Text(own.Concat(ofScopes).Where(pair => pair.Key != "{OriginalFormat}"))));
        }

        private sealed class Scope(Action end) : IDisposable
        {
            public void Dispose() => end();
        }
    }

    private sealed class CapturingSink(List<LoggedEvent> events) : ILogEventSink
    {
        public void Emit(LogEvent logEvent)
            => events.Add(new LoggedEvent(
                logEvent.Level.ToString(),
                logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture),
                logEvent.MessageTemplate.Text,
                "",
                LogRun.Text(logEvent.Exception),
                LogRun.Text(logEvent.Properties.OrderBy(property => property.Key, StringComparer.Ordinal).Select(property => new KeyValuePair<string, object?>(property.Key, property.Value)))));
    }

    private sealed class CapturingTarget(List<LoggedEvent> events) : NLog.Targets.Target
    {
        protected override void Write(NLog.LogEventInfo logEvent)
            => events.Add(new LoggedEvent(
                logEvent.Level.Name,
                logEvent.FormattedMessage,
                logEvent.Message,
                "",
                LogRun.Text(logEvent.Exception),
                logEvent.HasProperties ? LogRun.Text(logEvent.Properties.Select(property => new KeyValuePair<string, object?>(property.Key.ToString()!, property.Value))) : ""));
    }

    private sealed class CapturingAppender(List<LoggedEvent> events) : AppenderSkeleton
    {
        protected override void Append(log4net.Core.LoggingEvent loggingEvent)
            => events.Add(new LoggedEvent(loggingEvent.Level!.Name, loggingEvent.RenderedMessage ?? "", "", "", LogRun.Text(loggingEvent.ExceptionObject), ""));
    }
}
