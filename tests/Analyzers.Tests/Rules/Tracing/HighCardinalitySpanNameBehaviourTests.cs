using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>What OpenTelemetry exports before and after the fix.</summary>
public class HighCardinalitySpanNameBehaviourTests
{
    private const string Source = """
        using System.Diagnostics;

        public static class Run
        {
            private static readonly ActivitySource Source = new("shop.orders");

            public static void Main()
            {
                foreach (int orderId in new[] { 7, 8 })
                {
                    using var activity = Source.StartActivity($"Place order {orderId}");
                }
            }
        }
        """;

    [Fact]
    public async Task Before_each_span_has_a_name_of_its_own()
        => Assert.Equal(["Place order 7", "Place order 8"], (await SpanRun.OfAsync(Source)).Select(span => span.Name));

    [Fact]
    public async Task After_they_share_one_and_the_value_arrives_as_a_tag()
    {
        string after = (await Repair.AllAsync<HighCardinalitySpanName, HighCardinalitySpanNameFix>(TestProject.Service, Source)).Single();
        var spans = await SpanRun.OfAsync(after);

        Assert.Equal(["Place order", "Place order"], spans.Select(span => span.Name));
        Assert.Equal(["order.id=7", "order.id=8"], spans.Select(span => span.Tags));
    }
}
