namespace Storefront;

public static class WarehouseEndpoints
{
    public static void AddWarehouse(this IServiceCollection services)
    {
        services.AddSingleton<PickingMetrics>();
        services.AddSingleton<PickerRobot>();
        services.AddSingleton<ScaleMetrics>();
        services.AddSingleton<CycleCount>();
    }

    public static void MapWarehouse(this IEndpointRouteBuilder app)
    {
        app.MapPost("/warehouse/{order:int}/pick", async (int order, PickingMetrics picking, PickerRobot picker) =>
        {
            picking.OrderArrived(order);
            await picker.WorkAsync();
            return Results.Accepted();
        });
        app.MapPost("/warehouse/scale", (ulong grams, ScaleMetrics scale) => scale.Weighed(grams));
    }
}
