using OpenTelemetry.Trace;

namespace Storefront;

public static class ReturnEndpoints
{
    public static void AddReturns(this IServiceCollection services)
    {
        services.AddSingleton<RefurbishmentShop>();
        services.AddSingleton<ReturnDesk>();
        services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(ReturnDesk.SourceName, "Storefront.Refurbishment"));
    }

    public static void MapReturns(this IEndpointRouteBuilder app)
        => app.MapPost("/returns/{orderId:int}", (int orderId, string[] reason, ReturnDesk desk) => Results.Ok(new { refundPercent = desk.Accept(orderId, reason) }));
}
