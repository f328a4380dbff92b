using System.Diagnostics;
using System.Diagnostics.Metrics;
using Fulfilment.Logging;
using Fulfilment.Picking;
using Fulfilment.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.Services.AddSingleton<WarehouseLogger>();
builder.Services.AddSingleton<OrderMetrics>();

var app = builder.Build();

app.MapPost("/orders/{orderId}", (string orderId, string[] items, WarehouseLogger log, OrderMetrics metrics) =>
{
    var watch = Stopwatch.StartNew();
    int picked = new PickList(items).PickAll();
    PickingTelemetry.Took(watch.ElapsedMilliseconds);
    if (picked < items.Length)
        log.Warn($"Order {orderId} lacks {items.Length - picked} items");
    metrics.Shipped();
    return Results.Ok(picked);
});

app.Run();

internal sealed class OrderMetrics(IMeterFactory meters)
{
    private readonly Counter<long> _shipped = meters.Create("Fulfilment.Orders").CreateCounter<long>("fulfilment.orders.shipped", "{order}");

    public void Shipped() => _shipped.Add(1);
}
