using System.Net;
using System.Threading.Tasks;
using Xunit;

namespace Storefront.Tests;

/// <summary>What a decremented counter does to the service that still has its mistakes.</summary>
public sealed class DecrementedCounterTests
{
    [Theory]
    [InlineData("storefront_orders_open_total")]
    [InlineData("storefront_orders_open_items_total")]
    public async Task Cancelling_an_order_exposes_a_counter_that_falls(string counter)
    {
        await using var service = await Service.StartAsync("Storefront");
        await service.OrderedAsync("tea-100", 1);
        var order = await service.OrderedAsync("tea-100", 1);
        var before = await service.ScrapeUntilAsync("/metrics", metrics => metrics.Sum(counter) == 2);

        await service.CancelAsync(order);

        var after = await service.ScrapeUntilAsync("/metrics", metrics => metrics.Sum(counter) < before.Sum(counter));
        Assert.Equal("counter", after.Types[counter]);
        Assert.Equal(1, after.Sum(counter));
    }

    [Fact]
    public async Task A_refund_fails_because_its_labelled_counter_throws()
    {
        await using var service = await Service.StartAsync("Storefront");
        var order = await service.OrderedAsync("tea-100", 1);
        await service.PayAsync(order, "Card");

        Assert.Equal(HttpStatusCode.InternalServerError, (await service.RefundAsync(order)).StatusCode);

        var metrics = await service.ScrapeAsync("/metrics/prometheus-net");
        Assert.Equal("counter", metrics.Types["storefront_payments_settled_total"]);
        Assert.Equal(1, metrics.Sum("storefront_payments_settled_total"));
    }

    [Fact]
    public async Task A_return_fails_because_its_counter_throws()
    {
        await using var service = await Service.StartAsync("Storefront");
        await service.PayAsync(await service.OrderedAsync("tea-100", 3), "Card");

        Assert.Equal(HttpStatusCode.InternalServerError, (await service.ReturnAsync("tea-100", 1)).StatusCode);

        var metrics = await service.ScrapeAsync("/metrics/prometheus-net");
        Assert.Equal("counter", metrics.Types["storefront_units_sold_total"]);
        Assert.Equal(3, metrics.Sum("storefront_units_sold_total"));
    }
}
