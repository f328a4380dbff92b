using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;

namespace Storefront.Tests;

/// <summary>What customers do.</summary>
internal static class Shopping
{
    public static Task<HttpResponseMessage> OrderAsync(this Service service, string sku, int quantity) =>
        service.Client.PostAsJsonAsync("/orders", new { customer = "Ada", channel = "Web", items = new[] { new { sku, quantity } } });

    public static async Task<int> OrderedAsync(this Service service, string sku, int quantity)
    {
        var response = await service.OrderAsync(sku, quantity);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetInt32();
    }

    public static Task<HttpResponseMessage> CancelAsync(this Service service, int order) => service.PostAsync($"/orders/{order}/cancel");

    public static Task<HttpResponseMessage> PayAsync(this Service service, int order, string method) =>
        service.PostAsync($"/orders/{order}/payment?method={method}");

    public static Task<HttpResponseMessage> RefundAsync(this Service service, int order) => service.PostAsync($"/orders/{order}/refund");

    public static Task<HttpResponseMessage> ReturnAsync(this Service service, string sku, int quantity) =>
        service.PostAsync($"/inventory/{sku}/returns?quantity={quantity}");

    private static Task<HttpResponseMessage> PostAsync(this Service service, string path) => service.Client.PostAsync(path, content: null);
}
