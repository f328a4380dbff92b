using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>Types of another project whose objects make meters and sources of their own, where they are registered.</summary>
public class OtherProjectLifetimeTests
{
    private const string Library = """
        using System;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        namespace Shop.Telemetry
        {
            public interface IOrderMetrics { void Placed(); }

            public class OrderMetrics : IOrderMetrics
            {
                private readonly Meter _meter = new("Shop.Orders");
                private readonly Counter<long> _placed;

                public OrderMetrics() => _placed = _meter.CreateCounter<long>("shop.orders.placed");

                public void Placed() => _placed.Add(1);
            }

            public class InConstructor
            {
                private readonly Counter<long> _placed;

                public InConstructor()
                {
                    var meter = new Meter("Shop.Built");
                    _placed = meter.CreateCounter<long>("shop.orders.built");
                }

                public void Placed() => _placed.Add(1);
            }

            public class Spans
            {
                private readonly ActivitySource _source = new("Shop.Spans");

                public void Place() => _source.StartActivity("Place order")?.Dispose();
            }

            public class ByFactory(IMeterFactory meters)
            {
                private readonly Counter<long> _placed = meters.Create("Shop.Factory").CreateCounter<long>("shop.orders.made");

                public void Placed() => _placed.Add(1);
            }

            public class Shared
            {
                private static readonly Meter Meter = new("Shop.Shared");
                private readonly Counter<long> _placed = Meter.CreateCounter<long>("shop.orders.shared");

                public void Placed() => _placed.Add(1);
            }

            public class Lazy
            {
                private static Meter? _meter;

                public Lazy() => _meter ??= new Meter("Shop.Lazy");

                public string? Name => _meter?.Name;
            }

            public sealed class Ended : IDisposable
            {
                private readonly Meter _meter = new("Shop.Ended");

                public void Dispose() => _meter.Dispose();
            }

            public class Handed
            {
                public Handed() => Keep(new Meter("Shop.Handed"));

                private static void Keep(Meter meter) => Last = meter;

                public static Meter? Last { get; private set; }
            }
        }
        """;

    private static string Program(string registration) => $$"""
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        using Shop.Telemetry;

        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.{{registration}};
            }
        }
        """;

    [Theory]
    [InlineData("AddSingleton<OrderMetrics>()")]
    [InlineData("AddSingleton<IOrderMetrics, OrderMetrics>()")]
    [InlineData("AddScoped<ByFactory>()")]
    [InlineData("AddScoped<Shared>()")]
    [InlineData("AddScoped<Lazy>()")]
    [InlineData("AddScoped<Ended>()")]
    [InlineData("AddScoped<Handed>()")]
    [InlineData("AddScoped(_ => Known.Metrics)")]
    [InlineData("AddScoped<OrderMetrics>(_ => Known.Metrics)")]
    [InlineData("AddScoped<IOrderMetrics, OrderMetrics>(_ => Known.Metrics)")]
    [InlineData("AddSingleton<OrderMetrics>().AddTransient<OrderMetrics>()")]
    [InlineData("AddScoped<Spans>()")]
    public Task Made_once_or_kept_by_others(string registration)
        => new ProjectGraph().With("Shop.Telemetry", Library).IsSilent<MeterPerCall>(Program(registration) + "public static class Known { public static readonly OrderMetrics Metrics = new(); }");

    [Theory]
    [InlineData("[|AddScoped<OrderMetrics>|]()", "OrderMetrics", "Shop.Orders", "AddScoped")]
    [InlineData("[|AddTransient<IOrderMetrics, OrderMetrics>|]()", "OrderMetrics", "Shop.Orders", "AddTransient")]
    [InlineData("[|TryAddScoped<InConstructor>|]()", "InConstructor", "Shop.Built", "TryAddScoped")]
    [InlineData("[|AddScoped|](typeof(IOrderMetrics), typeof(OrderMetrics))", "OrderMetrics", "Shop.Orders", "AddScoped")]
    public Task A_meter_for_each_request(string registration, string type, string meter, string method)
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<MeterPerCall>(
            Program(registration),
            project: null,
            $"Each '{type}' creates a meter '{meter}' of its own, and '{method}' has one made each time: the process keeps every meter until it is disposed, "
                + $"so memory grows with each and so does what a scrape collects. Register '{type}' as a singleton.");

    [Fact]
    public async Task A_source_of_spans_for_each_request()
    {
        ProjectGraph graph = new ProjectGraph().With("Shop.Telemetry", Library);
        await graph.Reports<ActivitySourcePerCall>(Program("[|AddScoped<Spans>|]()"));
        await graph.IsSilent<ActivitySourcePerCall>(Program("AddScoped<OrderMetrics>()"));
    }

