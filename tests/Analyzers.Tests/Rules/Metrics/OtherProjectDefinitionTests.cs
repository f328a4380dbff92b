using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>One metric that two projects of a program define: what another one says of it only its facts tell.</summary>
public class OtherProjectDefinitionTests
{
    private const string Orders = """
        using System.Diagnostics.Metrics;

        namespace Shop.Telemetry
        {
            public class OrderMetrics
            {
                private static readonly Meter Meter = new("Shop.Orders");
                private static readonly Meter Versioned = new("Shop.Orders", "2.0");
                private static readonly Counter<long> Placed = Meter.CreateCounter<long>("shop.placed", "{order}", "Orders, as they are placed.");
                private static readonly Counter<long> Bare = Meter.CreateCounter<long>("shop.bare");
                private static readonly Counter<long> Named = Meter.CreateCounter<long>(description: "Named.", name: "shop.named");
                private static readonly Counter<long> Later = Versioned.CreateCounter<long>("shop.later");
                private static readonly Counter<long> Unsaid = Meter.CreateCounter<long>("shop.unsaid", System.Environment.MachineName, System.Environment.MachineName);
                private static readonly Counter<long> Comma = Meter.CreateCounter<long>("shop.comma", "a,b");
                private static readonly ObservableGauge<int> Watched = Meter.CreateObservableGauge("shop.watched", () => 1);
                private static Meter Changing = new("Shop.Changing");
                private static readonly Counter<long> Moved = Changing.CreateCounter<long>("shop.moved");
                private readonly Counter<double> _made;

                public OrderMetrics(IMeterFactory meters, string name)
                {
                    var made = meters.Create("Shop.Made");
                    _made = made.CreateCounter<double>("shop.made", "{order}");
                    Meter Placed = meters.Create(name);
                    Placed.CreateCounter<double>("shop.hidden");
                }
            }
        }
        """;

    private const string OrdersOfPrometheus = """
        namespace Shop.Telemetry
        {
            public static class OrderMetrics
            {
                private static readonly Prometheus.Counter Placed = Prometheus.Metrics.CreateCounter("shop_placed", "Orders.");
                private static readonly Prometheus.Gauge Own = Prometheus.Metrics.WithCustomRegistry(Prometheus.Metrics.NewCustomRegistry()).CreateGauge("shop_own", "Own.");
            }
        }
        """;

    [Theory]
    [InlineData("""Own.CreateCounter<long>("shop.placed", "{order}", "Orders, as they are placed.");""")]
    [InlineData("""Own.CreateCounter<long>("shop.placed", text, "Orders, as they are placed.");""")]
    [InlineData("""Own.CreateCounter<long>("shop.placed", "{order}", text);""")]
    [InlineData("""Own.CreateCounter<long>("shop.bare", null, "");""")]
    [InlineData("""Own.CreateCounter<long>("shop.named", "", "Named.");""")]
    [InlineData("""Own.CreateCounter<long>("shop.unsaid", "s", "Said.");""")]
    [InlineData("""Own.CreateCounter<long>("shop.comma", "{order}");""")]
    [InlineData("""Own.CreateHistogram<double>("shop.other");""")]
    [InlineData("""Own.CreateHistogram<double>("shop.later");""")]
    [InlineData("""Own.CreateHistogram<double>("shop.made");""")]
    [InlineData("""Own.CreateHistogram<double>("shop.hidden");""")]
    [InlineData("""Other.CreateHistogram<double>("shop.placed");""")]
    [InlineData("""Versioned.CreateHistogram<double>("shop.placed");""")]
    [InlineData("""Changing.CreateHistogram<double>("shop.moved");""")]
    [InlineData("""meter.CreateHistogram<double>("shop.placed");""")]
    [InlineData("""new Meter(text).CreateHistogram<double>("shop.placed");""")]
    [InlineData("""Own.CreateHistogram<double>(text);""")]
    [InlineData("""Own.CreateObservableGauge("shop.watched", () => 2);""")]
    public Task What_may_be_one_definition_or_two_metrics(string statement)
        => new ProjectGraph().With("Shop.Telemetry", Orders).IsSilent<ConflictingDefinition>(Program(statement));

