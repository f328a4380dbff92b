using Observability.Analyzers.Core.Options;

namespace Observability.Analyzers.Tests.Core;

public class NamingStyleTests
{
    [Theory]
    [InlineData("order_id", "OrderId", "orderId", "order_id", "order.id")]
    [InlineData("orderId", "OrderId", "orderId", "order_id", "order.id")]
    [InlineData("OrderID", "OrderID", "orderID", "order_id", "order.id")]
    [InlineData("order-id", "OrderId", "orderId", "order_id", "order.id")]
    [InlineData("HTTPMethod", "HTTPMethod", "httpMethod", "http_method", "http.method")]
    [InlineData("ORDER_ID", "OrderId", "orderId", "order_id", "order.id")]
    [InlineData("ORDER_Id", "ORDERId", "orderId", "order_id", "order.id")]
    [InlineData("URL", "URL", "url", "url", "url")]
    [InlineData("_id", "Id", "id", "id", "id")]
    [InlineData("Order2", "Order2", "order2", "order2", "order2")]
    [InlineData("x", "X", "x", "x", "x")]
    [InlineData("_", "_", "_", "_", "_")]
    public void Writes_a_name_in_each_style(string name, string pascal, string camel, string snake, string dotted)
        => Assert.Equal(
            (pascal, camel, snake, dotted),
            (NamingStyle.PascalCase.Apply(name), NamingStyle.CamelCase.Apply(name), NamingStyle.SnakeCase.Apply(name), NamingStyle.OtelDotted.Apply(name)));

    [Theory]
    [InlineData("OrderId", true, false, false, false)]
    [InlineData("orderId", false, true, false, false)]
    [InlineData("order_id", false, false, true, true)]
    [InlineData("order.id", true, true, true, true)]
    [InlineData("http.requestMethod", true, true, true, true)]
    [InlineData("OrderID", true, false, false, false)]
    [InlineData("IPAddress", true, false, false, false)]
    [InlineData("URL", true, false, false, false)]
    [InlineData("order", false, true, true, true)]
    [InlineData("Order_Id", false, false, false, false)]
    [InlineData("order-id", false, false, false, false)]
    [InlineData("_id", false, false, false, false)]
    [InlineData("0", true, true, true, true)]
    [InlineData("订单", true, true, true, true)]
    public void Knows_a_name_in_each_style(string name, bool pascal, bool camel, bool snake, bool dotted)
        => Assert.Equal(
            (pascal, camel, snake, dotted),
            (NamingStyle.PascalCase.IsFollowed(name), NamingStyle.CamelCase.IsFollowed(name), NamingStyle.SnakeCase.IsFollowed(name), NamingStyle.OtelDotted.IsFollowed(name)));
}
