using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What an exporter gets of a span that an exception leaves.</summary>
public class FailedSpanBehaviourTests
{
    private static async Task<ExportedSpan> OfAsync(string start, string handler)
        => Assert.Single(await SpanRun.OfAsync($$"""
            using System.Diagnostics;
            using OpenTelemetry.Trace;

            public static class Run
            {
                static readonly ActivitySource Source = new("shop");
                static readonly Tracer Tracer = TracerProvider.Default.GetTracer("shop");

                public static void Main()
                {
                    {{start}}
                    try
                    {
                        throw new InvalidOperationException("Out of stock");
                    }
                    catch (Exception ex)
                    {
                        {{handler}}
                        throw new InvalidOperationException("Failed", ex);
                    }
                }
            }
            """));

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\");")]
    [InlineData("using var span = Tracer.StartActiveSpan(\"a\");")]
    public async Task An_exception_alone_leaves_no_trace(string start)
    {
        ExportedSpan span = await OfAsync(start, "");
        Assert.Equal("Unset", span.Status);
        Assert.Equal("", span.Events);
    }

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\");", "activity?.AddException(ex);")]
    [InlineData("using var span = Tracer.StartActiveSpan(\"a\");", "span.RecordException(ex);")]
    public async Task A_recorded_exception_leaves_the_status_unset(string start, string handler)
    {
        ExportedSpan span = await OfAsync(start, handler);
        Assert.Equal("Unset", span.Status);
        Assert.Contains("exception.message=Out of stock", span.Events, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using var activity = Source.StartActivity(\"a\");", "activity?.SetStatus(ActivityStatusCode.Error, ex.Message); activity?.AddException(ex);")]
    [InlineData("using var span = Tracer.StartActiveSpan(\"a\");", "span.SetStatus(Status.Error.WithDescription(ex.Message)); span.RecordException(ex);")]
    public async Task The_fix_marks_it(string start, string handler)
    {
        ExportedSpan span = await OfAsync(start, handler);
        Assert.Equal("Error: Out of stock", span.Status);
        Assert.Contains("exception.message=Out of stock", span.Events, StringComparison.Ordinal);
    }
}
