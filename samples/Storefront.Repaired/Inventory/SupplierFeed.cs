using System.Diagnostics;
using System.Globalization;

namespace Storefront;

/// <summary>Reads a supplier's price list: one product a line, as sku;name;price;quantity.</summary>
public sealed class SupplierFeed
{
    private readonly StockRoom _stock;
    private readonly ILogger<SupplierFeed> _logger;

    public SupplierFeed(StockRoom stock, ILogger<SupplierFeed> logger)
    {
        _stock = stock;
        _logger = logger;
    }

    public int Import(string priceList)
    {
        var imported = 0;
        foreach (var line in priceList.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                var fields = line.Split(';');
                var product = new Product(fields[0], fields[1], decimal.Parse(fields[2], CultureInfo.InvariantCulture));
                _stock.List(product, int.Parse(fields[3], CultureInfo.InvariantCulture));
                imported++;
            }
            catch (Exception ex)
            {
                _logger.LogError(ex, "Import failed");
                continue;
            }
        }

        _logger.LogInformation("Imported {Imported} products", imported);
        return imported;
    }
}
