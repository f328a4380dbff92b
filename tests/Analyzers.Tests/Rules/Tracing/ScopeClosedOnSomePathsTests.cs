using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ScopeClosedOnSomePathsTests
{
    private static string InClass(string members) => TelemetryScopeDiscardedTests.InClass(members);

    [Theory]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work(); activity?.Stop();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work(); if (activity != null) { activity.Dispose(); }")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (1 == 2) return; activity?.Stop();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (1 == 2) activity?.Stop();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; foreach (var i in new[] { 1 }) activity?.Stop();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; try { Work(); activity?.Stop(); } catch (ArgumentException) { Work(); }")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (Count() > 1) { Work(); activity?.Stop(); } else { activity?.Stop(); }")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1); Work(); activity?.SetTag(\"l\", 1)?.Stop();")]
    [InlineData("var span = [|tracer.StartSpan(\"a\")|]; Work(); span.End();")]
    [InlineData("var timer = [|Duration.NewTimer()|]; Work(); timer.ObserveDuration();")]
    [InlineData("var transaction = [|SentrySdk.StartTransaction(\"a\", \"b\")|]; Work(); transaction.Finish();")]
    public Task What_is_closed_on_some_paths(string statements)
        => Verify.Reports<ScopeClosedOnSomePaths>(InClass($"    int Count() => 1;\n    public void Place() {{ {statements} }}"));

    [Theory]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is null) return; activity.SetTag(\"k\", 1); activity.Stop();", false)]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity == null) { Work(); return; } activity.Stop();", false)]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (!(activity != null)) return; activity.Stop();", false)]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is not { }) return; activity.Stop();", false)]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (null == activity) throw new InvalidOperationException(); activity.Stop();", false)]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is not { } given) return; given.Stop();", false)]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (activity is not null) return; activity?.Stop();", true)]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (activity is null || Count() > 1) return; activity.Stop();", true)]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (activity is null) Work(); else Work(); activity?.Stop();", true)]
    public Task A_return_where_there_is_no_activity_leaks_none(string statements, bool leaks)
        => leaks
            ? Verify.Reports<ScopeClosedOnSomePaths>(InClass($"    int Count() => 1;\n    public void Place() {{ {statements} }}"))
            : Verify.IsSilent<ScopeClosedOnSomePaths>(InClass($"    public void Place() {{ {statements} }}"));

    [Fact]
    public Task Across_an_await()
        => Verify.Reports<ScopeClosedOnSomePaths>(InClass("""
                public async Task Place(Task work)
                {
                    var activity = [|Source.StartActivity("a")|];
                    await work;
                    activity?.Dispose();
                }
            """));

    [Fact]
    public Task In_a_switch_section()
        => Verify.Reports<ScopeClosedOnSomePaths>(InClass("""
                public void Place(int kind)
                {
                    switch (kind)
                    {
                        case 1:
                            var activity = [|Source.StartActivity("a")|];
                            Work();
                            activity?.Stop();
                            break;
                    }
                }
            """));

    [Fact]
    public Task Says_what_is_not_closed_on_every_path()
        => Verify.Reports<ScopeClosedOnSomePaths>(
            InClass("""
                    public void Place(bool all)
                    {
                        var span = [|tracer.StartActiveSpan("pay")|];
                        if (all)
                            span.End();
                        var timer = [|Duration.NewTimer()|];
                        Work();
                        timer.ObserveDuration();
                    }
                """),
            null,
            "'span' is closed on some paths only: on the others it is never exported. Write 'using var span = …;'.",
            "'timer' is not closed when something before 'ObserveDuration()' throws or returns: then nothing is observed, and what failed is what is missing. Write 'using var timer = …;'.");

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\"); Work();")]
    [InlineData("using (var activity = Source.StartActivity(\"a\")) { Work(); activity?.Stop(); }")]
    [InlineData("using Activity? activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1); Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); using (activity) Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); try { Work(); } finally { activity?.Stop(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); try { Work(); } finally { if (activity != null) activity.Dispose(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); try { Work(); activity?.Stop(); } catch { activity?.Stop(); throw; }")]
    [InlineData("Activity? activity = null; try { activity = Source.StartActivity(\"a\"); Work(); } finally { activity?.Dispose(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1).SetTag(\"l\", DateTime.Now.ToString()); activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Serilog.Log.Information(\"Placed\"); activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); var text = string.Join(\",\", \"b\"); activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); _kept = activity;")]
    [InlineData("var activity = Source.StartActivity(\"a\"); var other = activity; Work(); other?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Keep(activity);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Keep(activity?.SetTag(\"k\", 1));")]
    [InlineData("var activity = Source.StartActivity(\"a\"); _all.Add(activity);")]
    [InlineData("var activity = Source.StartActivity(\"a\"); _end = () => activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); void End() => activity?.Stop(); Work(); End();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.CloseIt();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Activity.Current = activity;")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work(); Activity.Current?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); var pair = (activity, 1); Work();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (activity is { } given) given.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Give(ref activity);")]
    [InlineData("var activity = Source.StartActivity(\"a\") ?? new Activity(\"b\"); Work();")]
    [InlineData("var activity = Source.CreateActivity(\"a\", ActivityKind.Server); Work();")]
    [InlineData("var id = Source.StartActivity(\"a\")?.Id; Work();")]
    [InlineData("var operation = insights.StartOperation<RequestTelemetry>(\"a\"); Work(); insights.StopOperation(operation);")]
    [InlineData("var transaction = SentrySdk.StartTransaction(\"a\", \"b\"); SentrySdk.ConfigureScope(scope => scope.Transaction = transaction); Work();")]
    [InlineData("var timer = Duration.NewTimer(); try { Work(); } finally { timer.ObserveDuration(); }")]
    [InlineData("_provider = Sdk.CreateTracerProviderBuilder().Build();")]
    [InlineData("var provider = Sdk.CreateTracerProviderBuilder().Build(); try { Work(); } finally { provider.ForceFlush(); }")]
    public Task What_is_closed_or_given_away(string statements)
        => Verify.IsSilent<ScopeClosedOnSomePaths>(InClass($$"""
                Activity? _kept;
                Action? _end;
                TracerProvider? _provider;
                readonly List<Activity?> _all = [];
                void Keep(Activity? activity) => _kept = activity;
                static void Give(ref Activity? activity) => activity?.Stop();
                public void Place() { {{statements}} }
            """) + "\npublic static class Closing { public static void CloseIt(this Activity activity) => activity.Stop(); }");

    [Theory]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work();")]
    [InlineData("var timer = Duration.NewTimer(); Work();")]
    public Task What_nothing_closes_is_for_OBS3002(string statements)
        => Verify.IsSilent<ScopeClosedOnSomePaths>(InClass($"    public void Place() {{ {statements} }}"));

    [Fact]
    public Task In_tests()
        => Verify.IsSilent<ScopeClosedOnSomePaths>(InClass("    public void Place() { var activity = Source.StartActivity(\"a\"); Work(); activity?.Stop(); }"), TestProject.Tests);
}
