using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>Methods of another project that open a span or a log scope and return it.</summary>
public class OtherProjectScopeTests
{
    private const string Library = """
        using System;
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;

        namespace Shop.Telemetry
        {
            public static class Spans
            {
                private static readonly ActivitySource Source = new("Shop.Orders");
                private static Activity? _last;

                public static Activity? StartOrder() => Source.StartActivity("Place order");

                public static Activity? StartTagged(string shop) => Source.StartActivity("Place order")?.SetTag("shop", shop);

                public static Activity? StartHeld(string shop)
                {
                    Activity? activity = Source.StartActivity("Place order");
                    activity?.SetTag("shop", shop);
                    return activity;
                }

                public static IDisposable? Begin(this ILogger logger, int order) => logger.BeginScope("Order {OrderId}", order);

                public static Activity? StartKept()
                {
                    Activity? activity = Source.StartActivity("Place order");
                    _last = activity;
                    return activity;
                }

                public static Activity? StartClosed()
                {
                    using Activity? activity = Source.StartActivity("Place order");
                    return activity;
                }

                public static Activity? StartSometimes(bool starts) => starts ? Source.StartActivity("Place order") : null;

                public static string? Name => _last?.DisplayName;
            }

            public static class Pairs
            {
                private static readonly ActivitySource Source = new("Shop.Pairs");

                public static Activity? Start() => Source.StartActivity("Place order");

                public static void Stop() => Activity.Current?.Stop();
            }

            public class Open
            {
                private static readonly ActivitySource Source = new("Shop.Open");

                public virtual Activity? Start() => Source.StartActivity("Place order");
            }
        }
        """;

    private static string Program(string statement) => $$"""
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;
        using Shop.Telemetry;

        public class Orders(ILogger<Orders> logger, Open open)
        {
            public void Place(int order)
            {
                {{statement}}
                logger.LogInformation("Placed {OrderId} {Open}", order, open);
            }
        }
        """;

    [Theory]
    [InlineData("using var activity = Spans.StartOrder();")]
    [InlineData("using (Spans.StartTagged(\"Berlin\")) { }")]
    [InlineData("Spans.StartOrder()?.Dispose();")]
    [InlineData("var activity = Spans.StartHeld(\"Berlin\"); activity?.Stop();")]
    [InlineData("using (logger.Begin(order)) { }")]
    [InlineData("Spans.StartKept();")]
    [InlineData("Spans.StartClosed();")]
    [InlineData("Spans.StartSometimes(order > 0);")]
    [InlineData("Pairs.Start();")]
    [InlineData("open.Start();")]
    public async Task It_is_closed_or_may_be(string statement)
    {
        ProjectGraph graph = new ProjectGraph().With("Shop.Telemetry", Library);
        await graph.IsSilent<TelemetryScopeDiscarded>(Program(statement));
        await graph.IsSilent<ActivityNotDisposed>(Program(statement));
    }

    [Theory]
    [InlineData("[|Spans.StartOrder()|];")]
    [InlineData("_ = [|Spans.StartTagged(\"Berlin\")|];")]
    [InlineData("[|Spans.StartHeld(\"Berlin\")|];")]
    public Task A_span_that_is_dropped(string statement)
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<TelemetryScopeDiscarded>(
            Program(statement),
            project: null,
            "The activity 'Place order' is opened and dropped: it is never ended, so it is never exported, and spans that are started later become its children. Hold it: 'using var activity = …;'.");

    [Fact]
    public Task A_log_scope_that_is_dropped()
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<TelemetryScopeDiscarded>(
            Program("[|logger.Begin(order)|];"),
            project: null,
            "The log scope is opened and dropped: it is never closed, so its properties stay on what is logged later, by other work too. Hold it: 'using var scope = …;'.");

    [Fact]
    public Task A_span_that_nothing_closes()
        => new ProjectGraph().With("Shop.Telemetry", Library).Reports<ActivityNotDisposed>(Program("var activity = [|Spans.StartOrder()|]; activity?.SetTag(\"order\", order);"));

    [Fact]
    public Task A_project_that_does_not_tell()
        => new ProjectGraph().WithSilent("Shop.Telemetry", Library).IsSilent<TelemetryScopeDiscarded>(Program("Spans.StartOrder();"));

    [Theory]
    [InlineData("kind=span,library=Elsewhere")]
    [InlineData("kind=span")]
    [InlineData("kind=door")]
    [InlineData("")]
    public Task Damaged_facts(string roles)
        => new ProjectGraph().WithSilent(
            "Shop.Telemetry",
            $$"""
            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nopens|scope|M:Shop.Telemetry.Spans.StartOrder|{{roles}}")]
            namespace Shop.Telemetry { public class Open { } public static class Spans { public static System.Diagnostics.Activity? StartOrder() => null; } }
            """).IsSilent<TelemetryScopeDiscarded>(Program("Spans.StartOrder();"));
}
