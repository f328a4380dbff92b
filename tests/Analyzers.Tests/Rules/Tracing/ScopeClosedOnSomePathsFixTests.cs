using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ScopeClosedOnSomePathsFixTests
{
    private static readonly TestProject Old = TestProject.Service with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable };

    private static Task Fixes(string before, string after)
        => Verify.Fixes<ScopeClosedOnSomePaths, ScopeClosedOnSomePathsFix>(TelemetryScopeDiscardedTests.InClass(before), TelemetryScopeDiscardedTests.InClass(after));

    [Fact]
    public Task What_closed_it_last_goes()
        => Fixes(
            """
                public int Place(Task work)
                {
                    var result = 1;
                    var activity = [|Source.StartActivity("a")|];
                    work.Wait();
                    activity?.Stop();
                    return result;
                }

                public void Pay(Task work)
                {
                    var span = [|tracer.StartActiveSpan("a")|];
                    work.Wait();
                    span.End();
                }

                public void Ship(Task work)
                {
                    var activity = [|Source.StartActivity("a")|];
                    work.Wait();

                    if (activity != null)
                    {
                        activity.Dispose();
                    }
                }

                public void Count(Task work)
                {
                    var timer = [|Duration.NewTimer()|];
                    work.Wait();
                    timer.ObserveDuration();
                }
            """,
            """
                public int Place(Task work)
                {
                    var result = 1;
                    using var activity = Source.StartActivity("a");
                    work.Wait();
                    return result;
                }

                public void Pay(Task work)
                {
                    using var span = tracer.StartActiveSpan("a");
                    work.Wait();
                }

                public void Ship(Task work)
                {
                    using var activity = Source.StartActivity("a");
                    work.Wait();
                }

                public void Count(Task work)
                {
                    using var timer = Duration.NewTimer();
                    work.Wait();
                }
            """);

    [Fact]
    public Task What_closes_it_earlier_stays()
        => Fixes(
            """
                public void Place(Task work)
                {
                    var activity = [|Source.StartActivity("a")|];
                    work.Wait();
                    activity?.Stop();
                    Work();
                }

                public void Pay(bool all)
                {
                    var activity = [|Source.StartActivity("a")|];
                    if (all)
                    {
                        Work();
                        activity?.Stop();
                        return;
                    }
                }
            """,
            """
                public void Place(Task work)
                {
                    using var activity = Source.StartActivity("a");
                    work.Wait();
                    activity?.Stop();
                    Work();
                }

                public void Pay(bool all)
                {
                    using var activity = Source.StartActivity("a");
                    if (all)
                    {
                        Work();
                        activity?.Stop();
                        return;
                    }
                }
            """);

    [Fact]
    public Task In_a_switch_section_it_becomes_a_block()
        => Fixes(
            """
                public void Place(int kind, Task work)
                {
                    switch (kind)
                    {
                        case 1:
                            var activity = [|Source.StartActivity("a")|];
                            work.Wait();
                            activity?.Stop();
                            break;
                    }
                }
            """,
            """
                public void Place(int kind, Task work)
                {
                    switch (kind)
                    {
                        case 1:
                            using (var activity = Source.StartActivity("a"))
                            {
                                work.Wait();
                                break;
                            }
                    }
                }
            """);

    [Fact]
    public Task Before_using_declarations_it_becomes_a_block()
        => Verify.Fixes<ScopeClosedOnSomePaths, ScopeClosedOnSomePathsFix>("""
            using System.Diagnostics;
            using System.Threading.Tasks;

            public class Orders
            {
                private static readonly ActivitySource Source = new ActivitySource("shop");

                public async Task Place(Task work)
                {
                    Activity activity = [|Source.StartActivity("orders.place")|];
                    activity?.SetTag("k", 1);

                    await work; // all of it
                    activity?.Stop();
                }
            }
            """, """
            using System.Diagnostics;
            using System.Threading.Tasks;

            public class Orders
            {
                private static readonly ActivitySource Source = new ActivitySource("shop");

                public async Task Place(Task work)
                {
                    using (Activity activity = Source.StartActivity("orders.place"))
                    {
                        activity?.SetTag("k", 1);

                        await work; // all of it
                    }
                }
            }
            """, Old);

    [Fact]
    public Task A_timer_that_would_observe_twice()
        => Verify.Fixes<ScopeClosedOnSomePaths, ScopeClosedOnSomePathsFix>(
            TelemetryScopeDiscardedTests.InClass("    public void Place() { var timer = [|Duration.NewTimer()|]; Work(); timer.ObserveDuration(); Work(); }"),
            TelemetryScopeDiscardedTests.InClass("    public void Place() { var timer = [|Duration.NewTimer()|]; Work(); timer.ObserveDuration(); Work(); }"));
}
