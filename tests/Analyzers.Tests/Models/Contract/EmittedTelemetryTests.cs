using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Contract;

/// <summary>What a contract says of code: each library's calls, and what is gathered from all places.</summary>
public class EmittedTelemetryTests
{
    [Fact]
    public void Metrics_have_meter_instrument_unit_and_the_keys_of_all_places()
        => Assert.Equal(
            [
                "metric shop.busy meter=Shop.Orders instrument=ObservableGauge<int> keys=desk",
                "metric shop.orders meter=Shop.Orders instrument=Counter<long> unit={order} keys=region,status",
                "metric shop.queue.* meter=Shop.Orders instrument=UpDownCounter<int>",
                "metric shop.wait meter=Shop.Orders instrument=Histogram<double> unit=s keys=*,desk",
            ],
            ContractRun.LinesOf("""
                using System.Collections.Generic;
                using System.Diagnostics;
                using System.Diagnostics.Metrics;

                public class Orders
                {
                    private const string Prefix = "shop.";
                    private static readonly Meter Meter = new("Shop.Orders");
                    private readonly Counter<long> _placed = Meter.CreateCounter<long>(Prefix + "orders", "{order}");
                    private readonly Histogram<double> _wait = Meter.CreateHistogram<double>("shop.wait", unit: "s");

                    public Orders(string queue)
                    {
                        Meter.CreateUpDownCounter<int>($"shop.queue.{queue}").Add(1);
                        Meter.CreateObservableGauge("shop.busy", () => new Measurement<int>(1, new KeyValuePair<string, object?>("desk", "a")));
                    }

                    public void Place(string region, string key, TagList tags)
                    {
                        _placed.Add(1, new KeyValuePair<string, object?>("region", region));
                        _placed.Add(1, new KeyValuePair<string, object?>("status", "ok"), new KeyValuePair<string, object?>("region", region));
                        _wait.Record(0.1, new KeyValuePair<string, object?>("desk", 1), new KeyValuePair<string, object?>(key, 2));
                    }
                }
                """));

    /// <summary>Two names, a name that is not in sight, a meter from elsewhere, and a field that anybody may write.</summary>
    [Fact]
    public void The_meter_is_unknown_where_it_may_have_another_name()
        => Assert.Equal(
            ["metric a meter=*", "metric b meter=*", "metric c meter=*", "metric d meter=*", "metric e meter=*"],
            ContractRun.LinesOf("""
                using System;
                using System.Diagnostics.Metrics;

                public class Orders
                {
                    private readonly Meter _either;
                    private readonly Meter _given;
                    private readonly Meter _named;
                    private readonly Meter _ofTwo;
                    private Meter _replaced;

                    public Orders(Meter? given, IMeterFactory? factory, string name)
                    {
                        _either = factory?.Create("Shop") ?? new Meter("Store");
                        _given = given ?? throw new ArgumentNullException(nameof(given));
                        _named = factory?.Create(name) ?? new Meter("Shop");
                        _ofTwo = new Meter("Shop");
                        _replaced = new Meter("Shop");
                    }

                    public Orders(IMeterFactory factory)
                    {
                        _either = factory.Create("Shop");
                        _given = factory.Create("Shop");
                        _named = factory.Create("Shop");
                        _ofTwo = factory.Create("Store");
                        _replaced = factory.Create("Shop");
                    }

                    public void Replace(Meter meter) => _replaced = meter;

                    public void Place()
                    {
                        _either.CreateCounter<long>("a").Add(1);
                        _given.CreateCounter<long>("b").Add(1);
                        _named.CreateCounter<long>("c").Add(1);
                        _ofTwo.CreateCounter<long>("d").Add(1);
                        _replaced.CreateCounter<long>("e").Add(1);
                    }
                }
                """).Select(line => line.Replace(" instrument=Counter<long>", "", StringComparison.Ordinal)));

