using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules;

/// <summary>Names in which a word only seems to stand: each beside one in which it does.</summary>
public class WholeWordsTests
{
    // "dead", "fault", "bad", "valid", "fail": what they say of a failure keeps the rule silent.
    [Theory]
    [InlineData("_deadline = 1;")]
    [InlineData("_default = 1;")]
    [InlineData("_badge = 1;")]
    [InlineData("InvalidateAll();")]
    [InlineData("Blogger.Post();")]
    [InlineData("Math.Log10(1);")]
    public Task No_failure_is_remembered(string statement)
        => Verify.Reports<FallbackHidesException>(Swallowing("[|catch (Exception)|]", statement));

    [Theory]
    [InlineData("_deadLetters = 1;")]
    [InlineData("_faulted = 1;")]
    [InlineData("_bad_rows = 1;")]
    [InlineData("_isInvalid = 1;")]
    [InlineData("OwnLogger.Post();")]
    public Task A_failure_is_remembered(string statement)
        => Verify.IsSilent<FallbackHidesException>(Swallowing("catch (Exception)", statement));

    [Theory]
    [InlineData("catch (EnclosedException)")]
    [InlineData("catch (ClosedException)")]
    public Task Exceptions_of_one_kind_stay_silent(string clause)
        => Verify.IsSilent<ExceptionSwallowed>(Swallowing(clause, "_badge = 1;"));

    // A span that an extension only adds to still has nobody who ends it.
    [Fact]
    public Task An_extension_adds_to_a_span()
        => Verify.Reports<ActivityNotDisposed>(Spans("""var activity = [|Source.StartActivity("a")|]; activity.SetAll(); Work();"""));

    [Fact]
    public Task An_extension_whose_name_only_begins_like_it_may_end_the_span()
        => Verify.IsSilent<ActivityNotDisposed>(Spans("""var activity = Source.StartActivity("a"); activity.Settle(); Work();"""));

    // Activity.Current is another one on each turn of a loop that starts spans.
    [Theory]
    [InlineData("""foreach (string item in items) { item.StartsWith("a"); [|Activity.Current!.AddEvent(new ActivityEvent(item))|]; }""", true)]
    [InlineData("""foreach (string item in items) { using var one = Source.StartActivity("a"); Activity.Current!.AddEvent(new ActivityEvent(item)); }""", false)]
    public Task Starting_a_span_is_no_comparison(string statement, bool isReported)
        => isReported ? Verify.Reports<EventInLoop>(Spans(statement)) : Verify.IsSilent<EventInLoop>(Spans(statement));

    // What is taken out of a collection makes its size fall.
    [Theory]
    [InlineData("_items.Populate();", false)]
    [InlineData("_items.PopAll();", true)]
    public Task A_collection_is_filled_or_emptied(string statement, bool isReported)
        => Observed("() => _items.Count", statement, isReported);

    // What starts again from zero does so in a restart, too.
    [Theory]
    [InlineData("void Stopped() => _placed = 0;", false)]
    [InlineData("void StopwatchTick() => _placed = 0;", true)]
    public Task A_number_is_set_back(string member, bool isReported)
        => Observed("() => _placed", "", isReported, member);

    [Theory]
    [InlineData("double elapsed", "elapsed", true)]
    [InlineData("TimeSpan requestDuration", "requestDuration.TotalSeconds", true)]
    [InlineData("TimeSpan mistook", "mistook.TotalSeconds", false)]
    public Task A_parameter_is_how_long_something_took(string parameter, string value, bool isReported)
    {
        bool isSpan = parameter.StartsWith("TimeSpan", StringComparison.Ordinal);
        string place = isReported && isSpan ? $"[|{value}|]" : value;
        string source = $$"""
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Gauge<double> _took = meter.CreateGauge<double>("order.handling", "s");
                public void Placed({{parameter}}) => _took.Record({{place}});
            }
            """;
        return isReported && isSpan ? Verify.Reports<DurationNotHistogram>(source) : Verify.IsSilent<DurationNotHistogram>(source);
    }

