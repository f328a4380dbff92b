using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class EventInLoopTests
{
    private static readonly TestProject Project = TestProject.Service.Enabling(new EventInLoop());

    private static string Class(string statement) => $$"""
        using System.Diagnostics;
        using OpenTelemetry.Trace;

        public class Orders(ActivitySource source, TelemetrySpan span)
        {
            public void Handle(string[] lines, Activity given)
            {
                using var activity = source.StartActivity("handle");
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""foreach (var line in lines) { [|given.AddEvent(new ActivityEvent(line))|]; }""")]
    [InlineData("""foreach (var line in lines) activity?[|.AddEvent(new ActivityEvent(line))|];""")]
    [InlineData("""for (int i = 0; i < lines.Length; i++) [|span.AddEvent("line")|];""")]
    [InlineData("""int i = 0; while (i++ < lines.Length) { [|given.AddEvent(new ActivityEvent("line"))|]; }""")]
    [InlineData("""foreach (var line in lines) { try { [|given.AddEvent(new ActivityEvent(line))|]; } finally { } }""")]
    public Task Reports(string statement) => Verify.Reports<EventInLoop>(Class(statement), Project);

    [Theory]
    [InlineData("""activity?.AddEvent(new ActivityEvent("handled"));""")]
    // A span for each turn.
    [InlineData("""foreach (var line in lines) { using var inner = source.StartActivity("line"); inner?.AddEvent(new ActivityEvent(line)); }""")]
    [InlineData("""foreach (var line in lines) { using var inner = source.StartActivity("line"); Activity.Current?.AddEvent(new ActivityEvent(line)); }""")]
    // Not on every turn.
    [InlineData("""foreach (var line in lines) { if (line.Length == 0) given.AddEvent(new ActivityEvent("empty")); }""")]
    [InlineData("""while (true) { try { return; } catch (Exception) { given.AddEvent(new ActivityEvent("retry")); } }""")]
    [InlineData("""foreach (var line in lines) { void Later() => given.AddEvent(new ActivityEvent(line)); Later(); }""")]
    // A handful.
    [InlineData("""for (int i = 0; i < 3; i++) given.AddEvent(new ActivityEvent("step"));""")]
    [InlineData("""foreach (var step in new[] { "pick", "pack" }) given.AddEvent(new ActivityEvent(step));""")]
    [InlineData("""foreach (var line in lines) given.SetTag("line", line);""")]
    public Task Is_silent(string statement) => Verify.IsSilent<EventInLoop>(Class(statement), Project);

    [Fact]
    public Task The_message_tells_what_to_do_instead()
        => Verify.Reports<EventInLoop>(
            Class("""foreach (var line in lines) [|given.AddEvent(new ActivityEvent(line))|];"""),
            Project,
            "An event is added to 'given' on every turn of the loop: all of them stay in memory until the span ends and travel with it, and a span with too many is cut or refused. Log in the loop instead (the log carries the trace id), or set one tag with the count behind it.");
}