    [Fact]
    public void The_meter_is_known_where_all_that_it_may_be_have_one_name()
        => Assert.Equal(
            ["metric a meter=Shop", "metric b meter=Shop", "metric c meter=Shop", "metric d meter=Shop"],
            ContractRun.LinesOf("""
                using System;
                using System.Diagnostics.Metrics;

                public class Orders
                {
                    private const string Name = "Shop";
                    private readonly Meter _byChance;
                    private readonly Meter _either;
                    private readonly Meter _ofTwo;

                    public Orders(IMeterFactory? factory, bool isShared)
                    {
                        _byChance = isShared ? factory!.Create(Name) : new Meter(Name);
                        _either = factory?.Create(Name) ?? new Meter(Name, "1.0");
                        _ofTwo = new Meter(Name);
                    }

                    public Orders(IMeterFactory factory)
                    {
                        _byChance = factory.Create(Name);
                        _either = factory?.Create("Shop") ?? throw new ArgumentNullException(nameof(factory));
                        _ofTwo = factory.Create(Name);
                    }

                    public void Place(IMeterFactory? factory)
                    {
                        _byChance.CreateCounter<long>("a").Add(1);
                        _either.CreateCounter<long>("b").Add(1);
                        _ofTwo.CreateCounter<long>("c").Add(1);
                        Meter own = factory?.Create(Name) ?? new Meter(Name);
                        own.CreateCounter<long>("d").Add(1);
                    }
                }
                """).Select(line => line.Replace(" instrument=Counter<long>", "", StringComparison.Ordinal)));

    [Fact]
    public void Metrics_of_prometheus_net_have_the_labels_of_their_creation_and_no_meter()
        => Assert.Equal(
            ["metric shop_orders_total instrument=Counter keys=region,status", "metric shop_wait_seconds instrument=Histogram"],
            ContractRun.LinesOf("""
                using Prometheus;

                public class Orders
                {
                    private static readonly Counter Placed = Metrics.CreateCounter("shop_orders_total", "Orders.", "status", "region");
                    private static readonly Histogram Wait = Metrics.CreateHistogram("shop_wait_seconds", "Time until an order is served.");

                    public void Place(string region) => Placed.WithLabels("ok", region).Inc();
                }
                """));

    [Fact]
    public void Spans_have_source_kind_attributes_and_events()
        => Assert.Equal(
            [
                "span \"load *\" source=Shop.Orders kind=Internal",
                "span * source=* keys=user.kind",
                "span Pay source=Shop.Orders kind=Client keys=card.brand,order.id events=declined",
                "span Place source=Shop.Orders kind=Internal keys=order.id",
            ],
            ContractRun.LinesOf("""
                using System.Collections.Generic;
                using System.Diagnostics;

                public class Orders
                {
                    private static readonly ActivitySource Source = new("Shop.Orders");

                    public void Place(int id, string name)
                    {
                        using var activity = Source.StartActivity();
                        activity?.SetTag("order.id", id);
                        using var load = Source.StartActivity($"load {name}");
                        Activity.Current?.SetTag("user.kind", "guest");
                    }

                    public void Pay(int id)
                    {
                        using Activity? pay = Source.StartActivity("Pay", ActivityKind.Client);
                        pay?.SetTag("order.id", id).SetTag("card.brand", "x");
                        pay?.AddEvent(new ActivityEvent("declined"));
                    }
                }
                """));

    [Fact]
    public void Log_events_have_category_level_id_and_properties_with_their_types()
        => Assert.Equal(
            [
                "log \"Order {Id} of {@Customer} took {Elapsed}\" category=Shop.Orders level=Information id=7 event=Placed properties=Id:number,Customer:text,Elapsed:text",
                "log \"Stock of * is low\" category=Shop.Orders level=*",
                "log * category=Shop.Orders level=Warning",
                "log stopped category=Shop.Orders level=Error",
            ],
            ContractRun.LinesOf("""
                using System;
                using Microsoft.Extensions.Logging;

                namespace Shop;

                public record Customer(string Name);

                public class Orders(ILogger<Orders> logger)
                {
                    public void Place(int id, Customer customer, TimeSpan elapsed, LogLevel level, string text)
                    {
                        logger.LogInformation(new EventId(7, "Placed"), "Order {Id} of {@Customer} took {Elapsed}", id, customer, elapsed);
                        logger.Log(level, $"Stock of {text} is low");
                        logger.LogWarning(text);
                        logger.LogError("stopped");
                        using (logger.BeginScope("Order {Id}", id))
                        {
                        }
                    }
                }
                """));

