using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Contract;

public class UndeclaredTelemetryTests
{
    private const string Orders = """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            private static readonly ActivitySource Source = new("Shop");
            private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders");

            public void Place(int id)
            {
                using var activity = Source.StartActivity("place");
                Placed.Add(1);
                logger.LogInformation("Order {Id} placed", id);
            }
        }
        """;

    private const string Contract = """
        log "Order {Id} placed" category=Shop.Orders level=Information properties=Id:number
        metric shop.orders meter=Shop instrument=Counter<long>
        span place source=Shop kind=Internal
        """;

    [Fact]
    public Task IsSilent_without_a_contract() => Verify.IsSilent<UndeclaredTelemetry>(Orders);

    [Fact]
    public Task IsSilent_where_all_is_declared() => Verify.IsSilent<UndeclaredTelemetry>(Orders, ContractRun.With(Contract));

    /// <summary>What is said otherwise is another rule's.</summary>
    [Fact]
    public Task IsSilent_where_it_is_declared_otherwise()
        => Verify.IsSilent<UndeclaredTelemetry>(Orders, ContractRun.With(Contract.Replace("Counter", "Gauge", StringComparison.Ordinal).Replace("Internal", "Server", StringComparison.Ordinal)));

    [Fact]
    public Task IsSilent_where_a_pattern_stands_for_it()
        => Verify.IsSilent<UndeclaredTelemetry>(Orders, ContractRun.With(Contract.Replace("shop.orders", "shop.*", StringComparison.Ordinal)));

    [Fact]
    public Task IsSilent_in_tests() => Verify.IsSilent<UndeclaredTelemetry>(Orders, ContractRun.With("", TestProject.Tests));

    private const string Context = """
        using Sentry;

        public class Orders
        {
            public void Place(object order, Dictionary<string, object> own) => SentrySdk.ConfigureScope(scope =>
            {
                own["order"] = scope.Contexts["read"];
                scope.Contexts["order"] = order;
            });
        }
        """;

    [Fact]
    public Task IsSilent_on_a_context_of_errors_that_is_declared()
        => Verify.IsSilent<UndeclaredTelemetry>(Context, ContractRun.With("error-tag order tracker=Sentry\n"));

    [Fact]
    public Task Reports_a_context_of_errors()
        => Verify.Reports<UndeclaredTelemetry>(Context.Replace("scope.Contexts[\"order\"]", "[|scope.Contexts[\"order\"]|]", StringComparison.Ordinal), ContractRun.With("# nothing yet\n"));

    [Fact]
    public Task Reports_each_thing_where_it_is_made()
        => Verify.Reports<UndeclaredTelemetry>(
            Orders.Replace("CreateCounter<long>", "[|CreateCounter<long>|]", StringComparison.Ordinal)
                .Replace("StartActivity", "[|StartActivity|]", StringComparison.Ordinal)
                .Replace("LogInformation", "[|LogInformation|]", StringComparison.Ordinal),
            ContractRun.With("# nothing yet\n"),
            "The metric 'shop.orders' is not in Telemetry.txt, so no review sees it before a dashboard or an alert relies on it. Add its line, or do not emit it.",
            "The span 'place' is not in Telemetry.txt, so no review sees it before a dashboard or an alert relies on it. Add its line, or do not emit it.",
            "The log event 'Order {Id} placed' is not in Telemetry.txt, so no review sees it before a dashboard or an alert relies on it. Add its line, or do not emit it.");

    /// <summary>One name in two meters is two metrics.</summary>
    [Fact]
    public Task Reports_what_is_declared_of_another_meter()
        => Verify.Reports<UndeclaredTelemetry>(
            Orders.Replace("CreateCounter<long>", "[|CreateCounter<long>|]", StringComparison.Ordinal),
            ContractRun.With(Contract.Replace("meter=Shop", "meter=Store", StringComparison.Ordinal)));

    [Fact]
    public Task Reports_what_a_pattern_of_another_meter_would_fit()
        => Verify.Reports<UndeclaredTelemetry>(
            Orders.Replace("CreateCounter<long>", "[|CreateCounter<long>|]", StringComparison.Ordinal),
            ContractRun.With(Contract.Replace("shop.orders meter=Shop", "shop.* meter=Store", StringComparison.Ordinal)));

    [Fact]
    public Task Reports_attributes_of_spans_of_others_once_at_the_end()
        => Verify.Reports<UndeclaredTelemetry>(
            """
            using System.Diagnostics;

            public class Orders
            {
                private static readonly ActivitySource Source = new("Shop");

                public void Place(int id)
                {
                    Activity.Current?[|.SetTag|]("order.id", id);
                    Activity.Current?.SetTag("order.kind", id);
                }
            }
            """.Replace("?[|.SetTag|]", "?.[|SetTag|]", StringComparison.Ordinal),
            ContractRun.With(""),
            "The span '*' is not in Telemetry.txt, so no review sees it before a dashboard or an alert relies on it. Add its line, or do not emit it.");

    [Fact]
    public Task IsSilent_on_declared_attributes_of_spans_of_others()
        => Verify.IsSilent<UndeclaredTelemetry>(
            """
            using System.Diagnostics;

            public class Orders
            {
                private static readonly ActivitySource Source = new("Shop");

                public void Place(int id) => Activity.Current?.SetTag("order.id", id);
            }
            """,
            ContractRun.With("span * source=* keys=order.id"));

    private const string ByHand = """
        using System.Diagnostics;

        public class Orders
        {
            public void Place(int id)
            {
                using Activity place = new Activity("place").Start();
                place.SetTag("order.id", id);
            }
        }
        """;

    [Fact]
    public Task IsSilent_on_an_activity_without_a_source_that_is_declared()
        => Verify.IsSilent<UndeclaredTelemetry>(ByHand, ContractRun.With("span place kind=Internal keys=order.id"));

    [Fact]
    public Task Reports_an_activity_without_a_source_where_it_is_made()
        => Verify.Reports<UndeclaredTelemetry>(ByHand.Replace("new Activity(\"place\")", "[|new Activity(\"place\")|]", StringComparison.Ordinal), ContractRun.With("# nothing yet\n"));

    private const string Tags = """
        using Sentry;

        public class Orders
        {
            public void Place(string key) => SentrySdk.ConfigureScope(scope => scope.SetTags(new Dictionary<string, string> { ["region"] = "eu", ["desk"] = "a", [key] = "b" }));
        }
        """;

    [Fact]
    public Task IsSilent_on_declared_tags_of_a_dictionary()
        => Verify.IsSilent<UndeclaredTelemetry>(Tags, ContractRun.With("error-tag desk tracker=Sentry\nerror-tag region tracker=Sentry\n"));

    [Fact]
    public Task Reports_the_key_of_a_dictionary_that_is_not_declared()
        => Verify.Reports<UndeclaredTelemetry>(Tags.Replace("[\"desk\"]", "[[|\"desk\"|]]", StringComparison.Ordinal), ContractRun.With("error-tag region tracker=Sentry\n"));
}
