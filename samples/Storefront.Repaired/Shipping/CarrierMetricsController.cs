using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Storefront.Shipping;

/// <summary>What the carriers scrape.</summary>
[ApiController]
[Route("shipping/metrics")]
public sealed class CarrierMetricsController : ControllerBase
{
    private static readonly string[] Carriers = ["Post", "Bike \"Express\""];

    [HttpGet]
    public ContentResult Get()
    {
        var text = new StringBuilder();
        text.AppendLine("# HELP storefront_carrier_up Whether a carrier takes parcels.");
        text.AppendLine("# TYPE storefront_carrier_up gauge");
        foreach (string carrier in Carriers)
            text.AppendLine($"storefront_carrier_up{{carrier=\"{carrier}\"}} 1");
        return Content(text.ToString(), "text/plain; version=0.0.4");
    }
}
