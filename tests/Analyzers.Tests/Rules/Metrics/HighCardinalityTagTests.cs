using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class HighCardinalityTagTests
{
    [Fact]
    public Task Tells_what_is_read_and_what_becomes_of_it()
        => Verify.Reports<HighCardinalityTag>(
            Around("""
                _counter.Add(1, new KeyValuePair<string, object?>("path", [|context.Request.Path|]));
                _labelled.WithLabels([|ex.Message|], "a").Inc();
                _client.GetMetric("size", "order").TrackValue(1, [|id.ToString()|]);
                """),
            null,
            "The tag 'path' gets the path of the request, with every id in it ('context.Request.Path'): there is no end of values, and each one is a series of its own, until OpenTelemetry puts all that comes after the first 2000 into one overflow series. Use the route's template instead.",
            "The tag 'error' gets the text of an exception ('ex.Message'): there is no end of values, and each one is a series of its own that is kept in memory and served on every scrape until the process ends. Use the exception's type, and log the text.",
            "The tag 'order' gets a Guid ('id.ToString()'): there is no end of values, and each one is a series of its own, until Application Insights takes no more of them. Leave it to logs and traces, or use the few groups that it falls into.");

    // Every place that takes tags.
    [Theory]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|id|]));")]
    [InlineData("_counter.Add(1, new(\"a\", 1), new(\"k\", [|id|]));")]
    [InlineData("_counter.Add(1, new(\"a\", 1), new(\"b\", 1), new(value: [|id|], key: \"k\"));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"a\", 1), new(\"b\", 2), new(\"c\", 3), new(\"k\", [|id|]));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>[] { new(\"k\", [|id|]) });")]
    [InlineData("_counter.Add(1, [new(\"k\", [|id|])]);")]
    [InlineData("_counter.Add(1, KeyValuePair.Create(\"k\", (object?)[|id|]));", true)]
    [InlineData("_counter.Add(1, new TagList { { \"k\", [|id|] } });")]
    [InlineData("_counter.Add(1, new TagList { { \"a\", 1 }, new KeyValuePair<string, object?>(\"k\", [|id|]) });")]
    [InlineData("_counter.Add(1, new TagList([new(\"k\", [|id|])]));")]
    [InlineData("TagList tags = [new(\"k\", [|id|])]; _counter.Add(1, tags);")]
    [InlineData("TagList tags = [new KeyValuePair<string, object?>(\"a\", 1), new(\"k\", [|id|])]; _counter.Add(1, tags); _histogram.Record(1, tags);")]
    [InlineData("var tags = new TagList(); tags.Add(\"k\", [|id|]); tags.Add(new(\"l\", [|ex|])); _counter.Add(1, tags); _histogram.Record(1, tags);")]
    [InlineData("TagList tags = default; tags.Add(\"k\", [|id|]); _counter.Add(1, tags);")]
    [InlineData("given.Add(\"k\", [|id|]);")]
    [InlineData("var tag = new KeyValuePair<string, object?>(\"k\", [|id|]); _counter.Add(1, tag); _histogram.Record(1, tag);")]
    [InlineData("var tags = new KeyValuePair<string, object?>[] { new(\"k\", [|id|]) }; _counter.Add(1, tags); _histogram.Record(1, tags);")]
    [InlineData("_counter.Add(1, n > 1 ? new KeyValuePair<string, object?>(\"k\", [|id|]) : default);")]
    [InlineData("_level.Add(1, new KeyValuePair<string, object?>(\"k\", [|id|]));")]
    [InlineData("_gauge.Record(1, new KeyValuePair<string, object?>(\"k\", [|id|]));")]
    [InlineData("_histogram?.Record(1, new KeyValuePair<string, object?>(\"k\", [|id|]));")]
    [InlineData("_meter.CreateObservableGauge(\"g\", () => new Measurement<int>(1, new KeyValuePair<string, object?>(\"k\", [|id|])));")]
    [InlineData("yieldReturn(new Measurement<int>(n, new TagList { { \"k\", [|id|] } }));")]
    [InlineData("_labelled.WithLabels([|id.ToString()|], \"a\").Inc();")]
    [InlineData("_labelled.Labels(\"a\", [|id.ToString()|]).Inc(n);")]
    [InlineData("var child = _labelled.WithLabels(new[] { \"a\", [|$\"{id:N}\"|] }); child.Inc(); child.Inc();")]
    [InlineData("_leased.WithLease(counter => counter.Inc(), [|ex.Message|]);")]
    [InlineData("using (_leased.AcquireLease(out var counter, [|ex.Message|])) counter.Inc();")]
    [InlineData("injected.WithLabels([|ex.Message|]).Inc();")]
    [InlineData("_client.GetMetric(\"a\", \"b\", \"c\").TrackValue(1, \"x\", [|ex.Message|]);")]
    public Task Reports_in_every_sink(string statement, bool isCast = false)
        => Verify.Reports<HighCardinalityTag>(Around(isCast ? statement.Replace("(object?)[|id|]", "[|(object?)id|]", StringComparison.Ordinal) : statement));

    [Theory]
    [InlineData("id")]
    [InlineData("maybe")]
    [InlineData("maybe?.ToString()")]
    [InlineData("maybe ?? Guid.Empty")]
    [InlineData("Guid.NewGuid().ToString(\"N\")")]
    [InlineData("$\"order-{id}\"")]
    [InlineData("\"order-\" + id")]
    [InlineData("order.Id")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTimeOffset.Now.ToString()")]
    [InlineData("order.Placed")]
    [InlineData("order.Placed.Ticks")]
    [InlineData("DateTime.UtcNow.ToString(\"O\")")]
    [InlineData("DateTimeOffset.UtcNow.ToString(\"yyyy-MM-dd HH:mm\")")]
    [InlineData("$\"{DateTime.UtcNow:s}\"")]
    [InlineData("asked.PathAndQuery")]
    [InlineData("asked.Query")]
    [InlineData("DateTimeOffset.UtcNow.ToUnixTimeSeconds()")]
    [InlineData("Environment.TickCount64")]
    [InlineData("context.Request.Path")]
    [InlineData("context.Request.Path.Value")]
    [InlineData("context.Request.Path.ToString().ToLowerInvariant()")]
    [InlineData("context.Request.Path.Value ?? \"/\"")]
    [InlineData("$\"{context.Request.Method} {context.Request.Path}\"")]
    [InlineData("context.Request.QueryString.Value")]
    [InlineData("context.Request.GetDisplayUrl()")]
    [InlineData("sent.RequestUri")]
    [InlineData("sent.RequestUri!.AbsolutePath")]
    [InlineData("sent.RequestUri?.PathAndQuery")]
    [InlineData("sent.RequestUri?.ToString()")]
    [InlineData("ex.Message")]
    [InlineData("ex.StackTrace")]
    [InlineData("ex.ToString()")]
    [InlineData("ex")]
    [InlineData("ex?.Message")]
    [InlineData("ex == null ? \"none\" : ex.Message")]
    [InlineData("ex.InnerException?.Message ?? \"none\"")]
    [InlineData("context.TraceIdentifier")]
    [InlineData("context.Connection.Id")]
    [InlineData("context.Connection.RemoteIpAddress?.ToString()")]
    [InlineData("Activity.Current?.TraceId.ToString()")]
    [InlineData("Activity.Current?.Id")]
    [InlineData("context.User.Identity?.Name")]
    [InlineData("context.User.FindFirst(ClaimTypes.NameIdentifier)?.Value")]
    [InlineData("context.User.FindFirstValue(\"sub\")")]
    [InlineData("Thread.CurrentThread.ManagedThreadId")]
    public Task Reports_what_has_no_bound(string value)
        => Verify.Reports<HighCardinalityTag>(Around($"_counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|{value}|]));"));

    [Theory]
    [InlineData("var text = ex.Message; _counter.Add(1, new KeyValuePair<string, object?>(\"k\", [|text|]));")]
    [InlineData("Microsoft.AspNetCore.Builder.IApplicationBuilder app = null!; var counter = Metrics.CreateCounter(\"calls_total\", \"\", \"method\", \"endpoint\"); Microsoft.AspNetCore.Builder.UseExtensions.Use(app, (HttpContext http, Func<Task> next) => { counter.WithLabels(http.Request.Method, [|http.Request.Path|]).Inc(); return next(); });")]
    [InlineData("var path = context.Request.Path.Value; if (path is null || string.IsNullOrEmpty(path)) return; _labelled.WithLabels([|path|], \"a\").Inc();")]
    public Task Reports_what_a_local_holds(string statement) => Verify.Reports<HighCardinalityTag>(Around(statement));

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("n")]
    [InlineData("shop")]
    [InlineData("Normalize(context.Request.Path)")]
    [InlineData("Normalize(ex.Message)")]
    [InlineData("context.Request.Path.Value switch { \"/a\" => \"a\", _ => \"other\" }")]
    [InlineData("Known.Contains(context.Request.Path.Value!) ? context.Request.Path.Value : \"other\"")]
    [InlineData("context.Request.Path.HasValue")]
    [InlineData("context.Request.Path.StartsWithSegments(\"/api\")")]
    [InlineData("context.Request.Path.Value!.Length")]
    [InlineData("context.Request.Path.Value!.Split('/')[1]")]
    [InlineData("context.Request.PathBase.Value")]
    [InlineData("context.Request.Method")]
    [InlineData("context.Request.Host.Host")]
    [InlineData("(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? \"unknown\"")]
    [InlineData("sent.RequestUri!.Host")]
    [InlineData("sent.RequestUri?.Scheme")]
    [InlineData("configured.AbsoluteUri")]
    [InlineData("configured")]
    [InlineData("new Uri(\"http://a\").AbsoluteUri")]
    [InlineData("ex.GetType().Name")]
    [InlineData("ex is TimeoutException")]
    [InlineData("ex.HResult")]
    [InlineData("order.Message")]
    [InlineData("order.Path")]
    [InlineData("order.Name")]
    [InlineData("DateTime.UtcNow.Hour")]
    [InlineData("DateTime.UtcNow.DayOfWeek")]
    [InlineData("DateTime.UtcNow.Date")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTime.UtcNow.ToString(\"HH\")")]
    [InlineData("DateTime.UtcNow.ToString(\"d\")")]
    [InlineData("DateTime.UtcNow.ToString(\"ddd HH:mm\")")]
    [InlineData("DateTime.UtcNow.ToString(shop)")]
    [InlineData("asked.Host")]
    [InlineData("asked.AbsolutePath")]
    [InlineData("$\"{DateTime.UtcNow:yyyy}\"")]
    [InlineData("RoundToHour(DateTime.UtcNow)")]
    [InlineData("Started")]
    [InlineData("Guid.Empty")]
    [InlineData("_own")]
    [InlineData("id == Guid.Empty")]
    [InlineData("(Group)id")]
    [InlineData("context.User.FindFirst(ClaimTypes.Role)?.Value")]
    [InlineData("context.User.Identity?.IsAuthenticated")]
    [InlineData("context.User.Identity?.AuthenticationType")]
    [InlineData("Environment.MachineName")]
    [InlineData("Thread.CurrentThread.Name")]
    [InlineData("Activity.Current?.OperationName")]
    [InlineData("System.Security.Principal.WindowsIdentity.GetCurrent().Name")]
    public Task Is_silent_where_the_value_may_be_one_of_few(string value)
        => Verify.IsSilent<HighCardinalityTag>(Around($"_counter.Add(1, new KeyValuePair<string, object?>(\"k\", {value}));"));

    [Theory]
    [InlineData("var path = context.Request.Path.Value; if (!Known.Contains(path!)) path = \"other\"; _labelled.WithLabels(path!, \"a\").Inc();")]
    [InlineData("var path = context.Request.Path.Value!; if (!Known.Contains(path)) return; _labelled.WithLabels(path, \"a\").Inc();")]
    [InlineData("var path = context.Request.Path.Value!; if (path == \"/a\") _labelled.WithLabels(path, \"a\").Inc();")]
    [InlineData("using var activity = new Activity(\"a\"); activity.SetTag(\"k\", id); activity.AddTag(\"l\", ex.Message);")]
    [InlineData("var tags = new TagList { { \"k\", id } }; new ActivitySource(\"a\").StartActivity(\"b\", ActivityKind.Client, default(ActivityContext), tags);")]
    [InlineData("var tags = new TagList(); tags.Add(\"k\", id); new ActivitySource(\"a\").StartActivity(\"b\", ActivityKind.Client, default(ActivityContext), tags);")]
    [InlineData("new ActivitySource(\"a\").StartActivity(\"b\", ActivityKind.Client, default(ActivityContext), new TagList { { \"k\", id } });")]
    [InlineData("var tags = new TagList { { \"k\", id } }; new Activity(\"a\").AddException(ex, tags);")]
    [InlineData("new Activity(\"a\").AddException(ex, new TagList { { \"k\", id } });")]
    [InlineData("var tags = new TagList(); tags.Add(\"k\", id);")]
    [InlineData("TagList tags = [new(\"k\", id)]; new Activity(\"a\").AddException(ex, tags);")]
    [InlineData("List<KeyValuePair<string, object?>> pairs = [new(\"k\", id)]; Console.WriteLine(pairs.Count);")]
    [InlineData("var pairs = new List<KeyValuePair<string, object?>> { new(\"k\", id) }; pairs.Add(new(\"l\", ex.Message)); Console.WriteLine(pairs.Count);")]
    [InlineData("_labelled.WithLabels(\"a\", \"b\").Inc(Exemplar.From(Exemplar.Pair(\"k\", id.ToString())));")]
    [InlineData("_labelled.RemoveLabelled(ex.Message, \"a\");")]
    [InlineData("_client.TrackEvent(\"a\", new Dictionary<string, string> { [\"k\"] = ex.Message });")]
    [InlineData("_client.TrackMetric(\"a\", 1); _client.GetMetric(\"a\").TrackValue(1);")]

    // Properties of a single value are kept with it, as a log's are.
    [InlineData("_client.TrackMetric(\"a\", 1, new Dictionary<string, string> { [\"k\"] = ex.Message });")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"instance.id\", id));")]
    [InlineData("_counter.Add(1, new KeyValuePair<string, object?>(\"buildDate\", order.Placed));")]
    [InlineData("Metrics.CreateGauge(\"app_info\", \"\", \"run\").WithLabels(id.ToString()).Set(1);")]
    [InlineData("var measurement = new Measurement<int>(1); var tags = new TagList();")]
    public Task Is_silent(string statement) => Verify.IsSilent<HighCardinalityTag>(Around(statement));

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<HighCardinalityTag>(Around("_counter.Add(1, new KeyValuePair<string, object?>(\"k\", id));"), TestProject.Tests);

    [Fact]
    public Task Tags_that_a_helper_returns_are_seen_where_they_are_made()
        => Verify.Reports<HighCardinalityTag>("""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;

            public class Orders(Counter<int> failed)
            {
                public void Fail(Exception ex) => failed.Add(1, TagsOf(ex));
                private static TagList TagsOf(Exception ex) => new() { { "error", [|ex.Message|] } };
                private static TagList MoreTagsOf(Exception ex) { var tags = new TagList { { "a", 1 } }; tags.Add("error", [|ex.Message|]); return tags; }
            }
            """);

    [Fact]
    public Task A_project_that_has_only_Application_Insights_is_judged_too()
    {
        var project = TestProject.Console with { References = [.. TestReferences.Base, .. TestReferences.All.Where(reference => reference.Display!.EndsWith("Microsoft.ApplicationInsights.dll", StringComparison.Ordinal))] };
        return Verify.Reports<HighCardinalityTag>(
            """
            using System;
            using Microsoft.ApplicationInsights;

            public class Orders
            {
                public void Fail(TelemetryClient client, Exception ex) => client.GetMetric("failed", "error").TrackValue(1, [|ex.Message|]);
            }
            """,
            project);
    }

    [Theory]
    [InlineData("new MetricTags(\"error\", [|ex.Message|])")]
    [InlineData("new MetricTags(new[] { \"kind\", \"error\" }, new[] { \"a\", [|ex.Message|] })")]
    [InlineData("new MetricTags(\"error\", ex.GetType().Name)")]
    public Task App_Metrics_is_known_by_its_names(string tags)
    {
        // The package is not to be had; what its source declares is.
        MetadataReference stub = CSharpCompilation.Create(
            "App.Metrics.Abstractions",
            [CSharpSyntaxTree.ParseText("namespace App.Metrics { public struct MetricTags { public MetricTags(string key, string value) { } public MetricTags(string[] keys, string[] values) { } } }")],
            TestReferences.Base,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        return Verify.Reports<HighCardinalityTag>(
            $$"""
            using System;
            using App.Metrics;

            public class Orders
            {
                public MetricTags TagsOf(Exception ex) => {{tags}};
            }
            """,
            TestProject.Console with { References = [.. TestReferences.Base, stub] });
    }

    [Fact]
    public async Task One_fault_is_one_report_of_the_family()
    {
        var found = await Findings.OfAsync(
            [new HighCardinalityTag(), new IdentifierTagKey()],
            TestProject.Service,
            Around("_counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", id)); _counter.Add(1, new KeyValuePair<string, object?>(\"user_id\", shop));"));
        Assert.Equal(["OBS2201", "OBS2202"], found.Select(diagnostic => diagnostic.Id));
    }

    internal static string Around(string statement)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using System.Net.Http;
            using System.Security.Claims;
            using Microsoft.ApplicationInsights;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Http.Extensions;
            using Microsoft.AspNetCore.Routing;
            using Prometheus;
            using P = Prometheus;
            using Metrics = Prometheus.Metrics;

            public record Order(Guid Id, DateTime Placed, string Message, string Path, string Name);

            public record struct Group(string Name) { public static explicit operator Group(Guid id) => new("a"); }

            public class Orders(TelemetryClient _client)
            {
                private static readonly DateTime Started = DateTime.UtcNow;
                private static readonly HashSet<string> Known = new();
                private static readonly Meter _meter = new("shop");
                private readonly Guid _own = Guid.NewGuid();
                private readonly Counter<long> _counter = _meter.CreateCounter<long>("counter");
                private readonly UpDownCounter<int> _level = _meter.CreateUpDownCounter<int>("level");
                private readonly Histogram<double> _histogram = _meter.CreateHistogram<double>("histogram");
                private readonly Gauge<double> _gauge = _meter.CreateGauge<double>("gauge");
                private readonly P.Counter _labelled = Metrics.CreateCounter("labelled_total", "", "error", "kind");
                private readonly IManagedLifetimeMetricHandle<ICounter> _leased = Metrics.WithManagedLifetime(TimeSpan.FromMinutes(1)).CreateCounter("leased_total", "", new[] { "error" });

                private static string Normalize(string text) => text.Length > 5 ? "long" : "short";
                private static DateTime RoundToHour(DateTime time) => time.Date.AddHours(time.Hour);
                private static void yieldReturn(Measurement<int> measurement) { }

                public void Do(Guid id, Guid? maybe, int n, string shop, Order order, Exception ex, HttpContext context, HttpRequestMessage sent, Uri configured, Uri asked, TagList given, P.Counter injected)
                {
                    {{statement}}
                }
            }
            """;
}
