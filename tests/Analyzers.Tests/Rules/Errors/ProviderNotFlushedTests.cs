using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class ProviderNotFlushedTests
{
    private static readonly TestProject Program = TestProject.Console with { Output = OutputKind.ConsoleApplication, References = TestReferences.Everything };

    private const string Batching = "Sdk.CreateTracerProviderBuilder().AddSource(\"shop\").AddOtlpExporter()";

    /// <summary>Top-level statements, with the exporter of a package that the tests do not reference.</summary>
    internal static string Tracing(string statements) => $$"""
        using System.Diagnostics;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        {{statements}}

        static void Work() => Console.WriteLine();

        public sealed class NullExporter : BaseExporter<Activity>
        {
            public override ExportResult Export(in Batch<Activity> batch) => ExportResult.Success;
        }

        public sealed class NullMetrics : BaseExporter<Metric>
        {
            public override ExportResult Export(in Batch<Metric> batch) => ExportResult.Success;
        }

        public static class Exporters
        {
            public static TracerProviderBuilder AddOtlpExporter(this TracerProviderBuilder builder) => builder;
            public static TracerProviderBuilder AddOtlpExporter(this TracerProviderBuilder builder, ExportProcessorType type) => builder;
            public static TracerProviderBuilder AddConsoleExporter(this TracerProviderBuilder builder) => builder;
            public static MeterProviderBuilder AddConsoleExporter(this MeterProviderBuilder builder) => builder;
            public static MeterProviderBuilder AddOtlpExporter(this MeterProviderBuilder builder) => builder;
            public static MeterProviderBuilder AddPrometheusHttpListener(this MeterProviderBuilder builder) => builder;
            public static MeterProviderBuilder AddInMemoryExporter(this MeterProviderBuilder builder) => builder;
        }
        """;

    /// <summary>Top-level statements, with sinks of packages that the tests do not reference.</summary>
    internal static string Logging(string statements) => $$"""
        using Microsoft.Extensions.Hosting;
        using Serilog;
        using Serilog.Configuration;

        {{statements}}

        static void Work() => Log.Information("Working");

        public static class Sinks
        {
            public static LoggerConfiguration Seq(this LoggerSinkConfiguration sinks, string url) => sinks.Console();
            public static LoggerConfiguration Async(this LoggerSinkConfiguration sinks, Action<LoggerSinkConfiguration> configure) => sinks.Console();
            public static LoggerConfiguration Own(this LoggerSinkConfiguration sinks) => sinks.Console();
        }
        """;

    [Fact]
    public Task A_tracer_provider_that_nothing_shuts_down()
        => Verify.Reports<ProviderNotFlushed>(
            Tracing($"var provider = [|{Batching}.Build()|];\nWork();"),
            Program,
            "Nothing shuts 'provider' down before the program ends: it sends in batches, and the last spans are lost. Write 'using var provider = …;'.");

    [Theory]
    [InlineData("var provider = [|Sdk.CreateTracerProviderBuilder().AddProcessor(new BatchActivityExportProcessor(new NullExporter())).Build()|]; Work();")]
    [InlineData("var provider = [|Sdk.CreateTracerProviderBuilder().AddConsoleExporter().AddOtlpExporter(ExportProcessorType.Batch).Build()|]; Work();")]
    [InlineData("var builder = Sdk.CreateTracerProviderBuilder(); builder.AddOtlpExporter(); TracerProvider? provider = [|builder.Build()|]; Work();")]
    [InlineData("TracerProvider? provider; provider = [|Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()|]; Work();")]
    [InlineData("var meters = [|Sdk.CreateMeterProviderBuilder().AddMeter(\"shop\").AddConsoleExporter().Build()|]; Work();")]
    [InlineData("var meters = [|Sdk.CreateMeterProviderBuilder().AddOtlpExporter().Build()|]; while (true) { if (Console.ReadLine() == null) break; }")]
    [InlineData("var meters = [|Sdk.CreateMeterProviderBuilder().AddReader(new PeriodicExportingMetricReader(new NullMetrics())).Build()|]; Work();")]
    [InlineData("var provider = [|Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()|]; var tracer = provider.GetTracer(\"shop\"); tracer.StartSpan(\"a\").End();")]
    public Task Providers_that_send_in_batches(string statements)
        => Verify.Reports<ProviderNotFlushed>(Tracing(statements), Program);

    [Theory]
    [InlineData("using var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); Work();")]
    [InlineData("using (var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()) { Work(); }")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); using (provider) { Work(); }")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); Work(); provider.Dispose();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); Work(); provider.ForceFlush();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); Work(); provider?.Shutdown();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); try { Work(); } finally { provider.Dispose(); }")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); AppDomain.CurrentDomain.ProcessExit += (_, _) => provider.Dispose(); Work();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); End(provider); static void End(IDisposable open) => open.Dispose();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddConsoleExporter().Build(); Work();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter(ExportProcessorType.Simple).Build(); Work();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddProcessor(new SimpleActivityExportProcessor(new NullExporter())).Build(); Work();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddSource(\"shop\").Build(); Work();")]
    [InlineData("var meters = Sdk.CreateMeterProviderBuilder().AddPrometheusHttpListener().Build(); Work();")]
    [InlineData("var meters = Sdk.CreateMeterProviderBuilder().AddInMemoryExporter().Build(); Work();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); while (true) { Work(); }")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build(); for (; ; ) Work();")]
    public Task Providers_that_lose_nothing(string statements)
        => Verify.IsSilent<ProviderNotFlushed>(Tracing(statements), Program);

    [Fact]
    public async Task One_rule_speaks_about_a_provider()
    {
        Rule[] rules = [new ProviderNotFlushed(), new ActivityNotDisposed(), new TelemetryScopeDiscarded()];
        string[] found = await Ids($"var provider = {Batching}.Build(); Work();");
        Assert.Equal(["OBS4009"], found);
        Assert.Equal(["OBS3001"], await Ids($"{Batching}.Build(); Work();"));
        Assert.Equal(["OBS3002"], await Ids($"SetUp(); static void SetUp() {{ var provider = {Batching}.Build(); Work(); }}"));
        Assert.Empty(await Ids("var provider = Sdk.CreateTracerProviderBuilder().Build(); Work();"));

        async Task<string[]> Ids(string statements)
            => [.. (await Findings.OfAsync([.. rules], Program, Tracing(statements))).Select(diagnostic => diagnostic.Id)];
    }

    [Fact]
    public Task A_Serilog_logger_that_nothing_flushes()
        => Verify.Reports<ProviderNotFlushed>(
            Logging("[|Log.Logger = new LoggerConfiguration().WriteTo.Console().WriteTo.Seq(\"http://seq\").CreateLogger()|];\nWork();"),
            Program,
            "Nothing flushes this logger before the program ends: 'WriteTo.Seq' sends in batches, and the last events, those that say why it ended, are lost. Call 'Log.CloseAndFlush()' at the end.");

    [Theory]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Async(sinks => sinks.File(\"log.txt\")).CreateLogger()|]; Work();")]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.File(\"log.txt\", buffered: true).CreateLogger()|]; Work();")]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; Host.CreateDefaultBuilder(args).UseSerilog().Build().Run();")]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; Host.CreateDefaultBuilder(args).UseSerilog(Log.Logger, false).Build().Run();")]
    [InlineData("[|Serilog.Log.Logger = new LoggerConfiguration().WriteTo.Logger(inner => inner.WriteTo.Seq(\"a\")).CreateLogger()|]; Work();")]
    public Task Loggers_that_keep_events_back(string statements)
        => Verify.Reports<ProviderNotFlushed>(Logging(statements), Program);

    [Theory]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); try { Work(); } finally { Log.CloseAndFlush(); }")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); Work(); await Log.CloseAndFlushAsync();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); AppDomain.CurrentDomain.ProcessExit += (_, _) => Log.CloseAndFlush(); Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); Work(); (Log.Logger as IDisposable)?.Dispose();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); Host.CreateDefaultBuilder(args).UseSerilog(dispose: true).Build().Run();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); Host.CreateDefaultBuilder(args).UseSerilog((_, log) => log.WriteTo.Seq(\"a\")).Build().Run();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Console().CreateLogger(); Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.File(\"log.txt\").CreateLogger(); Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.File(\"log.txt\", buffered: false).CreateLogger(); Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Own().CreateLogger(); Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateBootstrapLogger(); Work();")]
    [InlineData("using var logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); Log.Logger = logger; Work();")]
    [InlineData("Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger(); while (true) { Work(); }")]
    [InlineData("SetUp(); Work(); static void SetUp() => Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger();")]
    public Task Loggers_that_lose_nothing(string statements)
        => Verify.IsSilent<ProviderNotFlushed>(Logging(statements), Program);

    [Fact]
    public Task A_logger_of_somebody_elses()
        => Verify.IsSilent<ProviderNotFlushed>("""
            public static class Log { public static object? Logger { get; set; } }
            public static class Program { public static void Main() { Log.Logger = CreateLogger(); } static object CreateLogger() => new(); }
            """);

    [Fact]
    public Task Sentry_sends_at_exit()
        => Verify.IsSilent<ProviderNotFlushed>("Sentry.SentrySdk.Init(\"https://key@sentry.example/1\"); Console.WriteLine();", Program);
}
