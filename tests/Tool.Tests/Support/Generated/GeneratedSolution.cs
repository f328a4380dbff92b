using Package.Tests.Support;

namespace Tool.Tests.Support.Generated;

/// <summary>
/// Writes a solution in the manner of Aspire's templates: a domain library, a library for logs, service defaults, a web service and a worker.
/// A seed chooses which faults are in it that take two projects to be seen.
/// </summary>
internal sealed class GeneratedSolution(int seed)
{
    /// <summary>The seed of the solution without a fault.</summary>
    public const int Repaired = 0;

    private const string Packages = """

            <PackageReference Include="OpenTelemetry.Exporter.Prometheus.AspNetCore" />
            <PackageReference Include="OpenTelemetry.Extensions.Hosting" />
        """;

    private readonly Random _random = new(seed);
    private readonly SortedSet<string> _rules = new(StringComparer.Ordinal);

    /// <summary>The rules that the chosen faults belong to; known once it is written.</summary>
    public IReadOnlyList<string> Rules => [.. _rules];

    /// <summary>Writes the solution.</summary>
    /// <returns>The path of its file.</returns>
    public string Write(TemporaryFolder folder)
    {
        (string Name, string Project, string Code)[] projects =
        [
            ("Domain", Library(), Domain()),
            ("Logs", Library("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />", "Domain"), Logs()),
            ("Defaults", Library("<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />" + Packages), Defaults()),
            ("Api", Program("Microsoft.NET.Sdk.Web", "Domain", "Logs", "Defaults"), Api()),
            ("Worker", Program("Microsoft.NET.Sdk.Worker", "Domain", "Logs"), Worker()),
        ];
        foreach ((string name, string project, string code) in projects)
        {
            folder.Write($"shop/{name}/{name}.csproj", project);
            folder.Write($"shop/{name}/{name}.cs", code);
        }

        folder.WriteSolution("shop/Shop.slnx", projects.Select(project => project.Name));
        return folder.At("shop/Shop.slnx");
    }

    private static string Library(string items = "", params string[] references) => Project("Microsoft.NET.Sdk", items + References(references));

    private static string Program(string sdk, params string[] references)
        => Project(sdk, $"<FrameworkReference Include=\"Microsoft.AspNetCore.App\" />{Packages}{References(references)}");

    private static string References(IEnumerable<string> names) => string.Concat(names.Select(name => $"\n    <ProjectReference Include=\"../{name}/{name}.csproj\" />"));

    private static string Project(string sdk, string items) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <AssemblyName>Shop.$(MSBuildProjectName)</AssemblyName>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    private static string Domain() => """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        namespace Shop.Domain;

        public static class Shipping
        {
            private static readonly ActivitySource Source = new("Shop.Domain");
            private static readonly Meter Meter = new("Shop.Domain");
            private static readonly Counter<long> Parcels = Meter.CreateCounter<long>("shop.parcels", "{parcel}", "Parcels that left.");
            private static readonly Counter<long> Ways = Meter.CreateCounter<long>("shop.ways", "{parcel}", "Parcels, by the way that they took.");
            private static readonly Histogram<double> Packing = Meter.CreateHistogram<double>("shop.packing.duration", "s", "How long packing takes.");

            public static void Left(int count) => Parcels.Add(count);

            public static void Took(int count, string way) => Ways.Add(count, new KeyValuePair<string, object?>("shop.way", way));

            public static void Packed(double elapsed) => Packing.Record(elapsed);

            public static Activity? Start(string parcel)
            {
                Activity? activity = Source.StartActivity("Ship");
                activity?.SetTag("shop.parcel", parcel);
                return activity;
            }
        }

        public sealed class Stock
        {
            private readonly Meter _meter = new("Shop.Domain");
            private readonly Counter<long> _counted;

            public Stock() => _counted = _meter.CreateCounter<long>("shop.stock.counted", "{piece}", "Pieces that were counted.");

            public void Count() => _counted.Add(1);
        }
        """;

