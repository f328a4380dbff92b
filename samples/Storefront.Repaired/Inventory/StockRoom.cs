using Serilog;
using ILogger = Serilog.ILogger;

namespace Storefront;

/// <summary>What is on the shelf, and what it costs.</summary>
public sealed class StockRoom
{
    private readonly ILogger _log = Log.ForContext<StockRoom>();
    private readonly Lock _shelf = new();
    private readonly Dictionary<string, Product> _products = [];
    private readonly Dictionary<string, int> _onHand = [];
    private readonly StockMetrics _metrics;

    public StockRoom(StockMetrics metrics)
    {
        _metrics = metrics;
        List(new Product("tea-100", "Green tea, 100 g", 7.90m), 40);
        List(new Product("tea-250", "Green tea, 250 g", 17.50m), 25);
        List(new Product("pot-1", "Cast iron teapot", 64.00m), 5);
    }

    public IReadOnlyList<Product> Products()
    {
        lock (_shelf)
            return [.. _products.Values];
    }

    public Product? Find(string sku)
    {
        lock (_shelf)
            return _products.GetValueOrDefault(sku);
    }

    public decimal PriceOf(IReadOnlyList<OrderItem> items)
    {
        lock (_shelf)
            return items.Sum(item => _products[item.Sku].Price * item.Quantity);
    }

    public void List(Product product, int quantity)
    {
        lock (_shelf)
            _products[product.Sku] = product;
        Restock(product.Sku, quantity);
    }

    public bool Reserve(IReadOnlyList<OrderItem> items)
    {
        lock (_shelf)
        {
            foreach (var item in items)
            {
                var left = _onHand.GetValueOrDefault(item.Sku);
                if (left < item.Quantity)
                {
                    _log.Warning("Only {Left} of {ItemSku} left", left, item.Sku);
                    return false;
                }
            }

            foreach (var item in items)
                _onHand[item.Sku] -= item.Quantity;
            _metrics.UnitsOnHand(_onHand.Values.Sum());
        }

        _log.Information("Reserved {ItemCount} items", items.Count);
        return true;
    }

    public void Release(IReadOnlyList<OrderItem> items)
    {
        foreach (var item in items)
            Restock(item.Sku, item.Quantity);
    }

    public void Sold(IReadOnlyList<OrderItem> items) => _metrics.UnitsSold(items.Sum(item => item.Quantity));

    public void TakeBack(string sku, int quantity)
    {
        Restock(sku, quantity);
        _metrics.UnitsReturned(quantity);
    }

    private void Restock(string sku, int quantity)
    {
        try
        {
            lock (_shelf)
            {
                var onHand = checked(_onHand.GetValueOrDefault(sku) + quantity);
                _onHand[sku] = onHand;
                _metrics.UnitsOnHand(_onHand.Values.Sum());
                _log.Information("Shelf {{{Sku}}} now holds {OnHand,5:N0} units", sku, onHand);
            }
        }
        catch (OverflowException ex)
        {
            _log.Error(ex, "Restocking {Sku} by {Quantity} failed", sku, quantity);
            throw;
        }
    }
}
