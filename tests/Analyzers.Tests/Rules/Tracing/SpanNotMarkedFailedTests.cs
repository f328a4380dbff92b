using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class SpanNotMarkedFailedTests
{
    internal static string InClass(string members) => $$"""
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;
        using OpenTelemetry.Trace;

        public class Orders(ILogger<Orders> logger, Tracer tracer)
        {
            static readonly ActivitySource Source = new("shop");
            void Work() { }
            void Note(Exception ex) => _last = ex;
            void MarkFailed() => Activity.Current?.SetStatus(ActivityStatusCode.Error);
            bool Log(Exception ex) { _last = ex; return false; }
            Exception? _last;
        {{members}}
        }

        public static class Spans
        {
            public static void SetFailed(this Activity? activity, Exception ex) => activity?.SetStatus(ActivityStatusCode.Error, ex.Message);
            public static void Mark(Activity? activity) => activity?.SetStatus(ActivityStatusCode.Error);
        }
        """;

    private static string Catching(string clauses, string before = "using var activity = Source.StartActivity(\"a\");")
        => InClass($"    public void Place() {{ {before} try {{ Work(); }} {clauses} }}");

    [Theory]
    [InlineData("[|catch|] (Exception ex) { logger.LogError(ex, \"Failed\"); throw; }")]
    [InlineData("[|catch|] { Work(); throw; }")]
    [InlineData("[|catch|] (IOException) { throw; }")]
    [InlineData("[|catch|] (Exception ex) { throw new InvalidOperationException(\"Failed\", ex); }")]
    [InlineData("[|catch|] (Exception ex) when (ex is IOException) { activity?.SetTag(\"order\", 1); throw; }")]
    [InlineData("[|catch|] (Exception ex) { logger.LogError(ex, \"Failed\"); activity?.Stop(); throw; }")]
    [InlineData("catch (OperationCanceledException) { throw; } [|catch|] (Exception) { Work(); throw; }")]
    public Task A_catch_that_throws_on(string clauses) => Verify.Reports<SpanNotMarkedFailed>(Catching(clauses));

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\")?.SetTag(\"k\", 1);")]
    [InlineData("var activity = Source.StartActivity(\"a\");")]
    [InlineData("using var span = tracer.StartActiveSpan(\"a\");")]
    [InlineData("using var span = tracer.StartSpan(\"a\"); span.SetAttribute(\"k\", 1);")]
    public Task Whatever_the_span(string start) => Verify.Reports<SpanNotMarkedFailed>(Catching("[|catch|] (Exception) { Work(); throw; }", start));

    [Theory]
    [InlineData("public void Place() { using (var activity = Source.StartActivity(\"a\")) { try { Work(); } [|catch|] { throw; } } }")]
    [InlineData("public async Task Place() { using var activity = Source.StartActivity(\"a\"); foreach (var i in new[] { 1 }) { try { await Task.Yield(); } [|catch|] { throw; } } }")]
    [InlineData("public void Place() { using var activity = Source.StartActivity(\"a\"); try { Work(); activity?.SetStatus(ActivityStatusCode.Ok); } [|catch|] { throw; } activity?.SetStatus(ActivityStatusCode.Ok); }")]
    [InlineData("public void Place() { using var activity = Source.StartActivity(\"a\"); try { Work(); } [|catch|] { throw; } activity?.SetStatus(ActivityStatusCode.Error); }")]
    [InlineData("public Action Place() => () => { using var activity = Source.StartActivity(\"a\"); try { Work(); } [|catch|] { throw; } };")]
    [InlineData("public void Place(int i) { switch (i) { case 1: var activity = Source.StartActivity(\"a\"); try { Work(); } [|catch|] { throw; } break; } }")]
    public Task Wherever_it_runs(string member) => Verify.Reports<SpanNotMarkedFailed>(InClass("    " + member));

    [Theory]
    [InlineData("catch (Exception ex) { [|activity?.AddException(ex)|]; throw; }", ".AddException(ex)")]
    [InlineData("catch (Exception ex) { [|activity?.RecordException(ex)|]; throw; }", ".RecordException(ex)")]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"a\"); [|activity?.AddException(ex)|]; return; }", ".AddException(ex)")]
    [InlineData("catch (Exception ex) { [|activity?.AddException(ex)|]; return; }", ".AddException(ex)")]
    [InlineData("catch (Exception ex) { activity?.SetTag(\"order\", 1); [|activity?.AddEvent(new ActivityEvent(ex.Message))|]; throw; }", ".AddEvent(new ActivityEvent(ex.Message))")]
    public Task What_is_recorded_and_not_marked(string clauses, string call)
        => Verify.Reports<SpanNotMarkedFailed>(Catching(clauses.Replace("[|activity?" + call + "|]", "activity?[|" + call + "|]", StringComparison.Ordinal)));

    [Fact]
    public Task What_is_recorded_on_a_span_of_the_tracer()
        => Verify.Reports<SpanNotMarkedFailed>(Catching("catch (Exception ex) { [|span.RecordException(ex)|]; throw; }", "using var span = tracer.StartActiveSpan(\"a\");"));

    [Theory]
    [InlineData("catch (Exception ex) { activity?.SetStatus(ActivityStatusCode.Error, ex.Message); throw; }")]
    [InlineData("catch (Exception ex) { activity.SetStatus(Status.Error); throw; }")]
    [InlineData("catch (Exception ex) { activity?.AddException(ex); activity?.SetStatus(ActivityStatusCode.Error); throw; }")]
    [InlineData("catch (Exception ex) { activity?.SetTag(\"error.type\", ex.GetType().FullName); throw; }")]
    [InlineData("catch (Exception ex) { activity?.SetTag(\"otel.status_code\", \"ERROR\"); throw; }")]
    [InlineData("catch (Exception ex) { activity?.SetTag(\"k\", 1).SetStatus(ActivityStatusCode.Error); throw; }")]
    [InlineData("catch (Exception ex) { activity.SetFailed(ex); throw; }")]
    [InlineData("catch (Exception) { Spans.Mark(activity); throw; }")]
    [InlineData("catch (Exception) { MarkFailed(); throw; }")]
    [InlineData("catch (Exception ex) { Note(ex); throw; }")]
    [InlineData("catch (Exception) { Activity.Current?.SetStatus(ActivityStatusCode.Error); throw; }")]
    [InlineData("catch (Exception ex) when (Log(ex)) { throw; }")]
    [InlineData("catch (Exception) { throw; } finally { activity?.SetStatus(ActivityStatusCode.Error); }")]
    [InlineData("catch (IOException) { throw; } catch (Exception) { activity?.SetStatus(ActivityStatusCode.Error); throw; }")]
    public Task What_marks_the_span(string clauses) => Verify.IsSilent<SpanNotMarkedFailed>(Catching(clauses));

    // OpenTelemetry: errors that are handled should not be recorded.
    [Theory]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"Failed\"); }")]
    [InlineData("catch (Exception ex) { activity?.AddException(ex); }")]
    [InlineData("catch (Exception ex) { logger.LogWarning(ex, \"a\"); activity?.AddException(ex); return; }")]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"a\"); activity?.AddException(ex); }")]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"a\"); return; }")]
    [InlineData("catch (Exception ex) { logger.LogError(ex, \"a\"); activity?.AddException(ex); activity?.SetStatus(ActivityStatusCode.Error); return; }")]
    [InlineData("catch { }")]
    [InlineData("catch (Exception ex) { if (ex is IOException) throw; }")]
    [InlineData("catch (IOException) { Work(); }")]
    public Task What_is_handled(string clauses) => Verify.IsSilent<SpanNotMarkedFailed>(Catching(clauses));

    [Theory]
    [InlineData("catch (OperationCanceledException) { throw; }")]
    [InlineData("catch (TaskCanceledException) { Work(); throw; }")]
    [InlineData("catch (Exception ex) when (ex is OperationCanceledException) { throw; }")]
    [InlineData("catch (Exception) { throw new OperationCanceledException(); }")]
    public Task What_is_cancelled(string clauses) => Verify.IsSilent<SpanNotMarkedFailed>(Catching(clauses));

    [Theory]
    [InlineData("Work();")]
    [InlineData("var activity = Activity.Current;")]
    [InlineData("using var activity = Source.CreateActivity(\"a\", ActivityKind.Server);")]
    [InlineData("using var activity = Source.StartActivity(\"a\"); activity?.SetStatus(ActivityStatusCode.Error);")]
    [InlineData("var transaction = Sentry.SentrySdk.StartTransaction(\"a\", \"b\");")]
    [InlineData("using (var other = Source.StartActivity(\"a\")) { Work(); }")]
    public Task Where_no_local_span_runs_or_it_is_marked_before(string before) => Verify.IsSilent<SpanNotMarkedFailed>(Catching("catch (Exception) { Work(); throw; }", before));

    [Theory]
    [InlineData("public void Place() { try { using var activity = Source.StartActivity(\"a\"); Work(); } catch { throw; } }")]
    [InlineData("public void Place() { try { Work(); } catch { throw; } using var activity = Source.StartActivity(\"a\"); }")]
    [InlineData("public void Place() { using var activity = Source.StartActivity(\"a\"); try { try { Work(); } catch { Work(); throw; } } catch { activity?.SetStatus(ActivityStatusCode.Error); throw; } }")]
    [InlineData("public void Place() { using var activity = Source.StartActivity(\"a\"); try { try { Work(); } catch { Work(); throw; } } finally { activity?.SetStatus(ActivityStatusCode.Error); } }")]
    [InlineData("public void Place() { using var activity = Source.StartActivity(\"a\"); Action run = () => { try { Work(); } catch { throw; } }; run(); }")]
    public Task Where_the_span_does_not_run_or_a_catch_around_marks_it(string member) => Verify.IsSilent<SpanNotMarkedFailed>(InClass("    " + member));

    [Theory]
    [InlineData("Activity.Current?.SetStatus(ActivityStatusCode.Error, \"no\"); throw new IOException();", false)]
    [InlineData("var current = Activity.Current; current?.SetTag(\"k\", 1); throw new IOException();", true)]
    public Task A_method_that_marks_the_current_span_before_it_throws(string body, bool isReported)
    {
        string source = InClass($$"""
                public async Task Place()
                {
                    using var activity = Source.StartActivity("a");
                    try { await SendAsync(); }
                    {{(isReported ? "[|catch|]" : "catch")}} (Exception) { Work(); throw; }
                }

                private async Task SendAsync() { await Task.Yield(); {{body}} }
            """);
        return isReported ? Verify.Reports<SpanNotMarkedFailed>(source) : Verify.IsSilent<SpanNotMarkedFailed>(source);
    }

    [Fact]
    public Task Where_the_sdk_is_told_to_do_it()
        => Verify.IsSilent<SpanNotMarkedFailed>(Catching("catch (Exception) { Work(); throw; }") + "\npublic static class Telemetry { public static void Add(TracerProviderBuilder tracing) => tracing.SetErrorStatusOnException(); }");

    [Fact]
    public Task Where_a_failure_is_returned()
        => Verify.Reports<SpanNotMarkedFailed>(InClass("""
                public bool Place() { using var activity = Source.StartActivity("a"); try { Work(); return true; } catch (Exception ex) { activity?[|.AddException(ex)|]; return false; } }
                public int Count() { using var activity = Source.StartActivity("a"); try { Work(); return 1; } catch (Exception ex) { activity?[|.AddException(ex)|]; return 0; } }
                public int Cached() { using var activity = Source.StartActivity("a"); try { Work(); return 1; } catch (Exception ex) { activity?.AddException(ex); return Count(); } }
            """));

    [Fact]
    public Task In_tests() => Verify.IsSilent<SpanNotMarkedFailed>(Catching("catch { throw; }"), TestProject.Tests);

    [Fact]
    public Task Says_why()
        => Verify.Reports<SpanNotMarkedFailed>(
            InClass("""
                    public void Place() { using var activity = Source.StartActivity("a"); try { Work(); } [|catch|] (Exception) { Work(); throw; } }
                    public void Pay() { using var span = tracer.StartActiveSpan("a"); try { Work(); } catch (Exception ex) { [|span.RecordException(ex)|]; throw; } }
                """),
            null,
            "An exception goes on from here and 'activity' does not learn of it: no exception sets a span's status by itself, so failed work is exported like work that went well. Call 'activity?.SetStatus(ActivityStatusCode.Error, …)' before the throw.",
            "'span' records the exception, but nothing sets its status: error rates and alerts go by the status, so failed work counts as work that went well. Call 'span.SetStatus(Status.Error)' as well.");
}
