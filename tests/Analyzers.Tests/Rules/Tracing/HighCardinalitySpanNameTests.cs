using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class HighCardinalitySpanNameTests
{
    internal const string Usings = """
        using System.Diagnostics;
        using Microsoft.AspNetCore.Http;
        using OpenTelemetry.Trace;
        using Sentry;


        """;

    private static string Class(string statement) => Usings + $$"""
        public record Order(int Id, string Sku, Guid Key, string Email);
        public enum Step { Pick, Pack }

        public class Orders(Tracer tracer, IHub hub, string queueName)
        {
            private static readonly ActivitySource Source = new("Shop");
            private const string Prefix = "Shop ";

            public void Handle(Order order, int orderId, string customerId, Guid key, long shardId, string toolName, string method, string route, Step step, HttpContext context, Activity given, string query, int attempt, Exception error, string user, string userName, string orderNumber, string username, int number)
            {
                {{statement}}
            }
        }
        """;

    [Theory]
    [InlineData("""using var a = Source.StartActivity($"Place order {[|order.Id|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"Place order {[|orderId|]}", ActivityKind.Internal);""")]
    [InlineData("""using var a = Source.StartActivity(ActivityKind.Client, name: $"Place order {[|orderId|]}");""")]
    [InlineData("""using var a = Source.StartActivity("Place order " + [|orderId|]);""")]
    [InlineData("""using var a = Source.StartActivity(Prefix + method + " for " + [|customerId|]);""")]
    [InlineData("""using var a = Source.StartActivity(string.Format("Place {0} of {1}", method, [|order.Id|]));""")]
    [InlineData("""using var a = Source.CreateActivity($"Place {[|key|]}", ActivityKind.Internal);""")]
    [InlineData("""using var a = Source.StartActivity($"Place {[|order.Key|]:N}");""")]
    [InlineData("""using var a = Source.StartActivity($"Import {[|DateTime.UtcNow|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"Import {[|Guid.NewGuid()|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"{method} {[|context.Request.Path|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"Mail to {[|order.Email|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"Failed: {[|error.Message|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"login {[|userName|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"login {[|username|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"login {[|user|]}");""")]
    [InlineData("""using var a = Source.StartActivity($"pay {[|orderNumber|]}");""")]
    [InlineData("""var name = $"Place order {orderId}"; using var a = Source.StartActivity([|name|]);""")]
    [InlineData("""given.DisplayName = $"Place order {[|order.Id|]}";""")]
    [InlineData("""Activity.Current!.DisplayName = [|context.Request.Path|];""")]
    [InlineData("""using var s = tracer.StartActiveSpan($"Place order {[|orderId|]}");""")]
    [InlineData("""var s = tracer.StartSpan("Place order " + [|orderId|]);""")]
    [InlineData("""var t = SentrySdk.StartTransaction($"Place order {[|orderId|]}", "place");""")]
    [InlineData("""var t = hub.StartTransaction($"Place order {[|orderId|]}", "place");""")]
    public Task Reports(string statement) => Verify.Reports<HighCardinalitySpanName>(Class(statement));

    [Theory]
    [InlineData("""using var a = Source.StartActivity("Place order");""")]
    [InlineData("""using var a = Source.StartActivity();""")]
    [InlineData("""using var a = Source.StartActivity($"{nameof(Orders)}.{nameof(Handle)}");""")]
    [InlineData("""using var a = Source.StartActivity($"{GetType().Name}.Handle");""")]
    [InlineData("""using var a = Source.StartActivity($"{typeof(Order).Name} placed");""")]
    [InlineData("""using var a = Source.StartActivity(Prefix + "order");""")]
    // One of few: what a span is named after.
    [InlineData("""using var a = Source.StartActivity($"{method} {route}");""")]
    [InlineData("""using var a = Source.StartActivity($"execute_tool {toolName}", ActivityKind.Client);""")]
    [InlineData("""using var a = Source.StartActivity($"publish {queueName}", ActivityKind.Producer);""")]
    [InlineData("""using var a = Source.StartActivity($"order {step}");""")]
    [InlineData("""using var a = Source.StartActivity($"{context.Request.Method} orders");""")]
    [InlineData("""using var a = Source.StartActivity($"query {query}");""")]
    [InlineData("""using var a = Source.StartActivity($"attempt {attempt}");""")]
    [InlineData("""using var a = Source.StartActivity($"step {number}");""")]
    [InlineData("""using var a = Source.StartActivity($"queue {queueName}");""")]
    [InlineData("""using var a = Source.StartActivity($"shard {shardId}");""")]
    [InlineData("""using var a = Source.StartActivity($"sku {order.Sku}");""")]
    [InlineData("""given.DisplayName = $"{method} {route}";""")]
    // The value is where it belongs.
    [InlineData("""using var a = Source.StartActivity("Place order"); a?.SetTag("order.id", $"order {order.Id}");""")]
    // Not a name, and not a span's.
    [InlineData("""using var a = Source.StartActivity("Place order", ActivityKind.Internal, $"00-{key:N}-0000000000000001-01");""")]
    [InlineData("""var t = SentrySdk.StartTransaction("Place order", $"place {orderId}");""")]
    [InlineData("""var info = new Named { DisplayName = $"Order {orderId}" };""")]
    [InlineData("""var options = new SentryOptions(); options.Dsn = $"https://key@host/{orderId}";""")]
    public Task Is_silent(string statement) => Verify.IsSilent<HighCardinalitySpanName>(Class(statement) + "public class Named { public string DisplayName { get; set; } = \"\"; }");

    [Fact]
    public Task The_message_tells_what_to_write()
        => Verify.Reports<HighCardinalitySpanName>(
            Class("""
                using var a = Source.StartActivity($"Place order {[|order.Id|]}");
                using var b = Source.StartActivity($"{method} {[|context.Request.Path|]}");
                using var c = Source.StartActivity([|context.Request.Path|]);
                """),
            messages:
            [
                "The span's name carries 'order.Id', which is another one each time: spans are grouped by their name, so each of these is a group of its own. Name the span 'Place order' and put the value into a tag.",
                "The span's name carries 'context.Request.Path', which is another one each time: spans are grouped by their name, so each of these is a group of its own. Name the span after the operation and put the value into a tag.",
                "The span's name carries 'context.Request.Path', which is another one each time: spans are grouped by their name, so each of these is a group of its own. Name the span after the operation and put the value into a tag.",
            ]);

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<HighCardinalitySpanName>(Class("""using var a = Source.StartActivity($"Place order {order.Id}");"""), TestProject.Tests);
}
