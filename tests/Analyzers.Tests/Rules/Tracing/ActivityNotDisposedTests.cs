using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivityNotDisposedTests
{
    private static string InClass(string members) => TelemetryScopeDiscardedTests.InClass(members);

    [Theory]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]?.SetTag(\"k\", 1); Work();")]
    [InlineData("Activity? activity = [|Source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1).SetTag(\"l\", 2); activity?.SetStatus(ActivityStatusCode.Ok); Work();")]
    [InlineData("var activity = [|Source.CreateActivity(\"a\", ActivityKind.Server)|]?.Start(); Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; if (activity is not null) activity.DisplayName = \"b\"; Work();")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; new List<int>().ForEach(i => activity?.AddTag(\"k\", i));")]
    [InlineData("var activity = [|Source.StartActivity(\"a\")|]; activity?.RecordException(new Exception()); Work();")]
    [InlineData("Activity? activity = null; if (1 == 2) activity = [|Source.StartActivity(\"a\")|]; activity?.SetTag(\"k\", 1);")]
    [InlineData("var span = [|tracer.StartActiveSpan(\"a\")|]; span.SetAttribute(\"k\", 1); Work();")]
    [InlineData("var timer = [|Duration.NewTimer()|]; Work();")]
    [InlineData("var inProgress = [|Active.TrackInProgress()|]; Work();")]
    [InlineData("var operation = [|insights.StartOperation<RequestTelemetry>(\"a\")|]; operation.Telemetry.Success = true;")]
    [InlineData("var scope = [|logger.BeginScope(\"Order {OrderId}\", 1)|]; Work();")]
    [InlineData("IDisposable scope = [|LogContext.PushProperty(\"OrderId\", 1)|]; Work();")]
    [InlineData("var scope = [|SentrySdk.PushScope()|]; Work();")]
    [InlineData("var transaction = [|SentrySdk.StartTransaction(\"a\", \"b\")|]; transaction.Operation = \"c\";")]
    [InlineData("var provider = [|Sdk.CreateTracerProviderBuilder().Build()|]; Work();")]
    public Task What_nothing_closes(string statements)
        => Verify.Reports<ActivityNotDisposed>(InClass($"    public void Place() {{ {statements} }}"));

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
        => Verify.IsSilent<ActivityNotDisposed>(InClass($$"""
                Activity? _kept;
                Action? _end;
                TracerProvider? _provider;
                readonly List<Activity?> _all = [];
                void Keep(Activity? activity) => _kept = activity;
                static void Give(ref Activity? activity) => activity?.Stop();
                public void Place() { {{statements}} }
            """) + "\npublic static class Closing { public static void CloseIt(this Activity activity) => activity.Stop(); }");

    [Theory]
    [InlineData("public Activity? Start() { var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1); return activity; }")]
    [InlineData("public Activity? Start() { var activity = Source.StartActivity(\"a\"); return activity?.SetTag(\"k\", 1); }")]
    [InlineData("public void Start(out Activity? started) { var activity = Source.StartActivity(\"a\"); started = activity; }")]
    [InlineData("public IEnumerable<Activity?> Start() { var activity = Source.StartActivity(\"a\"); yield return activity; }")]
    [InlineData("public object Start() { var activity = Source.StartActivity(\"a\"); return new { activity }; }")]
    [InlineData("Activity? _kept = Source.StartActivity(\"a\");")]
    public Task What_somebody_else_gets(string member) => Verify.IsSilent<ActivityNotDisposed>(InClass("    " + member));

    [Theory]
    [InlineData("Source.StartActivity(\"a\"); Work();")]
    [InlineData("_ = Source.StartActivity(\"a\"); Work();")]
    [InlineData("logger.BeginScope(\"Order {OrderId}\", 1); Work();")]
    public Task What_no_local_holds_is_for_OBS3001(string statements) => Verify.IsSilent<ActivityNotDisposed>(InClass($"    public void Place() {{ {statements} }}"));

    [Fact]
    public Task In_tests() => Verify.IsSilent<ActivityNotDisposed>(InClass("    public void Place() { var activity = Source.StartActivity(\"a\"); Work(); }"), TestProject.Tests);

    [Fact]
    public Task In_a_lambda()
        => Verify.Reports<ActivityNotDisposed>(InClass("""
                public Action Place() => () => { var inner = [|Source.StartActivity("b")|]; Work(); };
            """));

    [Fact]
    public Task Says_what_comes_of_it()
        => Verify.Reports<ActivityNotDisposed>(
            InClass("""
                    public void Place(bool all)
                    {
                        var activity = [|Source.StartActivity("orders.place")|];
                    }
                """),
            null,
            "Nothing closes 'activity': it is never ended, so it is never exported, and spans that are started later become its children. Write 'using var activity = …;'.");

    [Theory]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work(); activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); Work(); if (activity != null) { activity.Dispose(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (1 == 2) return; activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (1 == 2) activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); foreach (var i in new[] { 1 }) activity?.Stop();")]
    [InlineData("var activity = Source.StartActivity(\"a\"); try { Work(); activity?.Stop(); } catch (ArgumentException) { Work(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); if (Count() > 1) { Work(); activity?.Stop(); } else { activity?.Stop(); }")]
    [InlineData("var activity = Source.StartActivity(\"a\"); activity?.SetTag(\"k\", 1); Work(); activity?.SetTag(\"l\", 1)?.Stop();")]
    [InlineData("var span = tracer.StartSpan(\"a\"); Work(); span.End();")]
    [InlineData("var timer = Duration.NewTimer(); Work(); timer.ObserveDuration();")]
    [InlineData("var transaction = SentrySdk.StartTransaction(\"a\", \"b\"); Work(); transaction.Finish();")]
    public Task What_some_paths_close_is_for_OBS3012(string statements)
        => Verify.IsSilent<ActivityNotDisposed>(InClass($"    int Count() => 1;\n    public void Place() {{ {statements} }}"));

    [Fact]
    public Task A_log_scope_in_an_async_method_ends_with_it()
        => Verify.IsSilent<ActivityNotDisposed>(InClass("""
                public async Task Pay(Task work)
                {
                    var scope = logger.BeginScope("Order {OrderId}", 1);
                    await work;
                }
            """));
}
