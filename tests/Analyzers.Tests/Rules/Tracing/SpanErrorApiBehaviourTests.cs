using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What an exporter gets of the obsolete calls, and of those that take their place.</summary>
public class SpanErrorApiBehaviourTests
{
    private static async Task<ExportedSpan> OfAsync(string statement)
        => Assert.Single(await SpanRun.OfAsync($$"""
            using System.Diagnostics;
            using OpenTelemetry.Trace;

            public static class Run
            {
                static readonly ActivitySource Source = new("shop");

                public static void Main()
                {
                    using var activity = Source.StartActivity("a");
                    try
                    {
                        throw new InvalidOperationException("Out of stock");
                    }
                    catch (Exception ex)
                    {
                        {{statement}}
                    }
                }
            }
            """));

    [Theory]
    [InlineData("activity.RecordException(ex);", "activity?.AddException(ex);")]
    [InlineData("activity.RecordException(ex, new TagList { { \"k\", 1 } });", "activity?.AddException(ex, new TagList { { \"k\", 1 } });")]
    [InlineData("activity.SetStatus(Status.Error.WithDescription(ex.Message));", "activity?.SetStatus(ActivityStatusCode.Error, ex.Message);")]
    [InlineData("activity.SetStatus(Status.Ok.WithDescription(ex.Message));", "activity?.SetStatus(ActivityStatusCode.Ok);")]
    [InlineData("activity?.SetStatus(ActivityStatusCode.Ok, ex.Message);", "activity?.SetStatus(ActivityStatusCode.Ok);")]
    public async Task The_replacement_exports_the_same(string before, string after)
        => Assert.Equal(await OfAsync(before) with { Tags = "" }, await OfAsync(after));

    [Theory]
    [InlineData("activity.SetStatus(Status.Error.WithDescription(ex.Message));", "otel.status_code=ERROR, otel.status_description=Out of stock")]
    [InlineData("activity?.SetStatus(ActivityStatusCode.Error, ex.Message);", "")]
    public async Task The_extension_says_the_status_twice(string statement, string tags) => Assert.Equal(tags, (await OfAsync(statement)).Tags);

    [Fact]
    public async Task A_description_beside_ok_is_dropped() => Assert.Equal("Ok", (await OfAsync("activity?.SetStatus(ActivityStatusCode.Ok, ex.Message);")).Status);

    [Fact]
    public async Task Add_exception_records_what_an_event_by_hand_leaves_out()
    {
        ExportedSpan byHand = await OfAsync("activity?.AddEvent(new ActivityEvent(\"exception\", tags: new ActivityTagsCollection { { \"exception.message\", ex.Message } }));");
        ExportedSpan added = await OfAsync("activity?.AddException(ex);");
        Assert.Equal("exception(exception.message=Out of stock)", byHand.Events);
        Assert.Equal("exception(exception.message=Out of stock, exception.type=System.InvalidOperationException)", added.Events);
    }
}
