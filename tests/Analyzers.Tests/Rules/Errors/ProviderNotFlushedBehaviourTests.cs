using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Hosting;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>What has been sent when Main returns, before the fix and after it: with OpenTelemetry's SDK and Serilog themselves.</summary>
public class ProviderNotFlushedBehaviourTests
{
    private const string Spans = """
        using System.Diagnostics;
        using OpenTelemetry;
        using OpenTelemetry.Trace;

        public static class Run
        {
            public static readonly List<string> Sent = [];
            static readonly ActivitySource Source = new("shop.flush");

            public static void Main()
            {
                var provider = Sdk.CreateTracerProviderBuilder().AddSource("shop.flush").AddProcessor(new BatchActivityExportProcessor(new Keeping(), scheduledDelayMilliseconds: 60_000)).Build();
                using var activity = Source.StartActivity("orders.import");
                activity?.Stop();
            }

            sealed class Keeping : BaseExporter<Activity>
            {
                public override ExportResult Export(in Batch<Activity> batch)
                {
                    foreach (Activity span in batch)
                        Sent.Add(span.DisplayName);
                    return ExportResult.Success;
                }
            }
        }
        """;

    private const string Metrics = """
        using System.Diagnostics.Metrics;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;

        public static class Run
        {
            public static readonly List<string> Sent = [];
            static readonly Meter Shop = new("shop.flush");
            static readonly Counter<int> Orders = Shop.CreateCounter<int>("orders");

            public static void Main()
            {
                var provider = Sdk.CreateMeterProviderBuilder().AddMeter("shop.flush").AddReader(new PeriodicExportingMetricReader(new Keeping(), 60_000)).Build();
                Orders.Add(1);
            }

            sealed class Keeping : BaseExporter<Metric>
            {
                public override ExportResult Export(in Batch<Metric> batch)
                {
                    foreach (Metric metric in batch)
                        Sent.Add(metric.Name);
                    return ExportResult.Success;
                }
            }
        }
        """;

    private const string Events = """
        using Serilog;
        using Serilog.Configuration;
        using Serilog.Core;
        using Serilog.Events;

        public static class Run
        {
            public static readonly List<string> Sent = [];

            public static void Main()
            {
                Log.Logger = new LoggerConfiguration().WriteTo.Sink(new Keeping(), new BatchingOptions { EagerlyEmitFirstEvent = false, BufferingTimeLimit = TimeSpan.FromMinutes(1) }).CreateLogger();
                Log.Fatal("Stopped");
            }

            sealed class Keeping : IBatchedLogEventSink
            {
                public Task EmitBatchAsync(IReadOnlyCollection<LogEvent> batch)
                {
                    Sent.AddRange(batch.Select(logged => logged.MessageTemplate.Text));
                    return Task.CompletedTask;
                }
            }
        }
        """;

    [Theory]
    [InlineData(Spans, "orders.import")]
    [InlineData(Metrics, "orders")]
    [InlineData(Events, "Stopped")]
    public async Task The_last_batch_is_lost_without_a_flush_and_sent_with_it(string source, string last)
    {
        Assert.Empty(Sent(source));
        ImmutableArray<string> repaired = await Repair.AllAsync<ProviderNotFlushed, ProviderNotFlushedFix>(TestProject.Service, source);
        Assert.Equal([last], Sent(repaired[0]));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public void A_host_leaves_the_static_logger_open_unless_it_is_told_to_end_it(bool dispose, bool ended)
    {
        var sink = new EndingSink();
        Log.Logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        using (Host.CreateDefaultBuilder().UseSerilog(dispose: dispose).Build())
        {
        }

        Assert.Equal(ended, sink.IsEnded);
        Log.CloseAndFlush();
        Assert.True(sink.IsEnded);
    }

    private static List<string> Sent(string source)
    {
        Compilation compilation = Findings.Compile(TestProject.Service, source).WithAssemblyName("Flush" + Guid.NewGuid().ToString("N"));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        Type run = new AssemblyLoadContext(compilation.AssemblyName).LoadFromStream(image).GetType("Run", throwOnError: true)!;
        run.GetMethod("Main")!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
        return [.. (List<string>)run.GetField("Sent")!.GetValue(null)!];
    }

    private sealed class EndingSink : ILogEventSink, IDisposable
    {
        public bool IsEnded { get; private set; }

        public void Dispose() => IsEnded = true;

        public void Emit(LogEvent logEvent)
        {
        }
    }
}
