namespace Storefront;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/orders");

        orders.MapPost("/", (OrderRequest request, OrderService service) =>
            service.Place(request) is { } order ? Results.Created($"/orders/{order.Id}", order) : Results.Conflict());

        orders.MapGet("/{id:int}", (int id, OrderBook book) =>
            book.Find(id) is { } order ? Results.Ok(order) : Results.NotFound());

        orders.MapPost("/{id:int}/cancel", (int id, OrderService service) =>
            service.Cancel(id) is { } order ? Results.Ok(order) : Results.NotFound());

        orders.MapPost("/{id:int}/payment", async (int id, PaymentMethod method, OrderBook book, PaymentGateway gateway, CancellationToken cancellationToken) =>
            book.Find(id) is not { } order ? Results.NotFound()
            : await gateway.ChargeAsync(order, method, cancellationToken) is { } payment ? Results.Ok(payment)
            : Results.UnprocessableEntity());

        orders.MapPost("/{id:int}/refund", (int id, PaymentGateway gateway) =>
            gateway.Refund(id) is { } payment ? Results.Ok(payment) : Results.NotFound());

        orders.MapGet("/{id:int}/label", (int id, OrderBook book, ShippingLabels labels) =>
            book.Find(id) is { } order ? Results.Text(labels.LabelOf(order)) : Results.NotFound());
    }
}
