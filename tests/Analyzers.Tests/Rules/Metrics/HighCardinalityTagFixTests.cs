using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class HighCardinalityTagFixTests
{
    [Fact]
    public Task The_text_of_an_exception_becomes_its_type()
        => Fixes(
            """
            using System.Diagnostics.Metrics;

            public class Orders(Counter<long> failed, Prometheus.Counter labelled)
            {
                public void Fail(Exception ex, Exception? maybe)
                {
                    failed.Add(1, new KeyValuePair<string, object?>("error", [|ex.Message|])); // the text
                    failed.Add(1, new KeyValuePair<string, object?>("error", [|maybe?.Message|]), new("trace", [|maybe?.StackTrace ?? "none"|]));
                    failed.Add(1, new("error", /* all of it */ [|ex|]), new("shop", "a"), new("text", [|ex.ToString()|]));
                    labelled.WithLabels([|$"failed: {ex.Message}"|], [|ex.InnerException!.Message.ToLowerInvariant()|]).Inc();
                    labelled.WithLabels("a", [|"b" + ex.Message|]).Inc();
                    failed.Add(1, new TagList(
                    [
                        // Why it failed.
                        new("error", [|new InvalidOperationException("a").Message|]),
                    ]));
                }
            }
            """.Replace("TagList(", "System.Diagnostics.TagList(", StringComparison.Ordinal),
            """
            using System.Diagnostics.Metrics;

            public class Orders(Counter<long> failed, Prometheus.Counter labelled)
            {
                public void Fail(Exception ex, Exception? maybe)
                {
                    failed.Add(1, new KeyValuePair<string, object?>("error", ex.GetType().Name)); // the text
                    failed.Add(1, new KeyValuePair<string, object?>("error", maybe?.GetType().Name), new("trace", maybe?.GetType().Name ?? "none"));
                    failed.Add(1, new("error", /* all of it */ ex.GetType().Name), new("shop", "a"), new("text", ex.GetType().Name));
                    labelled.WithLabels($"failed: {ex.GetType().Name}", ex.InnerException!.GetType().Name.ToLowerInvariant()).Inc();
                    labelled.WithLabels("a", "b" + ex.GetType().Name).Inc();
                    failed.Add(1, new TagList(
                    [
                        // Why it failed.
                        new("error", new InvalidOperationException("a").GetType().Name),
                    ]));
                }
            }
            """.Replace("TagList(", "System.Diagnostics.TagList(", StringComparison.Ordinal));

    [Fact]
    public Task A_path_becomes_the_route_s_template()
        => Fixes(
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using Microsoft.AspNetCore.Http;

            public class Timing(Histogram<double> duration, Prometheus.Histogram labelled)
            {
                public void Done(HttpContext context, HttpRequest request, double seconds)
                {
                    duration.Record(seconds, new KeyValuePair<string, object?>("path", [|context.Request.Path|]));
                    duration.Record(seconds, new TagList { { "path", [|context.Request.Path.Value ?? "/"|] }, { "method", request.Method } });
                    labelled.WithLabels([|request.Path.ToString().ToLowerInvariant()|], request.Method).Observe(seconds);
                    labelled.WithLabels([|request.Path.Value|]!, /* GET */ request.Method).Observe(seconds);
                }
            }
            """,
            """
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Routing;

            public class Timing(Histogram<double> duration, Prometheus.Histogram labelled)
            {
                public void Done(HttpContext context, HttpRequest request, double seconds)
                {
                    duration.Record(seconds, new KeyValuePair<string, object?>("path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown"));
                    duration.Record(seconds, new TagList { { "path", (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown" }, { "method", request.Method } });
                    labelled.WithLabels((request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown", request.Method).Observe(seconds);
                    labelled.WithLabels((request.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "unknown", /* GET */ request.Method).Observe(seconds);
                }
            }
            """);

    [Theory]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"order\", [|id|]));")]
    [InlineData("labelled.WithLabels([|id.ToString()|], \"a\").Inc();")]
    [InlineData("var text = ex.Message; failed.Add(1, new KeyValuePair<string, object?>(\"error\", [|text|]));")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"error\", [|maybe?.ToString()|]));")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"call\", [|$\"{context.Request.Method} {context.Request.Path}\"|]));")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"path\", [|context.Request.Path.Value ?? ex.Message|]));")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"path\", [|context?.Request.Path.Value|]));")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"query\", [|context.Request.QueryString|]));")]
    public Task There_is_no_value_to_offer(string statement)
        => Fixes(Around(statement), Around(statement), variant: "OBS2201");

    public static TheoryData<string, string> Removals => new()
    {
        { "failed.Add(1, new KeyValuePair<string, object?>(\"order\", [|id|]));", "failed.Add(1);" },
        { "failed.Add(1, new(\"a\", 1), new(\"order\", [|id|]));", "failed.Add(1, new KeyValuePair<string, object?>(\"a\", 1));" },
        { "failed.Add(1, new(\"order\", [|id|]), new(\"a\", 1), new(\"error\", [|ex.Message|]));", "failed.Add(1, new KeyValuePair<string, object?>(\"a\", 1));" },
        { "failed.Add(1, KeyValuePair.Create(\"order\", [|(object?)id|]));", "failed.Add(1);" },
        { "failed.Add(1, new KeyValuePair<string, object?>[] { new(\"a\", 1), new(\"order\", [|id|]) });", "failed.Add(1, new KeyValuePair<string, object?>[] { new(\"a\", 1) });" },
        { "failed.Add(1, new TagList { { \"order\", [|id|] }, { \"a\", 1 } });", "failed.Add(1, new TagList { { \"a\", 1 } });" },
        { "failed.Add(1, new TagList { { \"order\", [|id|] } });", "failed.Add(1, new TagList());" },
        { "var tags = new TagList(); tags.Add(\"a\", 1); tags.Add(\"order\", [|id|]); failed.Add(1, tags);", "var tags = new TagList(); tags.Add(\"a\", 1); failed.Add(1, tags);" },
        { "var tags = new TagList(); tags.Add(new(\"order\", [|id|])); failed.Add(1, tags);", "var tags = new TagList(); failed.Add(1, tags);" },
        { "Measured(new Measurement<int>(1, new KeyValuePair<string, object?>(\"order\", [|id|])));", "Measured(new Measurement<int>(1));" },
    };

    [Theory, MemberData(nameof(Removals))]
    public Task A_tag_can_be_removed(string before, string after)
        => Fixes(Around(before), Around(after), variant: HighCardinalityTagFix.Remove);

    [Fact]
    public Task An_element_is_removed_with_its_line()
        => Fixes(
            Around("""
                failed.Add(
                            1,
                            new TagList
                            {
                                { "a", 1 },
                                { "order", [|id|] }
                            });
                """),
            Around("""
                failed.Add(
                            1,
                            new TagList
                            {
                                { "a", 1 }
                            });
                """),
            variant: HighCardinalityTagFix.Remove);

    [Theory]
    [InlineData("labelled.WithLabels([|id.ToString()|], \"a\").Inc();")]
    [InlineData("failed.Add(1, new KeyValuePair<string, object?>(\"order\", [|id|]) /* which one */);")]
    [InlineData("failed.Add(1, new TagList { { \"a\", 1 }, /* which one */ { \"order\", [|id|] } });")]
    [InlineData("failed.Add(1, new[] { new KeyValuePair<string, object?>(\"order\", [|id|]) });")]
    public Task A_tag_is_not_removed_where_more_would_go(string statement)
        => Fixes(Around(statement), Around(statement), variant: HighCardinalityTagFix.Remove);

    private static Task Fixes(string before, string after, string? variant = null)
        => Verify.Fixes<HighCardinalityTag, HighCardinalityTagFix>(before, after, variant: variant);

    private static string Around(string statement)
        => $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using Microsoft.AspNetCore.Http;

            public class Orders(Counter<long> failed, Prometheus.Counter labelled)
            {
                public void Fail(Guid id, Exception ex, Exception? maybe, HttpContext context)
                {
                    {{statement}}
                }

                private static void Measured(Measurement<int> measurement) { }
            }
            """;
}
