using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Storefront;

/// <summary>Prints the label with which a customer sends a parcel back.</summary>
[ApiController]
[Route("returns/{order:int}/label")]
public sealed class ReturnLabelsController : ControllerBase
{
    private static readonly ActivitySource _source = new(ReturnDesk.SourceName);

    [HttpGet]
    public string Get(int order)
    {
        using var activity = _source.StartActivity("Print return label");
        return $"Return of order {order}";
    }
}
