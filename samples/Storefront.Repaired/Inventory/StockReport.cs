namespace Storefront.Inventory;

/// <summary>Tells each night what the shelves hold.</summary>
public sealed class StockReport(ILogger<StockReport> logger)
{
    public void Write(IReadOnlyList<Shelf> shelves, string warehouse)
    {
        logger.LogInformation(11, "Info: counting {ShelfCount} shelves of {Warehouse}", shelves.Count, warehouse);
        foreach (Shelf shelf in shelves)
        {
            if (shelf.Pieces == 0)
                logger.LogWarning(11, "Shelf {ShelfId} is empty.", shelf.Id);
            else
            {
                if (logger.IsEnabled(LogLevel.Debug))
                {
                    logger.LogDebug("Shelf {ShelfId} in {Warehouse}\nholds {ShelfCount}", shelf.Id, warehouse, $"{shelf.Pieces} pieces");
                }
            }
        }

        logger.LogInformation(12, "Counted {ShelfCount} shelves of {Warehouse}", shelves.Count, warehouse);
    }
}

/// <summary>A shelf with pieces of one product.</summary>
public sealed class Shelf
{
    public required string Id { get; init; }

    public int Pieces { get; init; }
}
