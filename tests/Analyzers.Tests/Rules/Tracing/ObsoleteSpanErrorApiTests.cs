using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ObsoleteSpanErrorApiTests
{
    internal static string InClass(string members) => $$"""
        using System.Diagnostics;
        using OpenTelemetry.Trace;

        public class Orders(Activity activity, Activity? maybe, TelemetrySpan span, DateTimeOffset time)
        {
            void Work() { }
        {{members}}
        }
        """;

    private static string Catching(string statement) => InClass($"    public void Place() {{ try {{ Work(); }} catch (Exception ex) {{ {statement} }} }}");

    [Theory]
    [InlineData("[|activity.RecordException(ex)|];")]
    [InlineData("maybe?[|.RecordException(ex)|];")]
    [InlineData("[|maybe.RecordException(ex)|];")]
    [InlineData("[|activity.RecordException(ex, new TagList { { \"k\", 1 } })|];")]
    [InlineData("[|ActivityExtensions.RecordException(maybe, ex)|];")]
    [InlineData("Activity.Current?[|.RecordException(ex)|];")]
    [InlineData("[|activity.SetStatus(Status.Error)|];")]
    [InlineData("maybe?[|.SetStatus(Status.Error.WithDescription(ex.Message))|];")]
    [InlineData("[|activity.SetStatus(Status.Ok)|];")]
    [InlineData("[|activity.SetStatus(ActivityStatusCode.Ok, \"placed\")|];")]
    [InlineData("maybe?[|.SetStatus(ActivityStatusCode.Unset, ex.Message)|];")]
    [InlineData("[|activity.SetStatus(ActivityStatusCode.Ok, \"placed\")|]; activity.SetTag(\"order.state\", \"placed\");")]
    [InlineData("[|activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.type\", ex.GetType().FullName }, { \"exception.message\", ex.Message } }))|];")]
    [InlineData("maybe?[|.AddEvent(new ActivityEvent(\"exception\", default, new ActivityTagsCollection { [\"exception.message\"] = ex.Message }))|];")]
    [InlineData("[|activity.AddEvent(new(\"exception\", time, new() { [\"exception.stacktrace\"] = ex.ToString() }))|];")]
    public Task What_activity_does_better(string statement) => Verify.Reports<ObsoleteSpanErrorApi>(Catching(statement));

    [Theory]
    [InlineData("activity.AddException(ex);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Error, ex.Message);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Ok, \"placed\"); activity.SetTag(\"otel.status_description\", \"placed\");")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Ok, null);")]
    [InlineData("activity.SetStatus(ActivityStatusCode.Ok, default);")]
    [InlineData("activity.SetStatus(ex is IOException ? ActivityStatusCode.Error : ActivityStatusCode.Ok, ex.Message);")]
    [InlineData("span.RecordException(ex);")]
    [InlineData("span.SetStatus(Status.Error.WithDescription(ex.Message));")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"retry\", tags: new ActivityTagsCollection { { \"exception.message\", ex.Message } }));")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"exception\"));")]
    [InlineData("activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", ex.Message }, { \"order.id\", 1 } }));")]
    [InlineData("var tags = new ActivityTagsCollection(); activity.AddEvent(new ActivityEvent(\"exception\", tags: tags));")]
    [InlineData("Action later = () => activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", ex.Message } }));")]
    public Task What_is_right_or_says_more(string statement) => Verify.IsSilent<ObsoleteSpanErrorApi>(Catching(statement));

    [Fact]
    public Task An_event_outside_of_a_catch()
        => Verify.IsSilent<ObsoleteSpanErrorApi>(InClass("    public void Place(string text) => activity.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", text } }));"));

    [Theory]
    [InlineData("", false)]
    [InlineData("[Obsolete(\"Call AddException.\")] ", true)]
    public async Task A_package_in_which_they_are_not_obsolete_yet(string attribute, bool isReported)
    {
        string source = $$"""
            namespace OpenTelemetry.Trace
            {
                public abstract class TracerProviderBuilder { }
                public struct Status { public static readonly Status Error; }
                public static class ActivityExtensions
                {
                    {{attribute}}public static void RecordException(this System.Diagnostics.Activity? activity, Exception? ex) { }
                    {{attribute}}public static void SetStatus(this System.Diagnostics.Activity? activity, Status status) { }
                }
            }

            namespace Shop
            {
                using OpenTelemetry.Trace;
                public class Orders(System.Diagnostics.Activity activity)
                {
                    public void Place(Exception ex) { activity.RecordException(ex); activity.SetStatus(Status.Error); }
                }
            }
            """;
        var project = TestProject.Service with { References = [.. TestProject.Service.References.Where(reference => Path.GetFileName(reference.Display) is not "OpenTelemetry.Api.dll")] };
        Assert.Equal(isReported ? 2 : 0, (await Findings.OfAsync<ObsoleteSpanErrorApi>(source, project)).Length);
    }

    [Fact]
    public Task Where_activity_has_no_such_method()
        => Verify.IsSilent<ObsoleteSpanErrorApi>(
            """
            namespace System.Diagnostics
            {
                public class Activity { public void Stop() { } }
                public class ActivitySource(string name) { public Activity? StartActivity(string name) => null; }
            }

            namespace OpenTelemetry.Trace
            {
                public abstract class TracerProviderBuilder { }
                public struct Status { public static readonly Status Error; }
                public static class ActivityExtensions
                {
                    public static void RecordException(this System.Diagnostics.Activity? activity, Exception? ex) { }
                    public static void SetStatus(this System.Diagnostics.Activity? activity, Status status) { }
                }
            }

            namespace Shop
            {
                using OpenTelemetry.Trace;
                public class Orders(System.Diagnostics.Activity activity)
                {
                    public void Place(Exception ex) { activity.RecordException(ex); activity.SetStatus(Status.Error); }
                }
            }
            """,
            TestProject.Service with { References = [.. TestProject.Service.References.Where(reference => Path.GetFileName(reference.Display) is not ("System.Diagnostics.DiagnosticSource.dll" or "OpenTelemetry.Api.dll"))] });

    [Fact]
    public Task In_tests() => Verify.IsSilent<ObsoleteSpanErrorApi>(Catching("activity.RecordException(ex);"), TestProject.Tests);

    [Fact]
    public Task Says_what_to_call()
        => Verify.Reports<ObsoleteSpanErrorApi>(
            Catching("""
                [|activity.RecordException(ex)|];
                [|activity.SetStatus(Status.Error)|];
                [|activity.AddEvent(new ActivityEvent("exception", tags: new ActivityTagsCollection { { "exception.message", ex.Message } }))|];
                [|activity.SetStatus(ActivityStatusCode.Ok, "placed")|];
                """),
            null,
            "'RecordException' is obsolete and will be removed from OpenTelemetry: activities can do it themselves since .NET 9, and let listeners add what they know. Call 'AddException'.",
            "This 'SetStatus' is obsolete and will be removed from OpenTelemetry: activities have a status of their own. Call 'SetStatus' of the activity with an 'ActivityStatusCode'.",
            "This event is an exception's, built by hand: what it leaves out, the stack trace or what listeners would add, is missing in traces. Call 'AddException(ex)'.",
            "The description \"placed\" is dropped: only 'ActivityStatusCode.Error' has one, and nobody will ever see this text. Leave it out, or set a tag.");
}