    // The last word of a name is its unit, in whatever style.
    [Theory]
    [InlineData("orderDurationSeconds", false)]
    [InlineData("order_duration_seconds", false)]
    [InlineData("orderDurationMs", true)]
    [InlineData("order.split_seconds_of_orders", true)]
    public Task A_name_ends_in_its_unit(string name, bool isReported)
    {
        string unit = isReported ? "[|\"ms\"|]" : "\"ms\"";
        string source = $$"""
            using System.Diagnostics.Metrics;

            public class Shop(Meter meter)
            {
                private readonly Histogram<double> _took = meter.CreateHistogram<double>("{{name}}", {{unit}});
            }
            """;
        return isReported ? Verify.Reports<MillisecondDuration>(source) : Verify.IsSilent<MillisecondDuration>(source);
    }

    // A switch of the user's own: "trace" is one, "traceroute" is a program.
    [Theory]
    [InlineData("traceOrders", false)]
    [InlineData("traceroute", true)]
    public Task A_condition_speaks_of_logging(string condition, bool isReported)
    {
        string argument = """string.Join(",", items)""";
        string source = LogPhrasebook.Microsoft.Around($$"""bool {{condition}} = quantity > 1; if ({{condition}}) _logger.LogDebug("a {A}", {{(isReported ? $"[|{argument}|]" : argument)}});""");
        return isReported ? Verify.Reports<CostlyArgument>(source) : Verify.IsSilent<CostlyArgument>(source);
    }

    // Whose value is always one: build_info; what rises for ever: requests_misinfo.
    [Theory]
    [InlineData("build_info", false)]
    [InlineData("shopBuildInfo", false)]
    [InlineData("shop_misinfo", true)]
    public Task A_gauge_is_one_by_design(string name, bool isReported)
    {
        string field = isReported ? "[|_open|]" : "_open";
        string source = $$"""
            using Prometheus;

            public class Shop
            {
                private static readonly Gauge {{field}} = Metrics.CreateGauge("{{name}}", "Help.");
                public void Place() => _open.Inc();
            }
            """;
        return isReported ? Verify.Reports<GaugeOnlyIncreases>(source) : Verify.IsSilent<GaugeOnlyIncreases>(source);
    }

    private static string Swallowing(string clause, string statement) => $$"""
        using Microsoft.Extensions.Logging;

        public class EnclosedException : Exception;
        public class ClosedException : Exception;
        public static class Blogger { public static void Post() { } }
        public static class OwnLogger { public static void Post() { } }

        public class Orders(ILogger<Orders> logger)
        {
            private int _deadline, _deadLetters, _default, _faulted, _badge, _bad_rows, _isInvalid;
            public void Place()
            {
                logger.LogInformation("placing");
                try { Work(); Work(); } {{clause}} { {{statement}} }
            }
            private void Work() => Console.WriteLine(_deadline + _deadLetters + _default + _faulted + _badge + _bad_rows + _isInvalid);
            private void InvalidateAll() { }
        }
        """;

    private static string Spans(string statement) => $$"""
        using System.Diagnostics;

        public static class SpanExtensions
        {
            public static void SetAll(this Activity? activity) { }
            public static void Settle(this Activity? activity) => activity?.Dispose();
        }

        public class Orders
        {
            private static readonly ActivitySource Source = new("shop");
            public void Place(List<string> items) { {{statement}} }
            private void Work() { }
        }
        """;

    private static Task Observed(string read, string statement, bool isReported, string member = "")
    {
        string place = isReported ? $"[|{read["() => ".Length..]}|]" : read["() => ".Length..];
        string source = $$"""
            using System.Diagnostics.Metrics;

            public class Items : List<int>
            {
                public void Populate() { }
                public void PopAll() { }
            }

            public class Shop
            {
                private readonly Items _items = new();
                private long _placed;
                public Shop(Meter meter) => meter.CreateObservableCounter("orders.placed", () => {{place}});
                public void Place() { _placed++; _items.Add(1); {{statement}} }
                {{member}}
            }
            """;
        return isReported ? Verify.Reports<ObservableCounterNotMonotonic>(source) : Verify.IsSilent<ObservableCounterNotMonotonic>(source);
    }
}