    [Fact]
    public void Generated_log_methods_are_told_where_they_are_declared()
        => Assert.Equal(
            ["log \"Order {OrderId} placed\" category=Shop.Orders level=Information id=3 properties=OrderId:number"],
            ContractRun.LinesOf("""
                using Microsoft.Extensions.Logging;

                namespace Shop;

                public partial class Orders
                {
                    private readonly ILogger<Orders> _logger;

                    public Orders(ILogger<Orders> logger) => _logger = logger;

                    [LoggerMessage(3, LogLevel.Information, "Order {OrderId} placed")]
                    private partial void Placed(int orderId);

                    public void Place() => Placed(1);
                }
                """, TestProject.Service with { RunsLoggerGenerator = true }));

    [Fact]
    public void What_serilog_writes_has_no_category_and_captures_objects()
        => Assert.Equal(
            ["log \"Order {@Order} of {Customer}\" level=Information properties=Order:object,Customer:text"],
            ContractRun.LinesOf("""
                using Serilog;

                public record Order(int Id);

                public class Orders
                {
                    public void Place(Order order, string customer) => Log.Information("Order {@Order} of {Customer}", order, customer);
                }
                """));

    // LoggerOfAnotherClassTests ask the real factory. What a type parameter stands for only its caller knows.
    [Fact]
    public void A_category_has_no_type_arguments()
        => Assert.Equal(
            ["log a category=Shop.Outer.Pipeline level=Information", "log b category=* level=Information"],
            ContractRun.LinesOf("""
                using Microsoft.Extensions.Logging;

                namespace Shop;

                public class Outer
                {
                    public class Pipeline<T>(ILogger<Pipeline<T>> logger, ILogger<T> other)
                    {
                        public void Run() { logger.LogInformation("a"); other.LogInformation("b"); }
                    }
                }
                """));

    [Fact]
    public void A_wrapper_is_told_by_its_callers()
        => Assert.Equal(
            ["log \"Order {Id}\" category=Orders level=Information properties=Id:number"],
            ContractRun.LinesOf("""
                using Microsoft.Extensions.Logging;

                public static class Logs
                {
                    public static void Info<T>(this ILogger<T> logger, string message, params object?[] args) => logger.LogInformation(message, args);
                }

                public class Orders(ILogger<Orders> logger)
                {
                    public void Place(int id) => logger.Info("Order {Id}", id);
                }
                """));

    [Fact]
    public void Tags_of_error_tracking_are_told_where_they_are_constant()
        => Assert.Equal(
            ["error-tag region tracker=Sentry"],
            ContractRun.LinesOf("""
                using Sentry;

                public class Orders
                {
                    public void Place(string region, string key) => SentrySdk.ConfigureScope(scope =>
                    {
                        scope.SetTag("region", region);
                        scope.SetTag(key, region);
                    });
                }
                """));

    [Fact]
    public void Contexts_and_extras_of_error_tracking_are_told_where_they_are_constant()
        => Assert.Equal(
            ["error-tag basket tracker=Sentry", "error-tag coupon tracker=Sentry", "error-tag order tracker=Sentry"],
            ContractRun.LinesOf("""
                using Sentry;

                public class Orders
                {
                    private readonly Dictionary<string, object> _contexts = [];

                    public void Place(string key, object order)
                    {
                        SentrySdk.ConfigureScope(scope =>
                        {
                            scope.Contexts["order"] = order;
                            scope.Contexts[key] = order;
                            scope.SetExtra("coupon", order);
                            object read = scope.Contexts["read"];
                            _contexts["own"] = read;
                        });
                        SentrySdk.CaptureEvent(new SentryEvent { Contexts = { ["basket"] = order } });
                    }
                }
                """));

