using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class HighCardinalitySpanNameFixTests
{
    private static string Class(string statements) => HighCardinalitySpanNameTests.Usings + $$"""
        public record Order(int Id, Guid Key);

        public class Orders(Tracer tracer)
        {
            private static readonly ActivitySource Source = new("Shop");

            public void Handle(Order order, int orderId, string userId, Guid key, string method, Activity given)
            {
                {{statements.ReplaceLineEndings("\n        ")}}
            }
        }
        """;

    [Theory]
    [InlineData("""$"Place order {[|order.Id|]}" """, "\"Place order\" ", "order.id", "order.Id")]
    [InlineData("""$"Place {[|orderId|]} now" """, "\"Place now\" ", "order.id", "orderId")]
    [InlineData("""$"Place '{[|userId|]}'s order" """, "\"Places order\" ", "user.id", "userId")]
    [InlineData("""$"order-{[|orderId|]}:place" """, "\"order:place\" ", "order.id", "orderId")]
    [InlineData("""$"{[|orderId|]} - Place order" """, "\"Place order\" ", "order.id", "orderId")]
    [InlineData("""$"GET /orders/{[|orderId|]}/items" """, "\"GET /orders/{id}/items\" ", "order.id", "orderId")]
    [InlineData(""" "Place order " + [|orderId|] """, " \"Place order\" ", "order.id", "orderId")]
    [InlineData("""$"{method} order {[|order.Id|]:D6}" """, "$\"{method} order\" ", "order.id", "order.Id")]
    [InlineData("""$"{method,4} /orders/{[|order.Id|]}" """, "$\"{method,4} /orders/{{id}}\" ", "order.id", "order.Id")]
    public Task The_value_becomes_a_tag(string name, string fixedName, string key, string value)
        => Verify.Fixes<HighCardinalitySpanName, HighCardinalitySpanNameFix>(
            Class($"using var activity = Source.StartActivity({name}, ActivityKind.Client); // placed"),
            Class($"""
                using var activity = Source.StartActivity({fixedName}, ActivityKind.Client); // placed
                activity?.SetTag("{key}", {value});
                """));

    [Fact]
    public Task A_using_statement_takes_the_tag_in_its_block()
        => Verify.Fixes<HighCardinalitySpanName, HighCardinalitySpanNameFix>(
            Class("""
                using (var activity = Source.StartActivity($"Place {[|order.Id|]} for {userId}"))
                {
                    // Work.
                    Handle(order, 1, "", key, method, given);
                }
                """),
            Class("""
                using (var activity = Source.StartActivity("Place for"))
                {
                    activity?.SetTag("order.id", order.Id);
                    activity?.SetTag("user.id", userId);
                    // Work.
                    Handle(order, 1, "", key, method, given);
                }
                """));

    [Fact]
    public Task The_display_name_gives_its_value_to_a_tag()
        => Verify.Fixes<HighCardinalitySpanName, HighCardinalitySpanNameFix>(
            Class("""
                given.DisplayName = $"Place order {[|order.Id|]}";
                """),
            Class("""
                given.DisplayName = "Place order";
                given.SetTag("order.id", order.Id);
                """));

    [Fact]
    public Task A_tag_that_is_there_is_not_added()
        => Verify.Fixes<HighCardinalitySpanName, HighCardinalitySpanNameFix>(
            Class("""
                using var activity = Source.StartActivity($"Place order {[|order.Id|]}");
                activity?.AddTag("order", order.Id);
                """),
            Class("""
                using var activity = Source.StartActivity("Place order");
                activity?.AddTag("order", order.Id);
                """));

    [Fact]
    public Task Spans_of_the_tracer_and_of_Sentry_take_what_they_can()
        => Verify.Fixes<HighCardinalitySpanName, HighCardinalitySpanNameFix>(
            Class("""
                using var span = tracer.StartActiveSpan($"Place order {[|orderId|]}");
                var other = tracer.StartSpan("Place " + [|key|]);
                var transaction = SentrySdk.StartTransaction($"Place order {[|orderId|]}", "place");
                var import = SentrySdk.StartTransaction($"Import {[|DateTime.UtcNow|]}", "import");
                """),
            Class("""
                using var span = tracer.StartActiveSpan("Place order");
                span.SetAttribute("order.id", orderId);
                var other = tracer.StartSpan("Place");
                other.SetAttribute("key", key.ToString());
                var transaction = SentrySdk.StartTransaction("Place order", "place");
                transaction.SetTag("order.id", orderId.ToString());
                var import = SentrySdk.StartTransaction("Import", "import");
                """));

    [Theory]
    // Nothing is left to name the span after.
    [InlineData("""using var activity = Source.StartActivity($"{[|orderId|]}");""")]
    [InlineData("""using var activity = Source.StartActivity($"{method} {[|orderId|]}");""")]
    // What makes the value would run another time, or less often.
    [InlineData("""using var activity = Source.StartActivity($"Import {[|Guid.NewGuid()|]}");""")]
    // The span has no name here.
    [InlineData("""Source.StartActivity($"Place order {[|orderId|]}")?.Dispose();""")]
    [InlineData("""Activity? Start() => Source.StartActivity($"Place order {[|orderId|]}");""")]
    [InlineData("""var name = $"Place order {orderId}"; using var activity = Source.StartActivity([|name|]);""")]
    [InlineData("""using var activity = Source.StartActivity(string.Format("Place {0}", [|orderId|]));""")]
    public Task There_is_no_fix(string statement) => Verify.HasNoFix<HighCardinalitySpanName, HighCardinalitySpanNameFix>(Class(statement));
}
