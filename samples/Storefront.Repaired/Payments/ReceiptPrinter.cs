using System.Collections.Concurrent;
using Serilog;

namespace Storefront;

public sealed class ReceiptPrinter(StockRoom stock)
{
    private readonly ConcurrentDictionary<int, string> _receipts = new();

    public void Print(Order order)
    {
        var lines = order.Items.Select(item => $"{item.Quantity} x {stock.Find(item.Sku)?.Name}").ToList();
        _receipts[order.Id] = string.Join('\n', lines);
        Log.Information(@"Receipt ""{OrderId}"" has {LinesCount} lines", order.Id, lines.Count);

        if (order.Total == 0)
            Log.Warning("Receipt {OrderId} is for free", order.Id);
        else
            Log.Information("Receipt {OrderId} is for {Total}", order.Id, order.Total);
    }
}