    [Fact]
    public void What_is_set_otherwise_than_by_a_constant_key_is_no_tag()
        => Assert.Empty(ContractRun.LinesOf("""
            using Sentry;

            public class Orders
            {
                private readonly Dictionary<string, object> _contexts = [];

                public void Place(string key, object order, IReadOnlyDictionary<string, string> tags, Dictionary<string, object?> extras) => SentrySdk.ConfigureScope(scope =>
                {
                    _contexts.Add("own", order);
                    scope.Contexts.Add(key, order);
                    scope.Contexts.Add(new KeyValuePair<string, object>("pair", order));
                    scope.SetTags(tags);
                    scope.SetTags(new Dictionary<string, string>(tags));
                    scope.SetTags(new Dictionary<string, string> { [key] = "x" });
                    scope.SetExtras(extras);
                });
            }
            """));

    [Fact]
    public void Tags_extras_and_contexts_that_are_added_or_written_in_a_dictionary_are_told_by_their_keys()
        => Assert.Equal(
            [
                "error-tag basket tracker=Sentry",
                "error-tag coupon tracker=Sentry",
                "error-tag desk tracker=Sentry",
                "error-tag order tracker=Sentry",
                "error-tag region tracker=Sentry",
                "error-tag status tracker=Sentry",
            ],
            ContractRun.LinesOf("""
                using Sentry;

                public class Orders
                {
                    private const string Status = "status";

                    public void Place(string key, object order) => SentrySdk.ConfigureScope(scope =>
                    {
                        scope.Contexts.Add("order", order);
                        scope.SetTags(new Dictionary<string, string> { ["region"] = "eu", [Status] = "new", [key] = "x" });
                        scope.SetTags([new KeyValuePair<string, string>("desk", "a")]);
                        scope.SetExtras(new Dictionary<string, object?> { { "coupon", order }, { key, order }, { "basket", 1 } });
                    });
                }
                """));

    /// <summary>An activity that nobody starts reaches nobody, and what others start is told there.</summary>
    [Fact]
    public void An_activity_that_is_not_started_in_sight_is_no_span()
        => Assert.Empty(ContractRun.LinesOf("""
            using System.Diagnostics;

            public class Orders
            {
                public Activity Make() => new Activity("made");

                public void Start(Activity given, Process process)
                {
                    given.Start();
                    process.Start();
                    _ = new Activity("dropped");
                    new Stopwatch().Start();
                }
            }
            """));

    [Fact]
    public void Activities_that_are_started_by_hand_are_spans_without_a_source()
        => Assert.Equal(
            [
                "span \"load *\" kind=Internal",
                "span import kind=Internal",
                "span place kind=Internal keys=order.id,order.kind,user.id events=retry",
                "span told kind=Internal",
            ],
            ContractRun.LinesOf("""
                using System.Diagnostics;

                public class Orders
                {
                    private static readonly DiagnosticListener Listener = new("Shop");

                    public void Place(int id, string name, string parent)
                    {
                        var place = new Activity("place");
                        place.SetTag("order.id", id);
                        place.Start();
                        place.SetTag("order.kind", id).SetTag("user.id", id);
                        place.AddEvent(new ActivityEvent("retry"));
                        using var load = new Activity($"load {name}").SetParentId(parent).Start();
                        using (new Activity("import").Start())
                        {
                        }

                        Listener.StartActivity(new Activity("told"), null);
                    }
                }
                """));

    [Fact]
    public void Code_that_a_tool_writes_is_left_out()
        => Assert.Empty(ContractRun.LinesOf("""
            // <auto-generated/>
            using System.Diagnostics.Metrics;

            public class Orders
            {
                private static readonly Counter<long> Placed = new Meter("Shop").CreateCounter<long>("shop.orders");
            }
            """));
}
