using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNotDisposedFixTests
{
    private static Task Fixes(string before, string after)
        => Verify.Fixes<ActivityNotDisposed, ActivityNotDisposedFix>(TelemetryScopeDiscardedTests.InClass(before), TelemetryScopeDiscardedTests.InClass(after));

    [Fact]
    public Task The_declaration_gets_a_using()
        => Fixes(
            """
                public void Place()
                {
                    // The order.
                    var activity = [|Source.StartActivity("a")|]; // all of it
                    activity?.SetTag("k", 1);
                    Work();
                }

                public async Task Pay()
                {
                    IDisposable inProgress = [|Active.TrackInProgress()|];
                    await Task.Yield();
                }
            """,
            """
                public void Place()
                {
                    // The order.
                    using var activity = Source.StartActivity("a"); // all of it
                    activity?.SetTag("k", 1);
                    Work();
                }

                public async Task Pay()
                {
                    using IDisposable inProgress = Active.TrackInProgress();
                    await Task.Yield();
                }
            """);

    [Fact]
    public Task In_top_level_statements()
        => Verify.Fixes<ActivityNotDisposed, ActivityNotDisposedFix>("""
            using System.Diagnostics;

            var source = new ActivitySource("shop");
            var activity = [|source.StartActivity("start")|];
            Console.WriteLine();
            """, """
            using System.Diagnostics;

            var source = new ActivitySource("shop");
            using var activity = source.StartActivity("start");
            Console.WriteLine();
            """, TestProject.Service with { Output = OutputKind.ConsoleApplication });

    [Theory]
    [InlineData("Activity? activity = null; if (1 == 2) activity = [|Source.StartActivity(\"a\")|]; Work();")]
    [InlineData("Activity? activity = [|Source.StartActivity(\"a\")|], other = null; Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work(); activity = null;")]
    [InlineData("for (var activity = [|Source.StartActivity(\"a\")|]; ;) { Work(); }")]
    [InlineData("if (1 == 2) goto end; var activity = [|Source.StartActivity(\"a\")|]; Work(); end: Work();")]
    [InlineData("var provider = [|Sdk.CreateTracerProviderBuilder().Build()|]; Work();")]
    public Task Where_a_using_has_no_place(string statements)
        => Verify.HasNoFix<ActivityNotDisposed, ActivityNotDisposedFix>(TelemetryScopeDiscardedTests.InClass($"    public void Place() {{ {statements} }}"));

    [Fact]
    public Task Where_the_work_goes_on_behind_the_method()
        => Verify.HasNoFix<ActivityNotDisposed, ActivityNotDisposedFix>(TelemetryScopeDiscardedTests.InClass("    public Task Place(Func<Task> next) { var activity = [|Source.StartActivity(\"a\")|]; return next(); }"));
}
