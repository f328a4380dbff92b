using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class TelemetryScopeDiscardedFixTests
{
    private static readonly TestProject Old = TestProject.Service with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable };

    private static Task Fixes(string before, string after)
        => Verify.Fixes<TelemetryScopeDiscarded, TelemetryScopeDiscardedFix>(TelemetryScopeDiscardedTests.InClass(before), TelemetryScopeDiscardedTests.InClass(after));

    private static Task HasNoFix(string member)
        => Verify.HasNoFix<TelemetryScopeDiscarded, TelemetryScopeDiscardedFix>(TelemetryScopeDiscardedTests.InClass(member));

    [Theory]
    [InlineData("[|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1)", "activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1)")]
    [InlineData("_ = [|Source.StartActivity(\"a\")|]", "activity = Source.StartActivity(\"a\")")]
    [InlineData("[|Source.CreateActivity(\"a\", ActivityKind.Server)|]?.Start()", "activity = Source.CreateActivity(\"a\", ActivityKind.Server)?.Start()")]
    [InlineData("[|tracer.StartActiveSpan(\"a\")|]", "span = tracer.StartActiveSpan(\"a\")")]
    [InlineData("[|Duration.NewTimer()|]", "timer = Duration.NewTimer()")]
    [InlineData("[|Active.TrackInProgress()|]", "inProgress = Active.TrackInProgress()")]
    [InlineData("[|insights.StartOperation<RequestTelemetry>(\"a\")|]", "operation = insights.StartOperation<RequestTelemetry>(\"a\")")]
    [InlineData("[|logger.BeginScope(\"Order {OrderId}\", 1)|]", "scope = logger.BeginScope(\"Order {OrderId}\", 1)")]
    [InlineData("[|LogContext.PushProperty(\"OrderId\", 1)|]", "scope = LogContext.PushProperty(\"OrderId\", 1)")]
    [InlineData("[|SentrySdk.PushScope()|]", "scope = SentrySdk.PushScope()")]
    [InlineData("[|SentrySdk.StartTransaction(\"a\", \"b\")|]", "transaction = SentrySdk.StartTransaction(\"a\", \"b\")")]
    public Task Becomes_a_using_declaration(string before, string after)
        => Fixes(
            $"    public void Place()\n    {{\n        {before}; // the order\n        Work();\n    }}",
            $"    public void Place()\n    {{\n        using var {after}; // the order\n        Work();\n    }}");

    [Fact]
    public Task Several_of_one_method_get_names_of_their_own()
        => Verify.Fixes<TelemetryScopeDiscarded, TelemetryScopeDiscardedFix>(
            TelemetryScopeDiscardedTests.InClass("""
                    public void Place(Activity activity)
                    {
                        // One for the order,
                        [|Source.StartActivity("a")|];
                        // one for the log.
                        [|logger.BeginScope("Order {OrderId}", 1)|];
                        Work();
                    }

                    public async Task Pay()
                    {
                        [|Source.StartActivity("b")|];
                        await Task.Yield();
                    }
                """),
            TelemetryScopeDiscardedTests.InClass("""
                    public void Place(Activity activity)
                    {
                        // One for the order,
                        using var activity2 = Source.StartActivity("a");
                        // one for the log.
                        using var scope = logger.BeginScope("Order {OrderId}", 1);
                        Work();
                    }

                    public async Task Pay()
                    {
                        using var activity = Source.StartActivity("b");
                        await Task.Yield();
                    }
                """));

    [Fact]
    public Task In_a_switch_section_it_becomes_a_block()
        => Fixes(
            """
                public void Place(int kind)
                {
                    switch (kind)
                    {
                        case 1:
                            // Orders only.
                            [|Source.StartActivity("a")|];
                            Work();
                            break;
                        case 2:
                        {
                            [|Source.StartActivity("b")|];
                            Work();
                            break;
                        }
                    }
                }
            """,
            """
                public void Place(int kind)
                {
                    switch (kind)
                    {
                        case 1:
                            // Orders only.
                            using (Source.StartActivity("a"))
                            {
                                Work();
                                break;
                            }
                        case 2:
                        {
                            using var activity = Source.StartActivity("b");
                            Work();
                            break;
                        }
                    }
                }
            """);

    [Fact]
    public Task Under_a_condition_it_is_held_to_the_end_of_the_block_around()
        => Fixes(
            """
                public void Place(bool traced)
                {
                    if (traced)
                        [|Source.StartActivity("a")|];
                    Work();
                }

                public void Pay(object? order)
                {
                    if (order is not null)
                    {
                        [|logger.BeginScope("Order {OrderId}", 1)|];
                    }

                    Work();
                }
            """,
            """
                public void Place(bool traced)
                {
                    using var activity = traced ? Source.StartActivity("a") : null;
                    Work();
                }

                public void Pay(object? order)
                {
                    using var scope = order is not null ? logger.BeginScope("Order {OrderId}", 1) : null;

                    Work();
                }
            """);

    [Fact]
    public Task Before_using_declarations_it_becomes_a_block()
        => Verify.Fixes<TelemetryScopeDiscarded, TelemetryScopeDiscardedFix>("""
            using System.Diagnostics;

            public class Orders
            {
                private static readonly ActivitySource Source = new ActivitySource("shop");

                public int Place(int count)
                {
                    var sum = 0;
                    [|Source.StartActivity("orders.place")|]?.SetTag("count", count); // all of them
                    for (var i = 0; i < count; i++)
                    {
                        // Add it.
                        sum += i;
                    }

                    return sum;
                }
            }
            """, """
            using System.Diagnostics;

            public class Orders
            {
                private static readonly ActivitySource Source = new ActivitySource("shop");

                public int Place(int count)
                {
                    var sum = 0;
                    using (Source.StartActivity("orders.place")?.SetTag("count", count)) // all of them
                    {
                        for (var i = 0; i < count; i++)
                        {
                            // Add it.
                            sum += i;
                        }

                        return sum;
                    }
                }
            }
            """, Old);

    [Fact]
    public Task In_top_level_statements()
        => Verify.Fixes<TelemetryScopeDiscarded, TelemetryScopeDiscardedFix>("""
            using System.Diagnostics;
            using OpenTelemetry;
            using OpenTelemetry.Trace;

            [|Sdk.CreateTracerProviderBuilder().Build()|];
            var source = new ActivitySource("shop");
            [|source.StartActivity("start")|];
            Console.WriteLine();
            """, """
            using System.Diagnostics;
            using OpenTelemetry;
            using OpenTelemetry.Trace;

            using var provider = Sdk.CreateTracerProviderBuilder().Build();
            var source = new ActivitySource("shop");
            using var activity = source.StartActivity("start");
            Console.WriteLine();
            """, TestProject.Service with { Output = OutputKind.ConsoleApplication });

    [Theory]
    [InlineData("public Task Place(Func<Task> next) { [|Source.StartActivity(\"a\")|]; return next(); }")]
    [InlineData("public Task Place(Func<Task> next) { [|Active.TrackInProgress()|]; return next(); }")]
    [InlineData("public void Place() => [|Source.StartActivity(\"a\")|];")]
    [InlineData("public void Place() { Work(); [|Source.StartActivity(\"a\")|]; }")]
    [InlineData("public void Place() { Work(); [|Source.StartActivity(\"a\")|]; return; }")]
    [InlineData("public void Place() { Action run = () => [|Source.StartActivity(\"a\")|]; run(); }")]
    [InlineData("public void Place() { foreach (var i in new[] { 1 }) [|Source.StartActivity(\"a\")|]; }")]
    [InlineData("public void Place(bool a) { if (a) [|Source.StartActivity(\"a\")|]; else Work(); Work(); }")]
    [InlineData("public void Place(bool a) { if (a) { [|Source.StartActivity(\"a\")|]; /* only then */ } Work(); }")]
    [InlineData("public void SetUp() { [|Sdk.CreateTracerProviderBuilder().Build()|]; Work(); }")]
    [InlineData("public void Place(bool a) { if (a) goto end; [|Source.StartActivity(\"a\")|]; Work(); end: Work(); }")]
    [InlineData("public void Place() { [|Source.StartActivity(\"a\")|]?.RecordException(new Exception()); Work(); }")]
    public Task Where_nothing_would_be_held_or_the_place_does_not_allow_it(string member) => HasNoFix("    " + member);
}
