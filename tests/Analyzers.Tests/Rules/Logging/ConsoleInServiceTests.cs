using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ConsoleInServiceTests
{
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    [Theory]
    [InlineData("""Console.WriteLine("a");""")]
    [InlineData("""Console.WriteLine();""")]
    [InlineData("""Console.WriteLine(1);""")]
    [InlineData("""Console.WriteLine("{0}", 1);""")]
    [InlineData("""Console.Write("a\n");""")]
    [InlineData("""Console.Write($"{1}\r\n");""")]
    [InlineData("""Console.Write("a" + Environment.NewLine);""")]
    [InlineData("""Console.Error.WriteLine("a");""")]
    [InlineData("""Console.Out.WriteLine("a");""")]
    [InlineData("""await Console.Out.WriteLineAsync("a")""", ";")]
    public Task Reports_output_of_a_service(string statement, string end = "")
    {
        string call = statement.TrimEnd(';');
        string marked = call.StartsWith("await ", StringComparison.Ordinal) ? $"await [|{call[6..]}|];" : $"[|{call}|];";
        return Verify.Reports<ConsoleInService>($"class Orders {{ public async Task Place() {{ await Task.Yield(); {marked}{end} }} }}");
    }

    [Theory]
    [InlineData("""Console.ReadLine();""")]
    [InlineData("""Console.SetOut(System.IO.TextWriter.Null);""")]
    [InlineData("""Render(Console.Out);""")]
    [InlineData("""Console.Clear();""")]
    [InlineData("""Console.ForegroundColor = ConsoleColor.Red;""")]
    [InlineData("""var writer = new StringWriter(); writer.WriteLine("a");""")]
    [InlineData("""TextWriter writer = Console.Out; writer.WriteLine("a");""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine("a");""")]
    [InlineData("""System.Diagnostics.Trace.TraceError("a");""")]
    [InlineData("""Console.Write(".");""")]
    [InlineData("""Console.Write('.');""")]
    [InlineData("""Console.Write("{0}\t", 1);""")]
    [InlineData("""Console.Out.Write("a");""")]
    [InlineData("""Console.Write($"{1}");""")]
    [InlineData("""Console.WriteLine(" ###\n#   #\n ###");""")]
    public Task Is_silent_on_what_is_no_output(string statement)
        => Verify.IsSilent<ConsoleInService>($"class Orders {{ public void Place() {{ {statement} }} static void Render(TextWriter writer) {{ }} }}");

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ConsoleInService>(
            """class Orders { public void Place() { [|Console.Error.WriteLine("a")|]; } }""",
            null,
            "'Console.Error.WriteLine' writes past the log: it has no level, category or properties, so nobody can filter it or alert on it in production. Write it with the logger, at a level and with named values.");

    [Theory]
    [InlineData("web", true)]
    [InlineData("worker", true)]
    [InlineData("service", true)]
    [InlineData("library", false)]
    [InlineData("console", false)]
    [InlineData("test", false)]
    public Task Speaks_by_the_kind_of_project(string kind, bool reports)
    {
        string call = """Console.WriteLine("a")""";
        return Verify.Reports<ConsoleInService>(
            $"class Orders {{ public void Place() {{ {(reports ? $"[|{call}|]" : call)}; }} }}",
            TestProject.Service with { Kind = kind });
    }

    [Fact]
    public Task Reports_wherever_a_logger_is_in_reach()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.Extensions.Logging;
            class Field { private readonly ILogger<Field> _logger; public Field(ILogger<Field> logger) => _logger = logger; void A() { [|Console.WriteLine("a")|]; } }
            class Primary(ILogger<Primary> logger) { void A() { [|Console.WriteLine("a")|]; logger.LogInformation("b"); } }
            class Parameter { void A(ILogger logger) { [|Console.WriteLine("a")|]; } }
            class Base { protected ILogger Logger { get; set; } = null!; }
            class Derived : Base { void A() { [|Console.WriteLine("a")|]; } }
            class Local { void A(ILoggerFactory factory) { var logger = factory.CreateLogger("a"); [|Console.WriteLine("a")|]; } }
            class NLogs { private static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger(); static void A() { [|Console.WriteLine("a")|]; } }
            class Log4Nets { private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Log4Nets)); static void A() { [|Console.WriteLine("a")|]; } }
            """,
            TestProject.Library);

    // The author says what is missing, and a library cannot know whether anybody sees its console.
    [Theory]
    [InlineData("// TODO: log\n[|Console.WriteLine(e)|];", true)]
    [InlineData("[|Console.WriteLine(e.Message)|]; /* FIXME: use the logger */", true)]
    [InlineData("// TODO: retry\nConsole.WriteLine(e);", false)]
    [InlineData("// The log has it.\nConsole.WriteLine(e);", false)]
    [InlineData("// TODO: log\n//Console.WriteLine(e);\n", false)]
    [InlineData("Console.WriteLine(e);", false)]
    public async Task Reports_in_a_library_where_a_comment_says_that_a_log_is_missing(string handler, bool reports)
    {
        string source = $"class Orders {{ public void Place() {{ try {{ Work(); }} catch (Exception e) {{ {handler} }} }} void Work() {{ }} }}";
        if (reports)
            await Verify.Reports<ConsoleInService>(source, TestProject.Library);
        else
            await Verify.IsSilent<ConsoleInService>(source, TestProject.Library);
        await Verify.IsSilent<ConsoleInService>(source.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal), TestProject.Console);
    }

    // A logger of log4net writes nowhere until it is configured: what is said before that can only be printed.
    [Fact]
    public Task Is_silent_before_the_loggers_are_set_up()
        => Verify.IsSilent<ConsoleInService>(
            """
            using log4net.Config;
            public class Server
            {
                private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Server));
                public Server(string file)
                {
                    Console.WriteLine("Reading " + file);
                    while (Include(file)) { }
                    if (file.Length > 0) XmlConfigurator.Configure(new FileInfo(file)); else log4net.Config.BasicConfigurator.Configure();
                    Log.Info("ready");
                }
                private bool Include(string file) { Console.WriteLine("Could not find " + file); return false; }
            }
            """,
            TestProject.Library);

    [Fact]
    public Task Reports_after_the_loggers_are_set_up_and_where_that_is_not_known()
        => Verify.Reports<ConsoleInService>(
            """
            using log4net.Config;
            public class Server
            {
                private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Server));
                public Server(string file)
                {
                    AppDomain.CurrentDomain.ProcessExit += (_, _) => [|Console.WriteLine("Stopped")|];
                    Include(file);
                    XmlConfigurator.Configure(new FileInfo(file));
                    [|Console.WriteLine("Read " + file)|];
                    Include(file);
                    Late();
                }
                private bool Include(string file) { [|Console.WriteLine("Could not find " + file)|]; return false; }
                private void Late() => [|Console.WriteLine("late")|];
                private void Unused() => [|Console.WriteLine("unused")|];
                public void Open() { [|Console.WriteLine("open")|]; }
                public void Again() { BasicConfigurator.Configure(); [|Console.WriteLine("again")|]; BasicConfigurator.Configure(); }
                public void Own() { [|Console.WriteLine("own")|]; My.XmlConfigurator.Configure(); }
                public void Later() { [|Console.WriteLine("later")|]; AppDomain.CurrentDomain.ProcessExit += (_, _) => BasicConfigurator.Configure(); }
            }
            public static class My { public static class XmlConfigurator { public static void Configure() { } } }
            """,
            TestProject.Library);

    // Its output is what somebody at a terminal has asked for; the log goes elsewhere.
    [Fact]
    public Task Is_silent_in_programs_for_a_terminal()
        => Verify.IsSilent<ConsoleInService>(
            """
            using Microsoft.Extensions.Logging;
            class ListCommand(ILogger<ListCommand> logger) { public int Run(string[] names) { foreach (string name in names) Console.WriteLine(name); logger.LogDebug("done"); return 0; } }
            """,
            TestProject.Console);

    [Theory]
    [InlineData("test", false)]
    [InlineData("library", true)]
    public Task Is_silent_in_tests_that_have_a_logger(string kind, bool reports)
    {
        string call = """Console.WriteLine("a")""";
        return Verify.Reports<ConsoleInService>(
            $"class Fixture(Microsoft.Extensions.Logging.ILogger<Fixture> logger) {{ object Logger => logger; void Set() {{ {(reports ? $"[|{call}|]" : call)}; }} }}",
            TestProject.Service with { Kind = kind });
    }

    [Fact]
    public Task Is_silent_before_the_logger_is_made()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.Extensions.Logging;
            class Program
            {
                static ILogger _log = null!;
                static ILogger Create() => null!;
                static int Main(string[] args)
                {
                    if (args.Length == 0) { Console.WriteLine("Already running"); return 1; }
                    _log = Create();
                    [|Console.WriteLine("running")|];
                    return 0;
                }
            }
            class Local
            {
                static ILogger Create() => null!;
                static int Start()
                {
                    ILogger? logger = null;
                    try
                    {
                        Console.WriteLine("started");
                        logger = Create();
                        [|Console.WriteLine("made")|];
                    }
                    catch (Exception e)
                    {
                        Console.Error.WriteLine("may not have been made");
                        if (logger != null) logger.LogDebug(e, "failed"); else Console.Error.WriteLine(e);
                    }
                    return 1;
                }
            }
            class Asks(ILogger? log)
            {
                void A() { if (log is null) Console.WriteLine("a"); else [|Console.WriteLine("b")|]; }
                void B() { if (log is not null) [|Console.WriteLine("a")|]; else Console.WriteLine("b"); }
            }
            """,
            TestProject.Library);

    [Fact]
    public Task Is_silent_in_code_for_developers()
        => Verify.Reports<ConsoleInService>("""
            #define DEBUG
            class Orders
            {
                [System.Diagnostics.Conditional("DEBUG")] void Show() => Console.WriteLine("a");
                [System.Diagnostics.Conditional("RELEASE")] void Tell() => [|Console.WriteLine("a")|];
                void Place()
                {
            #if DEBUG
                    Console.WriteLine("a");
            #endif
                    [|Console.WriteLine("b")|];
            #if !DEBUG
                    Console.WriteLine("c");
            #else
                    [|Console.WriteLine("d")|];
            #endif
                }
                bool DeveloperLogging { get; set; }
                bool IsOpen { get; set; }
                void Switched(Orders other, int debugId, bool verbose)
                {
                    if (verbose) Console.WriteLine("a");
                    if (DeveloperLogging) Console.WriteLine("a");
                    if (other.DeveloperLogging && IsOpen) { Console.WriteLine("a"); }
                    if (IsOpen) [|Console.WriteLine("a")|];
                    if (debugId > 1) [|Console.WriteLine("a")|];
                    if (DeveloperLogging) { } else [|Console.WriteLine("a")|];
                }
                void WriteToConsole() => Console.WriteLine("a");
                void DumpState() => Console.WriteLine("a");
                void DebugPrintQueue() => Console.WriteLine("a");
                void Dumpster() => [|Console.WriteLine("a")|];
                #region sample_of_use
                void Sample() => Console.WriteLine("a");
                #endregion
                #region Samples of blood
                void Blood() => [|Console.WriteLine("a")|];
                #endregion
                // Called by the console command "top".
                void Top() => Console.WriteLine("a");
                // Console.WriteLine("b");
                void Bottom() => [|Console.WriteLine("a")|];
                void Statement()
                {
                    // The terminal gets it too.
                    Console.WriteLine("a");
                    // The orders get it too.
                    [|Console.WriteLine("b")|];
                }
            }
            """);

    [Fact]
    public Task Is_silent_where_it_talks_with_somebody()
        => Verify.Reports<ConsoleInService>("""
            class Orders
            {
                void Ask() { Console.Write("Name: "); var name = Console.ReadLine(); }
                void Wait() { Console.WriteLine("Press a key"); Console.ReadKey(); }
                void Colour() { Console.ForegroundColor = ConsoleColor.Red; Console.WriteLine("a"); Console.ResetColor(); }
                void Read(TextReader reader) { [|Console.WriteLine("a")|]; reader.ReadLine(); }
                void Start() => Console.CancelKeyPress += (_, e) => { e.Cancel = true; Console.WriteLine("Press Ctrl+C again"); };
                void Listen() => AppDomain.CurrentDomain.ProcessExit += (_, e) => { [|Console.WriteLine("a")|]; };
            }
            class Interruption
            {
                void OnCancel(object? sender, ConsoleCancelEventArgs e) => Stop();
                void Stop() => Console.WriteLine("Stopping");
            }
            """);

    [Fact]
    public Task Is_silent_where_the_log_has_the_last_words_too()
        => Verify.Reports<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                void A(Exception ex) { logger.LogCritical(ex, "Failed"); Console.Error.WriteLine("Failed"); Environment.FailFast("Failed"); }
                void B(Exception ex) { Console.WriteLine("FAIL: {0}", ex); logger.LogCritical(ex, "FAIL"); }
                void C(Exception ex) { logger.LogError(ex, "Failed"); Console.Error.WriteLine("Failed"); Environment.Exit(1); }
                void D(Exception ex) { logger.LogError(ex, "Failed"); [|Console.WriteLine(ex)|]; }
                void E(Exception ex) { [|Console.Error.WriteLine("Failed")|]; Environment.Exit(1); }
                void OnTask(object? sender, UnobservedTaskExceptionEventArgs e) { Console.WriteLine("Task failed: {0}", e.Exception); logger.LogError(e.Exception, "Task failed"); }
                void OnDomain(object? sender, UnhandledExceptionEventArgs e) { [|Console.WriteLine("Failed: {0}", e.ExceptionObject)|]; logger.LogWarning("Failed"); }
            }
            static class Paths
            {
                private static readonly Microsoft.Extensions.Logging.ILogger Log = null!;
                public static void Create() { try { Directory.CreateDirectory("a"); } catch (IOException e) { Console.Error.WriteLine(e); Environment.Exit(1); } }
                public static void Delete() { try { Directory.Delete("a"); } catch (IOException e) { [|Console.Error.WriteLine(e)|]; } }
            }
            """);

    // A setting is missing, and the process ends with the next statement: the log may still hold its last events then. A failure is one for the log.
    [Fact]
    public Task Is_silent_where_a_fixed_text_says_why_the_program_ends()
        => Verify.Reports<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                void A(int port) { if (port == 0) { Console.Error.WriteLine("No port, cannot start"); Environment.Exit(1); } }
                void B(int port) { if (port == 0) { [|Console.Error.WriteLine($"{port} is no port")|]; Environment.Exit(1); } }
                void C(int port) { if (port == 0) { [|Console.Error.WriteLine("No port")|]; port = 80; } }
                void D(int port) { if (port == 0) { [|Console.Error.WriteLine("No port")|]; Work(); Environment.Exit(1); } }
                void E() { try { Work(); } catch (IOException) { [|Console.Error.WriteLine("Failed")|]; Environment.Exit(1); } }
                void Work() => logger.LogInformation("Working");
            }
            """);

    // Where the level hides it from the log, the terminal gets it: on purpose. The same text twice without a condition is one too many.
    [Fact]
    public Task Is_silent_where_a_condition_prints_what_is_logged()
        => Verify.Reports<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, bool isQuiet)
            {
                void A() { logger.LogInformation("Level is adjusted"); if (isQuiet) Console.WriteLine("Level is adjusted"); }
                void B(int id) { logger.LogInformation($"Level of {id}"); if (isQuiet) { Console.WriteLine($"Level of {id}"); } }
                void C() { logger.LogInformation("Level is adjusted"); [|Console.WriteLine("Level is adjusted")|]; }
                void D() { logger.LogInformation("Level is adjusted"); if (isQuiet) [|Console.WriteLine("Something else")|]; }
                void E() { logger.LogInformation("Level is adjusted"); if (isQuiet) [|Console.WriteLine("Level is adjusted")|]; else logger.LogInformation("Loud"); }
                void F() { if (isQuiet) [|Console.WriteLine("Level is adjusted")|]; logger.LogInformation("Level is adjusted"); }
            }
            """);

    // Whether somebody at the terminal gets it is what the condition decides.
    [Fact]
    public Task Is_silent_where_a_condition_asks_for_the_terminal()
        => Verify.Reports<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger, int consoleChannel, bool constable)
            {
                void A(int channel, string text) { if (channel == consoleChannel) Console.WriteLine(text); else [|Console.WriteLine("none")|]; }
                void B(string[] args) { if (!ConsoleUtil.TryParse(args[0])) { Console.WriteLine("{0} is no vector", args[0]); return; } logger.LogInformation("moved"); }
                void C(string text) { if (constable) [|Console.WriteLine(text)|]; }
                static class ConsoleUtil { public static bool TryParse(string text) => text.Length > 0; }
            }
            """);

    // A library that tests are written with: its servers and fixtures print for whoever runs the tests.
    [Theory]
    [InlineData("Orders.Testing", "", false)]
    [InlineData("Orders.TestKit", "", false)]
    [InlineData("Orders.Testing.Servers", "", false)]
    [InlineData("Orders.TestingLab", "", true)]
    [InlineData("Orders.Contesting", "", true)]
    [InlineData("Orders.Testing", "library", true)]
    public async Task Is_silent_in_libraries_for_tests(string assembly, string kind, bool reports)
    {
        TestProject project = TestProject.Library with { Kind = kind };
        Compilation compilation = Findings.Compile(project, """
            using Microsoft.Extensions.Logging;
            public class Server(ILogger<Server> logger) { public void Stop() { logger.LogInformation("Stopping"); Console.WriteLine("stopped"); } }
            """).WithAssemblyName(assembly);
        Assert.Equal(reports ? 1 : 0, (await Findings.AnalyzeCompilingAsync([new ConsoleInService()], project, compilation)).Length);
    }

    [Fact]
    public Task Is_silent_where_no_logger_was_given()
        => Verify.Reports<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            static class Told
            {
                public static void Write(ILogger? logger, string text) { if (logger == null) Console.WriteLine(text); else logger.LogError("a"); }
                public static void Tell(Serilog.ILogger? log, string text) { if (log is not null) log.Error("a"); else { Console.WriteLine(text); } }
                public static void Send(string? address, string text) { if (address == null) [|Console.WriteLine(text)|]; }
                public static void Also(ILogger? logger, string text) { if (logger != null) [|Console.WriteLine(text)|]; }
            }
            """);

    [Fact]
    public Task Is_silent_in_types_that_make_telemetry()
        => Verify.Reports<ConsoleInService>("""
            using System.Diagnostics;
            class Exporter : OpenTelemetry.BaseExporter<Activity> { public override OpenTelemetry.ExportResult Export(in OpenTelemetry.Batch<Activity> batch) { Console.WriteLine("a"); return OpenTelemetry.ExportResult.Success; } }
            class Processor : OpenTelemetry.BaseProcessor<Activity> { public override void OnEnd(Activity data) => Console.WriteLine("a"); }
            class Formatter : Serilog.Formatting.ITextFormatter { public void Format(Serilog.Events.LogEvent logEvent, TextWriter output) => Console.WriteLine("a"); }
            class Enricher : Serilog.Core.ILogEventEnricher { public void Enrich(Serilog.Events.LogEvent logEvent, Serilog.Core.ILogEventPropertyFactory factory) => Console.WriteLine("a"); }
            class Events : System.Diagnostics.Tracing.EventListener { protected override void OnEventWritten(System.Diagnostics.Tracing.EventWrittenEventArgs e) => Console.WriteLine("a"); }
            class EventListener { public void A() => [|Console.WriteLine("a")|]; }
            """);

    [Fact]
    public Task Is_silent_in_commands_of_a_command_line()
        => Verify.Reports<ConsoleInService>("""
            namespace Spectre.Console.Cli { public abstract class Command { } }
            namespace JasperFx.CommandLine { public abstract class JasperFxAsyncCommand<T> { } }
            namespace Shop.CommandLine { public abstract class Command { } }
            namespace Shop
            {
                class ListCommand : Spectre.Console.Cli.Command { void A() => System.Console.WriteLine("a"); }
                class QueueCommand : JasperFx.CommandLine.JasperFxAsyncCommand<int> { void A() => System.Console.WriteLine("a"); class Part { void A() => System.Console.WriteLine("a"); } }
                class PlaceCommand : Shop.CommandLine.Command { void A() => [|System.Console.WriteLine("a")|]; }
            }
            """);

    [Fact]
    public Task Reports_static_handlers_of_a_top_level_program()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapPost("/a", static (int id) => { [|Console.WriteLine(id)|]; return "ok"; });
            app.MapPost("/b", Add);
            Action start = static () => Console.WriteLine("a");
            start();
            app.Run();
            static string Add() { [|Console.WriteLine("a")|]; return "ok"; }
            """,
            Program);

    [Fact]
    public Task Is_silent_where_the_logger_cannot_be_used()
        => Verify.IsSilent<ConsoleInService>(
            """
            using Microsoft.Extensions.Logging;
            class Static { private readonly ILogger<Static> _logger = null!; static void A() { Console.WriteLine(nameof(_logger)); } }
            class Primary(ILogger<Primary> logger) { static void A() { Console.WriteLine("a"); } void B() => logger.LogInformation("b"); }
            class Private { private ILogger _logger = null!; void A() => _logger.LogInformation("a"); }
            class Derived : Private { void B() { Console.WriteLine("a"); } }
            class Later { void A(ILoggerFactory factory) { Console.WriteLine("a"); var logger = factory.CreateLogger("a"); logger.LogInformation("b"); } }
            class Lambda { void A(ILogger logger) { Action a = static () => Console.WriteLine("a"); a(); } }
            class Unrelated { void A() { Console.WriteLine("a"); } }
            """,
            TestProject.Library);

    [Fact]
    public Task Does_not_count_serilogs_static_log_by_its_reference_alone()
        => Verify.Reports<ConsoleInService>(
            """
            using Serilog;
            class Uses { void A() { [|Console.WriteLine("a")|]; Log.Information("b"); } }
            class UsesNot { void A() { Console.WriteLine("a"); } }
            """,
            TestProject.Library);

    [Fact]
    public Task Counts_serilogs_static_log_where_there_is_nothing_else()
        => Verify.Reports<ConsoleInService>(
            """
            using Serilog;
            class Orders { void A() { [|Console.WriteLine("a")|]; } }
            """,
            TestProject.Library with { References = TestReferences.With("Serilog") });

    [Fact]
    public Task Is_silent_about_a_banner_where_the_program_starts()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.AspNetCore.Builder;
            var app = WebApplication.CreateBuilder(args).Build();
            [|Console.WriteLine("one line is an event")|];
            app.MapGet("/", () => "ok");
            Console.WriteLine("Shop");
            Console.WriteLine();
            Console.WriteLine($"Listens at {app.Environment.ContentRootPath}");
            app.MapGet("/a", () => { [|Console.WriteLine("a")|]; [|Console.WriteLine("b")|]; [|Console.WriteLine("c")|]; return "ok"; });
            [|Console.WriteLine("two lines")|];
            [|Console.WriteLine("may be events")|];
            foreach (string arg in args) { [|Console.WriteLine("a")|]; [|Console.WriteLine(arg)|]; [|Console.WriteLine("c")|]; }
            [|Console.WriteLine("another writer")|];
            [|Console.Error.WriteLine("begins another block")|];
            [|Console.WriteLine("and ends it")|];
            app.Run();
            """,
            Program);

    [Fact]
    public Task A_banner_stands_in_the_method_that_starts_the_program()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.AspNetCore.Builder;
            class Program
            {
                static void Main(string[] args)
                {
                    WebApplication app = WebApplication.CreateBuilder(args).Build();
                    Console.WriteLine("Shop");
                    Console.WriteLine("====");
                    Console.WriteLine(app.Environment.ContentRootPath);
                    app.Run();
                }

                static void Greet(WebApplication app) { [|Console.WriteLine("a")|]; [|Console.WriteLine("b")|]; [|Console.WriteLine("c")|]; app.Logger.ToString(); }
            }

            class Orders(Microsoft.Extensions.Logging.ILogger<Orders> logger)
            {
                void Main() { [|Console.WriteLine("a")|]; [|Console.WriteLine("b")|]; [|Console.WriteLine("c")|]; logger.ToString(); }
            }
            """,
            Program);

    [Fact]
    public Task Is_silent_before_the_host_is_built()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.AspNetCore.Builder;
            Console.WriteLine("starting");
            var builder = WebApplication.CreateBuilder(args);
            if (args.Length > 3) { Console.Error.WriteLine("too many"); return; }
            var app = builder.Build();
            [|Console.WriteLine("built")|];
            app.MapGet("/", () => { [|Console.WriteLine("hit")|]; return "ok"; });
            Helper();
            app.Run();
            void Helper() => Console.WriteLine("may run before");
            """,
            Program);

    [Fact]
    public Task Is_silent_in_main_before_the_host_is_built()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.Extensions.Hosting;
            class Program
            {
                static void Main(string[] args)
                {
                    Console.WriteLine("starting");
                    IHost host = Host.CreateDefaultBuilder(args).Build();
                    [|Console.WriteLine("built")|];
                    host.Run();
                }
            }
            """,
            Program);

    [Fact]
    public Task Is_silent_in_loggers_and_their_parts()
        => Verify.IsSilent<ConsoleInService>("""
            using Microsoft.Extensions.Logging;
            class Mine : ILogger
            {
                public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
                public bool IsEnabled(LogLevel level) => true;
                public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Console.WriteLine(formatter(state, exception));
                class Part { public void A() => Console.WriteLine("a"); }
            }
            class Provider : ILoggerProvider { public ILogger CreateLogger(string name) { Console.WriteLine(name); return new Mine(); } public void Dispose() { } }
            class Sink : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent logEvent) => Console.WriteLine(logEvent.RenderMessage()); }
            class Target : NLog.Targets.Target { protected override void Write(NLog.LogEventInfo logEvent) => Console.WriteLine(logEvent.Message); }
            class Appender : log4net.Appender.AppenderSkeleton { protected override void Append(log4net.Core.LoggingEvent logEvent) => Console.WriteLine(logEvent.RenderedMessage); }
            """);

    [Fact]
    public Task Is_silent_without_any_logging_library()
        => Verify.IsSilent<ConsoleInService>(
            """class Orders { public void Place() { Console.WriteLine("a"); } }""",
            TestProject.Console with { References = TestReferences.Base });

    [Fact]
    public Task Is_silent_on_help_and_where_the_console_is_the_interface()
        => Verify.Reports<ConsoleInService>("""
            static class Texts { public const string HelpText = "a"; public static string Version => "1"; }
            class Tool
            {
                public void PrintHelp() => Console.WriteLine("a");
                public void Run()
                {
                    Console.WriteLine("Usage: tool");
                    Console.WriteLine(Texts.HelpText);
                    Console.WriteLine(Texts.Version);
                    Console.WriteLine(GetUsage());
                    Serilog.Debugging.SelfLog.Enable(text => Console.Error.WriteLine(text));
                    [|Console.WriteLine("working")|];
                }
                void Welcome()
                {
                    string banner = "*";
                    banner += "*";
                    Console.WriteLine(banner);
                    string order = "*";
                    [|Console.WriteLine(order)|];
                }
                string GetUsage() => "a";
            }
            class LocalConsole { public void Write(string text) => Console.WriteLine(text); }
            class CommandLineArgs { class Parser { public void Parse() => Console.WriteLine("missing value"); } }
            class Consoles { public void Write(string text) => [|Console.WriteLine(text)|]; }
            """);

    [Fact]
    public Task Is_silent_in_the_helpers_of_main()
        => Verify.Reports<ConsoleInService>(
            """
            class Program
            {
                static void Main() { Check(); Console.WriteLine("a"); }
                static void Check() => Console.Error.WriteLine("a");
                void Instance() => [|Console.WriteLine("a")|];
            }
            """,
            Program);

    // A sample, a workshop, a benchmark: its name says so, and it prints for whoever runs it, unless an option says that it is a service.
    [Theory]
    [InlineData("Orders.Sample", "", "", false)]
    [InlineData("KafkaPerfRig", "", "", false)]
    [InlineData("Orders", "/home/me/workshops/orders/Program.cs", "", false)]
    [InlineData("Orders.Sample", "", "console", false)]
    [InlineData("Orders.Sample", "", "web", true)]
    [InlineData("Orders", "/home/me/orders/Program.cs", "", true)]
    [InlineData("Sampling", "", "", true)]
    public async Task Is_silent_in_programs_that_show_something(string assembly, string path, string kind, bool reports)
    {
        TestProject project = Program with { Kind = kind };
        Compilation compilation = Findings.Compile(project, """
            using Microsoft.Extensions.Logging;
            new Handler().Handle();
            class Handler { public void Handle() { Console.WriteLine("handled"); } }
            class Other { public ILogger? Log; }
            """).WithAssemblyName(assembly);
        if (path.Length > 0)
            compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select((tree, index) => index == 0 ? tree.WithFilePath(path) : tree));
        Assert.Equal(reports ? 1 : 0, (await Findings.AnalyzeCompilingAsync([new ConsoleInService()], project, compilation)).Length);
    }

    // What logs has a log; what a sample prints at its start is what it is for, though a built host has a logger.
    [Fact]
    public async Task Speaks_in_samples_where_a_logger_is_in_reach()
    {
        TestProject detected = Program with { Kind = "" };
        Compilation compilation = Findings.Compile(detected, """
            using Microsoft.Extensions.Logging;
            var app = Microsoft.AspNetCore.Builder.WebApplication.Create();
            Console.WriteLine("started");
            app.Run();
            class Silent { public void Handle() { Console.WriteLine("handled"); } }
            class Logging(ILogger<Logging> logger) { public void Handle() { logger.LogInformation("Handling"); Console.WriteLine("handled"); } }
            """).WithAssemblyName("Orders.Sample");

        Diagnostic found = Assert.Single(await Findings.AnalyzeCompilingAsync([new ConsoleInService()], detected, compilation));

        Assert.Equal(5, found.Location.GetLineSpan().StartLinePosition.Line);
    }

    // What is said to whoever has typed a wrong command, a table that a method prints, and what keeps a program from starting.
    [Fact]
    public Task Is_silent_beside_help_in_methods_that_print_and_where_a_start_fails()
        => Verify.Reports<ConsoleInService>(
            """
            using Microsoft.Extensions.Logging;
            class Commander(ILogger<Commander> logger)
            {
                string Help => "commands: a, b";
                void Process(string name)
                {
                    if (name != "help")
                        Console.WriteLine("no such command");
                    Console.Write(Help);
                    logger.LogInformation("done");
                }
                void Work(string name)
                {
                    if (name != "help")
                        [|Console.WriteLine("no such command")|];
                    logger.LogInformation("done");
                    Console.Write(Help);
                }
                void PrintTable(List<string> rows) { Console.WriteLine("table"); foreach (string row in rows) Console.WriteLine(row); }
                void PrintCells(List<string> rows) { for (int i = 0; i < rows.Count; i++) { Console.Write(rows[i] + "\t"); Console.WriteLine(); } }
                void PrintAndCount(List<string> rows) { int count = 0; foreach (string row in rows) { [|Console.WriteLine(row)|]; count += row.Length; } logger.LogInformation("{Count} printed", count); }
                void PrintOrder(string order) { [|Console.WriteLine(order)|]; logger.LogInformation("printed"); }
                void Print(string order) => [|Console.WriteLine(order)|];
                void Tell(string order) => [|Console.WriteLine(order)|];
            }
            class Program
            {
                static ILogger Log = null!;
                static void Main(string[] args)
                {
                    Run(args);
                }
                static void Run(string[] args) => Web(() =>
                {
                    if (args.Length == 0) { Console.WriteLine("no settings"); throw new InvalidOperationException("no settings"); }
                });
                static void Web(Action action) => action();
            }
            """);
}
