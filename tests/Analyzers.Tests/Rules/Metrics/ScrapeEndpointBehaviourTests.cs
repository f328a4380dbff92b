using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>What OBS2303 and OBS2306 say of a program, said by the program: before and after the fix.</summary>
public class ScrapeEndpointBehaviourTests
{
    private const string Probe = "ScrapeEndpointBehaviourTests.Probe";
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication, References = TestReferences.Everything };
    private static readonly SemaphoreSlim One = new(1);

    private static string Source(string setUp, string members, string import)
        => $$"""
            using System.Diagnostics.Metrics;
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Hosting;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            using {{import}};

            var builder = WebApplication.CreateSlimBuilder(args);
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            {{setUp}}
            var app = builder.Build();
            ((Action<WebApplication>)AppContext.GetData("{{Probe}}")!)(app);
            app.Lifetime.ApplicationStarted.Register(Shop.Placed);
            app.Run();

            public static class Shop
            {
                {{members}}
            }
            """;

    [Fact]
    public Task The_exporter_of_OpenTelemetry_serves_nothing_by_itself()
        => IsServedAfterTheFix<ScrapeEndpointMissing, ScrapeEndpointMissingFix>(
            Source(
                "builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(\"Shop\").AddPrometheusExporter());",
                """
                private static readonly Counter<int> Orders = new Meter("Shop").CreateCounter<int>("orders");
                    public static void Placed() => Orders.Add(1);
                """,
                "OpenTelemetry.Metrics"),
            "# TYPE orders_total counter");

    [Fact]
    public Task The_registry_of_prometheus_net_serves_nothing_by_itself()
        => IsServedAfterTheFix<RegistryNotServed, RegistryNotServedFix>(
            Source(
                "",
                """
                private static readonly Prometheus.Counter Orders = Prometheus.Metrics.CreateCounter("behaviour_orders_total", "Orders.");
                    public static void Placed() => Orders.Inc();
                """,
                "System"),
            "# TYPE behaviour_orders_total counter");

    private static async Task IsServedAfterTheFix<TRule, TFix>(string source, string metric)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        string repaired = Assert.Single(await Repair.AllAsync<TRule, TFix>(Program, source));

        Assert.Equal((HttpStatusCode.NotFound, ""), await ScrapeAsync(source));
        (HttpStatusCode status, string text) = await ScrapeAsync(repaired);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(metric, text, StringComparison.Ordinal);
    }

    // Runs the program until it has answered one scrape.
    private static async Task<(HttpStatusCode Status, string Text)> ScrapeAsync(string source)
    {
        using var image = new MemoryStream();
        var emitted = Findings.Compile(Program, source).WithAssemblyName("Program" + Guid.NewGuid().ToString("N")).Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        MethodInfo main = Assembly.Load(image.ToArray()).EntryPoint!;

        await One.WaitAsync();
        try
        {
            var answer = new TaskCompletionSource<(HttpStatusCode, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
            AppContext.SetData(Probe, (Action<WebApplication>)(app => app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => AnswerAsync(app, answer)))));
            Task run = Task.Run(() => main.Invoke(null, [Array.Empty<string>()]));
            Task first = await Task.WhenAny(answer.Task, run);
            await first;
            await run;
            return await answer.Task;
        }
        finally
        {
            One.Release();
        }
    }

    private static async Task AnswerAsync(WebApplication app, TaskCompletionSource<(HttpStatusCode, string)> answer)
    {
        using var client = new HttpClient();
        using HttpResponseMessage response = await client.GetAsync(app.Urls.Single() + "/metrics");
        answer.SetResult((response.StatusCode, await response.Content.ReadAsStringAsync()));
        app.Lifetime.StopApplication();
    }
}