    private string Logs() => $$"""
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        namespace Shop.Logs;

        public static class Returns
        {
            private static readonly Meter Meter = new("Shop.Domain");
            private static readonly Counter<long> Parcels = Meter.CreateCounter<long>("shop.parcels", "{{Choose("OBS2105", "{box}", "{parcel}")}}", "Parcels that left.");

            public static void Resent(int count) => Parcels.Add(count);
        }

        public sealed class ShopLogger(ILogger<ShopLogger> logger)
        {
            public void Warn(string text, params object?[] values) => logger.LogWarning(text, values);

            public void Parked(string parcel) => logger.LogInformation("Parcel {ParcelId} waits", parcel);

            public void Fetched(string parcel) => logger.LogInformation("Parcel {ParcelId} was fetched", parcel);

            public void Failed(Exception error)
            {
                {{Choose("OBS4012", "", "logger.LogError(error, \"The work failed\");")}}
            }
        }
        """;

    private string Defaults() => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Shop.Defaults;

        public static class ServiceDefaults
        {
            public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
            {
                builder.Services.AddOpenTelemetry()
                    .WithMetrics(metrics => metrics.AddMeter("Shop.Api"{{Choose("OBS2307", "", ", \"Shop.Domain\"")}}).AddPrometheusExporter())
                    .WithTracing(tracing => tracing.AddSource("Shop.Api"{{Choose("OBS3013", "", ", \"Shop.Domain\"")}}));
                return builder;
            }
        }
        """;

    private string Api() => $$"""
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Shop.Defaults;
        using Shop.Domain;
        using Shop.Logs;

        var builder = WebApplication.CreateBuilder(args);
        builder.AddServiceDefaults();
        builder.Services.AddSingleton<ShopLogger>();
        builder.Services.{{Choose("OBS2301", "AddScoped", "AddSingleton")}}<Stock>();
        builder.Services.AddSingleton<Orders>();

        var app = builder.Build();
        {{Choose("OBS2303", "", "app.MapPrometheusScrapingEndpoint();")}}

        app.MapPost("/parcels/{parcel}", (string parcel, HttpContext context, ShopLogger log, Stock stock, Orders orders) =>
        {
            var watch = Stopwatch.StartNew();
            using Activity? activity = Orders.Source.StartActivity("Parcel");
            {{Choose("OBS3002", "", "using ")}}var shipping = Shipping.Start(parcel);
            stock.Count();
            orders.Placed();
            Shipping.Left(1);
            Shipping.Took(1, {{Choose("OBS2201", "context.Request.Path", "\"road\"")}});
            Shipping.Packed({{Choose("OBS2007", "watch.ElapsedMilliseconds", "watch.Elapsed.TotalSeconds")}});
            {{Choose("OBS1001", "log.Warn($\"Parcel {parcel} is late\");", "log.Warn(\"Parcel {Parcel} is late\", parcel);")}}
            log.Warn("Parcel {{{Choose("OBS1010", "ParcelID", "ParcelId")}}} is noted", parcel);
            return Results.Ok();
        });

        app.Run();

        internal sealed class Orders(IMeterFactory meters)
        {
            public static readonly ActivitySource Source = new("Shop.Api");

            private readonly Counter<long> _placed = meters.Create("Shop.Api").CreateCounter<long>("shop.orders.placed", "{order}", "Orders that were placed.");

            public void Placed() => _placed.Add(1);
        }
        """;

    private string Worker() => $$"""
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Shop.Domain;
        using Shop.Logs;

        var builder = Host.CreateApplicationBuilder(args);
        builder.Services.AddOpenTelemetry()
            .WithMetrics(metrics => metrics.AddMeter("{{Choose("OBS2308", "Shop.Domains", "Shop.Domain")}}"))
            .WithTracing(tracing => tracing.AddSource("Shop.Domain"));
        builder.Services.AddSingleton<ShopLogger>();
        builder.Services.AddHostedService<Sweep>();

        builder.Build().Run();

        internal sealed class Sweep(ShopLogger log) : BackgroundService
        {
            protected override async Task ExecuteAsync(CancellationToken stoppingToken)
            {
                using var timer = new PeriodicTimer(TimeSpan.FromHours(1));
                while (await timer.WaitForNextTickAsync(stoppingToken))
                {
                    try
                    {
                        using var shipping = Shipping.Start("all");
                        Shipping.Left({{Choose("OBS2001", "-1", "1")}});
                        await File.WriteAllTextAsync("swept", "yes", stoppingToken);
                    }
                    catch (IOException error)
                    {
                        log.Failed(error);
                    }
                }
            }
        }
        """;

    private string Choose(string rule, string fault, string repaired)
    {
        if (seed == Repaired || _random.Next(3) == 0)
            return repaired;
        _rules.Add(rule);
        return fault;
    }
}
