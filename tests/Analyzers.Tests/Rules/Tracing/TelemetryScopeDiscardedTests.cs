using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class TelemetryScopeDiscardedTests
{
    public const string Fields = """
            static readonly System.Diagnostics.ActivitySource Source = new("shop");
            static readonly Prometheus.Histogram Duration = Prometheus.Metrics.CreateHistogram("order_seconds", "Time.");
            static readonly Prometheus.Gauge Active = Prometheus.Metrics.CreateGauge("orders_active", "Orders.");
            Microsoft.Extensions.Logging.ILogger logger = null!;
            Microsoft.ApplicationInsights.TelemetryClient insights = null!;
            OpenTelemetry.Trace.Tracer tracer = null!;
            Sentry.IHub hub = null!;
            void Work() { }

        """;

    public const string Usings = """
        using System.Diagnostics;
        using Microsoft.ApplicationInsights;
        using Microsoft.ApplicationInsights.DataContracts;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Prometheus;
        using Sentry;
        using Serilog.Context;

        """;

    public static string InClass(string members) => Usings + "public class Orders\n{\n" + Fields + members + "\n}";

    [Theory]
    [InlineData("[|Source.StartActivity(\"orders.place\")|]")]
    [InlineData("[|Source.StartActivity(\"orders.place\")|]?.SetTag(\"shop\", 1)")]
    [InlineData("[|Source.StartActivity(\"orders.place\")|]?.SetTag(\"shop\", 1)?.AddEvent(new ActivityEvent(\"x\"))")]
    [InlineData("[|Source.StartActivity(\"orders.place\")|]!.SetTag(\"shop\", 1).SetTag(\"b\", 2)")]
    [InlineData("_ = [|Source.StartActivity(\"orders.place\")|]")]
    [InlineData("_ = [|Source.StartActivity(\"orders.place\")|]?.SetTag(\"shop\", 1)")]
    [InlineData("[|Source.CreateActivity(\"orders.place\", ActivityKind.Server)|]?.Start()")]
    [InlineData("[|tracer.StartSpan(\"orders.place\")|]")]
    [InlineData("[|tracer.StartActiveSpan(\"orders.place\")|].SetAttribute(\"shop\", 1)")]
    [InlineData("[|tracer.StartRootSpan(\"orders.place\")|]")]
    [InlineData("[|Duration.NewTimer()|]")]
    [InlineData("[|Active.NewTimer()|]")]
    [InlineData("[|Active.TrackInProgress()|]")]
    [InlineData("[|insights.StartOperation<RequestTelemetry>(\"orders.place\")|]")]
    [InlineData("[|insights.StartOperation(new DependencyTelemetry())|]")]
    [InlineData("[|insights.StartOperation<RequestTelemetry>(new Activity(\"a\"))|]")]
    [InlineData("[|logger.BeginScope(\"Order {OrderId}\", 1)|]")]
    [InlineData("[|logger.BeginScope(new Dictionary<string, object> { [\"OrderId\"] = 1 })|]")]
    [InlineData("[|LogContext.PushProperty(\"OrderId\", 1)|]")]
    [InlineData("[|LogContext.Push(new Serilog.Core.Enrichers.PropertyEnricher(\"OrderId\", 1))|]")]
    [InlineData("[|log4net.LogicalThreadContext.Stacks[\"order\"].Push(\"1\")|]")]
    [InlineData("[|log4net.ThreadContext.Stacks[\"order\"].Push(\"1\")|]")]
    [InlineData("[|NLog.ScopeContext.PushProperty(\"OrderId\", 1)|]")]
    [InlineData("[|SentrySdk.PushScope()|]")]
    [InlineData("[|hub.PushScope()|]")]
    [InlineData("[|SentrySdk.StartTransaction(\"orders\", \"place\")|]")]
    [InlineData("[|hub.StartTransaction(\"orders\", \"place\")|]")]
    [InlineData("[|SentrySdk.StartTransaction(\"orders\", \"place\").StartChild(\"a\")|]")]
    [InlineData("[|Sdk.CreateTracerProviderBuilder().AddSource(\"shop\").Build()|]")]
    [InlineData("[|Sdk.CreateMeterProviderBuilder().AddMeter(\"shop\").Build()|]")]
    public Task What_is_opened_as_a_statement(string statement)
        => Verify.Reports<TelemetryScopeDiscarded>(InClass($"    public void Place() {{ {statement}; Work(); }}"));

    [Theory]
    [InlineData("public void Place() => [|Source.StartActivity(\"a\")|];")]
    [InlineData("public void Place() { if (1 == 2) [|Source.StartActivity(\"a\")|]; Work(); }")]
    [InlineData("public void Place(int i) { switch (i) { case 1: [|Source.StartActivity(\"a\")|]; Work(); break; } }")]
    [InlineData("public void Place() { Action run = () => { [|Source.StartActivity(\"a\")|]; Work(); }; run(); }")]
    [InlineData("public void Place() { Action run = () => [|Source.StartActivity(\"a\")|]; run(); }")]
    [InlineData("public async Task Place() { [|Source.StartActivity(\"a\")|]; await Task.Yield(); }")]
    [InlineData("public Orders() { [|LogContext.PushProperty(\"OrderId\", 1)|]; Work(); }")]
    [InlineData("public void Place() { [|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); Activity.Current?.SetTag(\"k\", 1); }")]
    [InlineData("public void Place() { try { [|Source.StartActivity(\"a\")|]; Work(); } finally { Work(); } }")]
    public Task Wherever_the_statement_stands(string member) => Verify.Reports<TelemetryScopeDiscarded>(InClass("    " + member));

    [Fact]
    public Task In_top_level_statements()
        => Verify.Reports<TelemetryScopeDiscarded>("""
            using System.Diagnostics;

            var source = new ActivitySource("shop");
            [|source.StartActivity("start")|];
            Console.WriteLine();
            """, TestProject.Service with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public Task In_a_project_that_only_logs()
        => Verify.Reports<TelemetryScopeDiscarded>("""
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> logger)
            {
                public void Place(int id) { [|logger.BeginScope("Order {OrderId}", id)|]; logger.LogInformation("Placed"); }
            }
            """, TestProject.Library);

    [Fact]
    public Task A_scope_that_flows_back_with_an_async_method()
        => Verify.IsSilent<TelemetryScopeDiscarded>(InClass("""
                public async Task Place()
                {
                    LogContext.PushProperty("OrderId", 1);
                    await Task.Yield();
                }

                public async Task Pay(int id)
                {
                    logger.BeginScope("Order {OrderId}", id);
                    await Task.Yield();
                }

                // As middleware is often written.
                public Task Invoke(Func<Task> next)
                {
                    LogContext.PushProperty("OrderId", 1);
                    return next();
                }
            """));

    [Fact]
    public Task In_a_loop_of_an_async_method_scopes_pile_up()
        => Verify.Reports<TelemetryScopeDiscarded>(InClass("""
                public async Task Run(CancellationToken stopping)
                {
                    while (!stopping.IsCancellationRequested)
                    {
                        [|LogContext.PushProperty("OrderId", 1)|];
                        await Task.Yield();
                    }
                }
            """));

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\"); Work();")]
    [InlineData("using (Source.StartActivity(\"a\")) Work();")]
    [InlineData("using (var activity = Source.StartActivity(\"a\")) Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work(); activity?.Stop();")]
    [InlineData("Source.StartActivity(\"a\")?.Dispose();")]
    [InlineData("Source.StartActivity(\"a\")?.SetTag(\"k\", 1)?.Stop();")]
    [InlineData("Source.CreateActivity(\"a\", ActivityKind.Server);")]
    [InlineData("Keep(Source.StartActivity(\"a\"));")]
    [InlineData("_kept = Source.StartActivity(\"a\");")]
    [InlineData("_kept ??= Source.StartActivity(\"a\");")]
    [InlineData("var id = Source.StartActivity(\"a\")?.Id;")]
    [InlineData("_all.Add(Source.StartActivity(\"a\"));")]
    [InlineData("using (Duration.NewTimer()) Work();")]
    [InlineData("using (Active.TrackInProgress()) Work();")]
    [InlineData("Duration.NewTimer().ObserveDuration();")]
    [InlineData("using var scope = logger.BeginScope(\"Order {OrderId}\", 1);")]
    [InlineData("using (LogContext.PushProperty(\"OrderId\", 1)) Work();")]
    [InlineData("using (log4net.LogicalThreadContext.Stacks[\"order\"].Push(\"1\")) Work();")]
    [InlineData("_log.ForContext(\"OrderId\", 1);")]
    [InlineData("using var operation = insights.StartOperation<RequestTelemetry>(\"a\");")]
    [InlineData("SentrySdk.StartTransaction(\"a\", \"b\").Finish();")]
    [InlineData("_provider = Sdk.CreateTracerProviderBuilder().Build();")]
    [InlineData("tracer.StartSpan(\"a\").End();")]
    public Task What_is_kept_passed_on_or_closed(string statement)
        => Verify.IsSilent<TelemetryScopeDiscarded>(InClass($$"""
                Activity? _kept;
                TracerProvider? _provider;
                readonly List<Activity?> _all = [];
                readonly Serilog.ILogger _log = Serilog.Log.Logger;
                void Keep(Activity? activity) => _kept = activity;
                public void Place() { {{statement}} }
            """));

    [Theory]
    [InlineData("public Activity? Start() => Source.StartActivity(\"a\");")]
    [InlineData("public Activity? Start() { return Source.StartActivity(\"a\")?.SetTag(\"k\", 1); }")]
    [InlineData("public Func<Activity?> Start => () => Source.StartActivity(\"a\");")]
    [InlineData("public void Begin() { Source.StartActivity(\"a\"); } public void End() { Activity.Current?.Stop(); }")]
    [InlineData("public void Begin() { Source.StartActivity(\"a\"); } public void End() { Activity.Current!.Dispose(); }")]
    [InlineData("public void Begin() { Source.StartActivity(\"a\"); } public void End() { var current = Activity.Current; current?.SetTag(\"k\", 1).Stop(); }")]
    [InlineData("public void Begin() { Source.StartActivity(\"a\"); } public void End() { if (Activity.Current is { } current) current.Stop(); }")]
    [InlineData("public void Begin() { var before = Activity.Current; Source.StartActivity(\"a\"); Activity.Current = before; }")]
    [InlineData("public void Begin() { tracer.StartActiveSpan(\"a\"); } public void End() { Tracer.CurrentSpan.End(); }")]
    [InlineData("public void Begin() { SentrySdk.StartTransaction(\"a\", \"b\"); } public void End() { SentrySdk.GetSpan()?.Finish(); }")]
    public Task What_is_returned_or_ended_by_hand(string members) => Verify.IsSilent<TelemetryScopeDiscarded>(InClass("    " + members));

    [Fact]
    public Task Where_a_program_starts_a_property_is_meant_for_all_of_it()
        => Verify.IsSilent<TelemetryScopeDiscarded>("""
            using Serilog.Context;

            LogContext.PushProperty("Version", "1.2");
            Console.WriteLine();
            """, TestProject.Service with { Output = OutputKind.ConsoleApplication });

    [Fact]
    public Task Methods_of_the_same_names_elsewhere()
        => Verify.IsSilent<TelemetryScopeDiscarded>("""
            public class Stage : IDisposable
            {
                public Stage StartActivity(string name) => this;
                public Stage NewTimer() => this;
                public Stage Push(string name) => this;
                public Stage Build() => this;
                public void Dispose() { }
                public void Play() { StartActivity("a"); NewTimer(); Push("b"); Build(); }
            }
            """);

    [Fact]
    public Task In_tests() => Verify.IsSilent<TelemetryScopeDiscarded>(InClass("    public void Place() { Source.StartActivity(\"a\"); Work(); }"), TestProject.Tests);

    [Fact]
    public Task Half_typed_code()
        => Verify.IsSilent<TelemetryScopeDiscarded>(InClass("    public void Place() { Source.StartActivity(\"a\")?.; Source.StartActivity()?. }"), TestProject.Service with { MayNotCompile = true });

    [Fact]
    public Task Says_what_comes_of_it()
        => Verify.Reports<TelemetryScopeDiscarded>(
            InClass("""
                    public void Place()
                    {
                        [|Source.StartActivity("orders.place")|];
                        [|tracer.StartSpan("pay")|];
                        [|Duration.NewTimer()|];
                        [|Active.TrackInProgress()|];
                        [|logger.BeginScope("Order {OrderId}", 1)|];
                        [|SentrySdk.PushScope()|];
                        [|SentrySdk.StartTransaction("orders", "place")|];
                        [|Sdk.CreateTracerProviderBuilder().Build()|];
                    }
                """),
            null,
            "The activity 'orders.place' is opened and dropped: it is never ended, so it is never exported, and spans that are started later become its children. Hold it: 'using var activity = …;'.",
            "The span 'pay' is opened and dropped: it is never ended, so it is never exported. Hold it: 'using var span = …;'.",
            "The timer of 'Duration' is opened and dropped: the time is observed when it is disposed, so nothing is ever observed. Hold it: 'using var timer = …;'.",
            "The work in progress of 'Active' is opened and dropped: the gauge is decreased when it is disposed, so it only ever rises. Hold it: 'using var inProgress = …;'.",
            "The log scope is opened and dropped: it is never closed, so its properties stay on what is logged later, by other work too. Hold it: 'using var scope = …;'.",
            "Sentry's scope is opened and dropped: it is never closed, so what is set on it stays on later events, of other work too. Hold it: 'using var scope = …;'.",
            "The transaction 'orders' is opened and dropped: it is never ended, so it is never sent. Hold it: 'using var transaction = …;'.",
            "The provider is opened and dropped: nothing shuts it down, so what is waiting when the process ends is never exported. Keep it, and dispose of it when the program ends.");
}