    [Fact]
    public Task A_project_that_does_not_tell()
        => new ProjectGraph().WithSilent("Shop.Telemetry", Library).IsSilent<MeterPerCall>(Program("AddScoped<OrderMetrics>()"));

    [Fact]
    public Task A_type_of_that_name_of_another_project()
        => new ProjectGraph().With("Shop.Telemetry", Library.Replace("Shop.Telemetry", "Shop.Measuring", StringComparison.Ordinal))
            .WithSilent("Shop.Other", "namespace Shop.Telemetry { public class OrderMetrics { } }").IsSilent<MeterPerCall>(Program("AddScoped<OrderMetrics>()"));

    // Whether it may live as long as the process its source tells.
    [Theory]
    [InlineData("AddScoped<OrderMetrics>()", "AddSingleton<OrderMetrics>()")]
    [InlineData("AddTransient<OrderMetrics>()", "AddSingleton<OrderMetrics>()")]
    [InlineData("TryAddScoped<OrderMetrics>()", "TryAddSingleton<OrderMetrics>()")]
    [InlineData("AddScoped<IOrderMetrics, OrderMetrics>()", "AddSingleton<IOrderMetrics, OrderMetrics>()")]
    [InlineData("AddScoped<Logged>()", "AddSingleton<Logged>()")]
    [InlineData("AddScoped<OfRequest>()", "AddScoped<OfRequest>()")]
    [InlineData("AddScoped<Counting>()", "AddScoped<Counting>()")]
    [InlineData("AddScoped<Based>()", "AddScoped<Based>()")]
    public async Task It_is_registered_once_where_nothing_in_it_belongs_to_a_request(string before, string after)
    {
        Solution solution = ProjectsInSolution.Of((Told, TestReferences.All), (Program(before), TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new MeterPerCall(), new MeterPerCallFix());

        Assert.Equal(Program(after), await ProjectsInSolution.TextAsync(repaired, "Project1"));
        Assert.Equal(Told, await ProjectsInSolution.TextAsync(repaired, "Project0"));
    }

    [Theory]
    [InlineData("AddScoped<Spans>()", "AddSingleton<Spans>()")]
    [InlineData("AddTransient<Spans>()", "AddSingleton<Spans>()")]
    [InlineData("AddScoped<OfRequest>()", "AddScoped<OfRequest>()")]
    [InlineData("AddScoped<Counting>()", "AddScoped<Counting>()")]
    public async Task So_is_what_makes_a_source(string before, string after)
    {
        const string told = """
            using System.Diagnostics;

            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\ncreates-each|source|Shop|T:Shop.Telemetry.Spans"
                + "\ncreates-each|source|Shop|T:Shop.Telemetry.OfRequest\ncreates-each|source|Shop|T:Shop.Telemetry.Counting")]

            namespace Shop.Telemetry
            {
                public class Spans { private readonly ActivitySource _source = new("Shop"); public string Name => _source.Name; }

                public class Tenant { }

                public class OfRequest(Tenant tenant) { private readonly ActivitySource _source = new("Shop"); public string Name => _source.Name + tenant; }

                public class Counting { private readonly ActivitySource _source = new("Shop"); private int _count; public string Next() => _source.Name + _count++; }
            }
            """;
        Solution solution = ProjectsInSolution.Of((told, TestReferences.All), (Program(before), TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new ActivitySourcePerCall(), new ActivitySourcePerCallFix());

        Assert.Equal(Program(after), await ProjectsInSolution.TextAsync(repaired, "Project1"));
    }

    // What a build writes into the library's assembly stands here in its source.
    private const string Told = """
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\ncreates-each|meter|Shop|T:Shop.Telemetry.OrderMetrics\ncreates-each|meter|Shop|T:Shop.Telemetry.Logged"
            + "\ncreates-each|meter|Shop|T:Shop.Telemetry.OfRequest"
            + "\ncreates-each|meter|Shop|T:Shop.Telemetry.Counting\ncreates-each|meter|Shop|T:Shop.Telemetry.Based")]

        namespace Shop.Telemetry
        {
            public interface IOrderMetrics { }

            public class OrderMetrics : IOrderMetrics
            {
                private readonly Meter _meter = new("Shop");

                public string Name => _meter.Name;
            }

            public class Logged(ILogger<Logged> logger)
            {
                private readonly Meter _meter = new("Shop");

                public void Log() => logger.LogInformation("Measured with {Meter}", _meter.Name);
            }

            public class Tenant { }

            public class OfRequest(Tenant tenant)
            {
                private readonly Meter _meter = new("Shop");

                public string Name => _meter.Name + tenant;
            }

            public class Counting
            {
                private readonly Meter _meter = new("Shop");
                private int _count;

                public int Count() => _meter.Name.Length + _count++;
            }

            public class Based : Tenant
            {
                private readonly Meter _meter = new("Shop");

                public string Name => _meter.Name;
            }
        }
        """;
}
