using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Xunit;

namespace Storefront.Tests;

/// <summary>What holds for the service with its mistakes and for its repaired twin.</summary>
public sealed class ServiceTests
{
    [Theory]
    [MemberData(nameof(Service.All), MemberType = typeof(Service))]
    public async Task Serves_the_shop(string name)
    {
        await using var service = await Service.StartAsync(name);

        Assert.Equal("Healthy", await service.Client.GetStringAsync("/health"));
        Assert.Equal(HttpStatusCode.Created, (await service.OrderAsync("tea-100", 2)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await service.OrderAsync("tea-100", 1000)).StatusCode);

        var order = await service.OrderedAsync("pot-1", 1);
        Assert.Contains($"Order {order}", await service.Client.GetStringAsync($"/orders/{order}/label"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await service.PayAsync(order, "Voucher")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.PayAsync(order, "Card")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.CancelAsync(order)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await service.CancelAsync(await service.OrderedAsync("tea-250", 1))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await service.Client.GetAsync("/shipping/de")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.Client.GetAsync("/shipping/nowhere")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await service.ReturnAsync("unknown", 1)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Service.All), MemberType = typeof(Service))]
    public async Task Imports_the_lines_that_it_can_read(string name)
    {
        await using var service = await Service.StartAsync(name);

        var response = await service.Client.PostAsync(
            "/inventory/import",
            new StringContent("cup-1;Cup;12.50;30\nnot a product\ncup-2;Cup with a lid;14.00;10\n", Encoding.UTF8, "text/plain"));

        Assert.Equal(2, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("imported").GetInt32());
        Assert.Contains("Cup with a lid", await service.Client.GetStringAsync("/inventory/cup-2"));
    }

    [Theory]
    [MemberData(nameof(Service.All), MemberType = typeof(Service))]
    public async Task Exposes_its_metrics(string name)
    {
        await using var service = await Service.StartAsync(name);
        await service.OrderedAsync("tea-100", 2);
        var order = await service.OrderedAsync("pot-1", 1);
        await service.PayAsync(order, "Voucher");

        var meters = await service.ScrapeUntilAsync("/metrics", metrics => metrics.Sum("storefront_orders_placed_total") == 2);
        Assert.Equal("counter", meters.Types["storefront_orders_placed_total"]);
        Assert.Equal("gauge", meters.Types["storefront_checkouts_active"]);
        Assert.Equal(0, meters.Sum("storefront_checkouts_active"));
        Assert.Equal("gauge", meters.Types["storefront_authorizations_active"]);
        Assert.Equal("histogram", meters.Types["storefront_checkout_duration_seconds"]);
        Assert.Equal(2, meters.Sum("storefront_checkout_duration_seconds_count"));
        Assert.Equal("histogram", meters.Types["http_server_request_duration_seconds"]);

        var prometheusNet = await service.ScrapeAsync("/metrics/prometheus-net");
        Assert.Equal("gauge", prometheusNet.Types["storefront_units_on_hand"]);
        Assert.Equal(40 + 25 + 5 - 3, prometheusNet.Sum("storefront_units_on_hand"));
        Assert.Equal("counter", prometheusNet.Types["storefront_payments_declined_total"]);
        Assert.Equal(1, prometheusNet.Sum("storefront_payments_declined_total"));
    }
}
