using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// Runs source code that measures, in a web host that serves <c>/metrics</c>, and returns what a scrape of it shows: with OpenTelemetry's
/// Prometheus exporter for System.Diagnostics.Metrics, and with prometheus-net's own default registry.
/// The source declares <c>public static class Run</c> with <c>public static void Main()</c>. Its meter is called <c>"shop"</c>, and nothing else is.
/// </summary>
internal static class MetricRun
{
    private const string PrometheusAssembly = "Prometheus.NetStandard";
    private static int _count;

    public static Task<Scrape> OfAsync(string source) => OfAsync(source, () => { });

    /// <summary>The same, doing something between the run and the scrape.</summary>
    public static async Task<Scrape> OfAsync(string source, Action beforeScrape)
    {
        // Meters are one list for the whole process: each run has one of its own.
        string meter = $"shop{Interlocked.Increment(ref _count)}";
        Compilation compilation = Findings.Compile(TestProject.Service, source.Replace("\"shop\"", $"\"{meter}\"", StringComparison.Ordinal)).WithAssemblyName("Run" + meter);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;

        var context = new RunContext(compilation.AssemblyName!);
        try
        {
            await using WebApplication app = await StartAsync(meter, context);
            MethodInfo main = context.LoadFromStream(image).GetType("Run", throwOnError: true)!.GetMethod("Main", BindingFlags.Public | BindingFlags.Static)!;
            main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            beforeScrape();
            using var client = new HttpClient();
            string ofMeters = await client.GetStringAsync(app.Urls.Single() + "/metrics");
            string ofPrometheusNet = await client.GetStringAsync(app.Urls.Single() + "/prometheus-net");
            await app.StopAsync();
            return new Scrape(ofMeters + ofPrometheusNet);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<WebApplication> StartAsync(string meter, RunContext context)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(meter)
            .AddPrometheusExporter(exporter => exporter.ScrapeResponseCacheDurationMilliseconds = 0));
        WebApplication app = builder.Build();
        app.MapPrometheusScrapingEndpoint("/metrics");
        app.MapGet("/prometheus-net", context.ExportAsync);
        await app.StartAsync();
        return app;
    }

    /// <summary>A load context with a prometheus-net of its own, so that its default registry holds what one run made.</summary>
    private sealed class RunContext : AssemblyLoadContext
    {
        private readonly object _registry;

        public RunContext(string name)
            : base(name, isCollectible: true)
        {
            Type metrics = Assembly(PrometheusAssembly).GetType("Prometheus.Metrics", throwOnError: true)!;
            metrics.GetMethod("SuppressDefaultMetrics", [])!.Invoke(null, null);
            _registry = metrics.GetProperty("DefaultRegistry")!.GetValue(null)!;
        }

        public async Task<string> ExportAsync()
        {
            using var stream = new MemoryStream();
            MethodInfo export = _registry.GetType().GetMethod("CollectAndExportAsTextAsync", [typeof(Stream), typeof(CancellationToken)])!;
            await (Task)export.Invoke(_registry, [stream, CancellationToken.None])!;
            return Encoding.UTF8.GetString(stream.ToArray());
        }

        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name == PrometheusAssembly ? Assembly(PrometheusAssembly) : null;

        private Assembly Assembly(string name)
            => Assemblies.FirstOrDefault(loaded => loaded.GetName().Name == name) ?? LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, name + ".dll"));
    }
}

/// <summary>What a scrape shows, in Prometheus' text format; the labels that name the scope and the service are left out.</summary>
internal sealed partial class Scrape(string text)
{
    /// <summary>The type of a metric; null where it is not there.</summary>
    public string? TypeOf(string metric)
        => TypeLine().Matches(text).FirstOrDefault(line => line.Groups["name"].Value == metric)?.Groups["type"].Value;

    /// <summary>The value of a series; null where it is not there.</summary>
    /// <param name="series">The name, with its labels in the order in which they are served: <c>orders{shop="a"}</c>.</param>
    public double? this[string series]
    {
        get
        {
            foreach (Match line in SampleLine().Matches(text))
            {
                string labels = string.Join(',', Label().Matches(line.Groups["labels"].Value).Select(label => label.Value).Where(label => !label.StartsWith("otel_scope_", StringComparison.Ordinal)));
                if ((labels.Length == 0 ? line.Groups["name"].Value : $"{line.Groups["name"].Value}{{{labels}}}") == series)
                    return double.Parse(line.Groups["value"].Value, CultureInfo.InvariantCulture);
            }

            return null;
        }
    }

    /// <summary>The names of all metrics, in order.</summary>
    public IEnumerable<string> Metrics
        => TypeLine().Matches(text).Select(line => line.Groups["name"].Value).Where(name => name != "target_info" && name != "otel_scope_info").Order(StringComparer.Ordinal);

    public override string ToString() => text;

    [GeneratedRegex(@"^# TYPE (?<name>\S+) (?<type>\S+)\r?$", RegexOptions.Multiline)]
    private static partial Regex TypeLine();

    [GeneratedRegex(@"^(?<name>[A-Za-z_:][A-Za-z0-9_:]*)(\{(?<labels>.*)\})? (?<value>\S+)", RegexOptions.Multiline)]
    private static partial Regex SampleLine();

    [GeneratedRegex("""[A-Za-z_][A-Za-z0-9_]*="([^"\\]|\\.)*" ?""")]
    private static partial Regex Label();
}
