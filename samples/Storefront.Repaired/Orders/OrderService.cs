using System.Diagnostics;

namespace Storefront;

public sealed class OrderService
{
    private readonly OrderBook _book;
    private readonly StockRoom _stock;
    private readonly ReceiptPrinter _receipts;
    private readonly OrderMetrics _metrics;
    private readonly ILogger<OrderService> _logger;

    public OrderService(OrderBook book, StockRoom stock, ReceiptPrinter receipts, OrderMetrics metrics, ILogger<OrderService> logger)
    {
        _book = book;
        _stock = stock;
        _receipts = receipts;
        _metrics = metrics;
        _logger = logger;
    }

    /// <returns>The order, or null where an item is out of stock.</returns>
    public Order? Place(OrderRequest request)
    {
        var started = Stopwatch.GetTimestamp();
        _metrics.CheckoutStarted();
        try
        {
            if (!_stock.Reserve(request.Items))
            {
                _logger.LogInformation("Out of stock for an order of {ItemCount} items", request.Items.Count);
                return null;
            }

            var order = _book.Add(request, _stock.PriceOf(request.Items));
            _metrics.OrderPlaced(order);
            _logger.LogInformation("Order {OrderId} placed by {OrderCustomer,-12} for {OrderTotal:N2}",
                order.Id, order.Customer, order.Total);
            PrintReceipt(order);

            var elapsed = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            _logger.LogInformation("Order {OrderId} took {Elapsed:F1} ms", order.Id, elapsed);
            return order;
        }
        finally
        {
            _metrics.CheckoutFinished(Stopwatch.GetElapsedTime(started));
        }
    }

    public Order? Pay(int id)
    {
        if (_book.Find(id) is not { Status: OrderStatus.Placed } order)
        {
            _logger.LogWarning("Order {OrderId} is not open, nothing to pay", id);
            return null;
        }

        var paid = _book.SetStatus(order, OrderStatus.Paid);
        _metrics.OrderClosed(paid);
        _stock.Sold(paid.Items);
        _logger.LogInformation("Order {PaidId} is paid, ready to pack", paid.Id);
        return paid;
    }

    public Order? Cancel(int id)
    {
        if (_book.Find(id) is not { Status: OrderStatus.Placed } order)
        {
            _logger.LogWarning("Order {Id} is not open, nothing to cancel", id);
            return null;
        }

        _stock.Release(order.Items);
        var cancelled = _book.SetStatus(order, OrderStatus.Cancelled);
        _metrics.OrderClosed(cancelled);
        _logger.LogInformation(
            "Order {CancelledId} of {CancelledCustomer}"
            + " cancelled, {ItemsCount} items "
            + "go back to the shelf", cancelled.Id, cancelled.Customer, cancelled.Items.Count);
        return cancelled;
    }

    public void Refund(int id)
    {
        if (_book.Find(id) is { } order)
            _book.SetStatus(order, OrderStatus.Refunded);
    }

    private void PrintReceipt(Order order)
    {
        try
        {
            _receipts.Print(order);
        }
        catch (Exception ex)
        {
            _logger.LogError(ex, "PrintReceipt failed");
        }
    }
}