    [Theory]
    [InlineData("""Own.CreateHistogram<long>([|"shop.placed"|]);""", "shop.placed", "here a Histogram<long>, there a Counter<long>")]
    [InlineData("""Own.CreateCounter<int>([|"shop.placed"|]);""", "shop.placed", "here a Counter<int>, there a Counter<long>")]
    [InlineData("""Own.CreateCounter<long>([|"shop.placed"|], "1");""", "shop.placed", "here with the unit \"1\", there with the unit \"{order}\"")]
    [InlineData("""Own.CreateCounter<long>([|"shop.bare"|], "1");""", "shop.bare", "here with the unit \"1\", there with no unit")]
    [InlineData("""Own.CreateCounter<long>([|"shop.placed"|], "{order}", "Orders.");""", "shop.placed", "here with the description \"Orders.\", there with another description")]
    [InlineData("""Own.CreateCounter<long>([|"shop.placed"|], "{order}");""", "shop.placed", "here with no description, there with another description")]
    [InlineData("""Own.CreateCounter<long>([|"shop.named"|], "", "");""", "shop.named", "here with no description, there with another description")]
    [InlineData("""Own.CreateCounter<long>([|"shop.bare"|], null, "Bare.");""", "shop.bare", "here with the description \"Bare.\", there with no description")]
    [InlineData("""Own.CreateUpDownCounter<long>([|"Shop.UNSAID"|], text);""", "Shop.UNSAID", "here an UpDownCounter<long>, there a Counter<long>")]
    [InlineData("""Own.CreateCounter<long>([|"SHOP.Placed"|], "{order}", "Orders, as they are placed.");""", "SHOP.Placed", "here as \"SHOP.Placed\", there as \"shop.placed\"")]
    [InlineData("""Own.CreateObservableGauge<long>([|"shop.watched"|], () => 2);""", "shop.watched", "here an ObservableGauge<long>, there an ObservableGauge<int>")]
    [InlineData("""Versioned.CreateHistogram<long>([|"shop.later"|]);""", "shop.later", "here a Histogram<long>, there a Counter<long>")]
    [InlineData("""meters.Create("shop.orders").CreateHistogram<long>([|"shop.placed"|]);""", "shop.placed", "here a Histogram<long>, there a Counter<long>")]
    [InlineData("""new Meter("Shop.Made").CreateCounter<long>([|"shop.made"|], "{order}");""", "shop.made", "here a Counter<long>, there a Counter<double>")]
    public Task Two_definitions_in_two_projects(string statement, string name, string difference)
        => new ProjectGraph().With("Shop.Telemetry", Orders).Reports<ConflictingDefinition>(
            Program(statement),
            project: null,
            $"'{name}' is defined twice in one meter, {difference} (Shop.Telemetry): OpenTelemetry exports two streams of one name, which backends mix up or refuse. "
                + "Define it once, or give this one a name of its own.");

    [Fact]
    public Task A_library_sees_it_as_a_program_does()
        => new ProjectGraph().With("Shop.Telemetry", Orders).Reports<ConflictingDefinition>(Program("""Own.CreateHistogram<long>([|"shop.placed"|]);"""), TestProject.Library);

    [Fact]
    public async Task What_is_reported_within_the_project_is_reported_once()
        => await new ProjectGraph().With("Shop.Telemetry", Orders).Reports<ConflictingDefinition>(
            Program("""Own.CreateCounter<long>("shop.bare"); Own.CreateHistogram<long>([|"shop.bare"|]);"""),
            project: null,
            "'shop.bare' is defined twice in one meter, here a Histogram<long>, there a Counter<long> (Test0.cs line 10): OpenTelemetry exports two streams of one name, which backends mix up or refuse. "
                + "Define it once, or give this one a name of its own.");

    [Fact]
    public async Task Tests_and_projects_that_do_not_tell()
    {
        string program = Program("""Own.CreateHistogram<long>("shop.placed");""");
        await new ProjectGraph().With("Shop.Telemetry", Orders).IsSilent<ConflictingDefinition>(program, TestProject.Tests);
        await new ProjectGraph().WithSilent("Shop.Telemetry", Orders).IsSilent<ConflictingDefinition>(program);
    }

    [Fact]
    public async Task One_type_or_two_registries_of_prometheus_net()
    {
        ProjectGraph graph = new ProjectGraph().With("Shop.Telemetry", OrdersOfPrometheus);
        await graph.IsSilent<ConflictingDefinition>(Program("""Prometheus.Metrics.CreateCounter("shop_placed", "Others.");"""));
        await graph.IsSilent<ConflictingDefinition>(Program("""Prometheus.Metrics.CreateGauge("Shop_Placed", "Orders.");"""));
        await graph.IsSilent<ConflictingDefinition>(Program("""Prometheus.Metrics.CreateCounter("shop_own", "Orders.");"""));
        await graph.IsSilent<ConflictingDefinition>(Program("""Own.CreateHistogram<long>("shop_placed");"""));
    }

    [Fact]
    public Task Two_types_of_prometheus_net()
        => new ProjectGraph().With("Shop.Telemetry", OrdersOfPrometheus).Reports<ConflictingDefinition>(
            Program("""Prometheus.Metrics.CreateGauge([|"shop_placed"|], "Orders.");"""),
            project: null,
            "'shop_placed' is defined twice in one registry, here a Gauge, there a Counter (Shop.Telemetry): prometheus-net throws an InvalidOperationException where the second of them is created. "
                + "Give this one a name of its own.");

