using System.ComponentModel.DataAnnotations;
using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Storefront;

[ApiController]
[Route("inventory")]
public sealed class InventoryController(StockRoom stock, SupplierFeed feed, ILogger<InventoryController> logger) : ControllerBase
{
    [HttpGet]
    public IReadOnlyList<Product> List() => stock.Products();

    [HttpGet("{sku}")]
    public ActionResult<Product> Get(string sku)
    {
        if (stock.Find(sku) is { } product)
            return product;

        logger.LogInformation("Product {Sku} is not listed", sku);
        return NotFound();
    }

    [HttpPost("{sku}/returns")]
    public IActionResult TakeBack(string sku, [Range(1, 100)] int quantity)
    {
        if (stock.Find(sku) is null)
        {
            logger.LogError("Return of unknown product {Sku}", sku);
            return NotFound();
        }

        stock.TakeBack(sku, quantity);
        logger.LogInformation("Took back {Quantity} of {Sku}", quantity, sku);
        return NoContent();
    }

    [HttpPost("import")]
    [Consumes("text/plain")]
    public async Task<IActionResult> Import()
    {
        using var reader = new StreamReader(Request.Body);
        var imported = feed.Import(await reader.ReadToEndAsync(HttpContext.RequestAborted));
        logger.LogInformation("Imported {ProductCount} products", imported);
        return Ok(new { imported });
    }
}
