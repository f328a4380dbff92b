namespace Storefront;

public static class PartnerEndpoints
{
    public static IServiceCollection AddPartners(this IServiceCollection services)
        => services
            .AddSingleton<PartnerFeed>()
            .AddSingleton<PartnerNews>()
            .AddSingleton<PartnerPrices>()
            .AddHostedService(provider => provider.GetRequiredService<PartnerPrices>());

    public static void MapPartners(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/partners"), partners => partners.UseMiddleware<PartnerErrors>());
        app.MapGet("/partners/prices/{sku}", (string sku, PartnerPrices prices) => prices.Of(sku) is { } price ? Results.Ok(price) : Results.NotFound());
    }
}