    [Theory]
    [InlineData("""creates|instrument|shop.placed|library=System.Diagnostics.Metrics,kind=Histogram""")]
    [InlineData("""creates|instrument|shop.placed|library=System.Diagnostics.Metrics,meter=,kind=Histogram""")]
    [InlineData("""creates|instrument|shop.placed|library=System.Diagnostics.Metrics,meter=Shop.Orders,kind=Odometer""")]
    [InlineData("""creates|instrument|shop.placed|library=System.Diagnostics.Metrics,meter=Shop.Orders,kind=99""")]
    [InlineData("""creates|instrument|shop.placed|library=System.Diagnostics.Metrics,meter=Shop.Orders""")]
    [InlineData("""creates|instrument|shop.placed|library=Elsewhere,meter=Shop.Orders,kind=Histogram""")]
    [InlineData("""creates|instrument||library=System.Diagnostics.Metrics,meter=Shop.Orders,kind=Histogram""")]
    public Task Damaged_facts(string line)
        => new ProjectGraph().WithSilent("Shop.Telemetry", $$"""[assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\n{{line}}")]""").IsSilent<ConflictingDefinition>(
            Program("""Own.CreateCounter<long>("shop.placed"); Own.CreateCounter<long>("");"""));

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Api"));""", "UpDownCounter<long>")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(builder.Configuration["Meters"]!));""", "UpDownCounter<long>")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("Shop.Orders"));""", "UpDownCounter<long>")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Orders"));""", "Counter<long>")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Orders"));""", "UpDownCounter<long>", "Shop.Stock")]
    [InlineData("", "UpDownCounter<long>")]
    public Task Libraries_that_agree_or_that_nobody_collects(string wiring, string instrument, string meter = "Shop.Orders")
        => ShopProjects.Library.With("Shop.Telemetry", Orders).WithAlone("Shop.Stock", Stock(instrument, meter)).IsSilent<ConflictingDefinition>(ShopProjects.Program(wiring));

    [Theory]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.*"));""")]
    [InlineData("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Orders").[|AddMeter|]("Shop.Payments"));""")]
    public Task Two_libraries_that_a_program_brings_together(string wiring)
        => ShopProjects.Library.With("Shop.Telemetry", Orders).WithAlone("Shop.Stock", Stock("UpDownCounter<long>")).Reports<ConflictingDefinition>(
            ShopProjects.Program(wiring),
            project: null,
            "'shop.bare' of the meter 'Shop.Orders' is defined twice in this program, in Shop.Stock an UpDownCounter<long>, in Shop.Telemetry a Counter<long>: "
                + "OpenTelemetry exports two streams of one name, which backends mix up or refuse. Define it once, or give one of the two a name of its own.");

    [Fact]
    public async Task What_one_library_defines_twice_is_its_own_to_report()
        => await ShopProjects.Library.WithAlone("Shop.Stock", Stock("UpDownCounter<long>") + Stock("Counter<int>").Replace("StockMetrics", "Others").Replace("using System.Diagnostics.Metrics;", "")).IsSilent<ConflictingDefinition>(
            ShopProjects.Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.*"));"""));

    // The one that references the other reports it, in its own build.
    [Fact]
    public async Task What_one_of_the_libraries_sees_is_its_own_to_report()
    {
        string program = ShopProjects.Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.*"));""");
        await ShopProjects.Library.With("Shop.Telemetry", Orders).With("Shop.Stock", Stock("UpDownCounter<long>")).IsSilent<ConflictingDefinition>(program);
    }

    // Whoever uses a package does not read what its own build warned of.
    [Fact]
    public Task What_a_package_sees_nobody_else_reports()
        => ShopProjects.Library.With("Shop.Telemetry", Orders).WithPackage("Shop.Stock", Stock("UpDownCounter<long>"))
            .Reports<ConflictingDefinition>(ShopProjects.Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.*"));"""));

    [Fact]
    public Task Two_libraries_that_write_a_name_in_another_case()
        => ShopProjects.Library.With("Shop.Telemetry", Orders).WithAlone("Shop.Stock", Stock("Counter<long>").Replace("shop.bare", "Shop.Bare", StringComparison.Ordinal)).Reports<ConflictingDefinition>(
            ShopProjects.Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.[|AddMeter|]("Shop.Orders"));"""),
            project: null,
            "'shop.bare' of the meter 'Shop.Orders' is defined twice in this program, in Shop.Stock as \"Shop.Bare\", in Shop.Telemetry as \"shop.bare\": "
                + "OpenTelemetry exports two streams of one name, which backends mix up or refuse. Define it once, or give one of the two a name of its own.");

    [Fact]
    public async Task A_library_does_not_speak_for_its_host()
        => await ShopProjects.Library.With("Shop.Telemetry", Orders).WithAlone("Shop.Stock", Stock("UpDownCounter<long>")).IsSilent<ConflictingDefinition>(
            ShopProjects.Program("""builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.*"));"""),
            TestProject.Library);

    private static string Stock(string instrument, string meter = "Shop.Orders") => $$"""
        using System.Diagnostics.Metrics;

        namespace Shop.Stock
        {
            public class StockMetrics
            {
                private static readonly Meter Meter = new("{{meter}}");
                private static readonly {{instrument}} Bare = Meter.Create{{instrument}}("shop.bare");
            }
        }
        """;

    private static string Program(string statement) => $$"""
        using System.Diagnostics.Metrics;

        public class Desk
        {
            private static readonly Meter Own = new("Shop.Orders"), Other = new("Shop.Desk"), Versioned = new("Shop.Orders", "2.0");
            private static Meter Changing = new("Shop.Changing");

            public Desk(Meter meter, IMeterFactory meters, string text)
            {
        {{statement}}
            }
        }
        """;
}
