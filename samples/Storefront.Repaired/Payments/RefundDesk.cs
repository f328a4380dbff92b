namespace Storefront;

/// <summary>Works out what a customer gets back for returned items.</summary>
public sealed class RefundDesk(ILogger<RefundDesk> logger)
{
    public decimal Refund(Order order, IReadOnlyList<OrderItem> returned)
    {
        logger.LogInformation("Refund of order {OrderId} begins", order.Id);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("Returned items of order {OrderId}: {Items}", order.Id, string.Join(", ", returned));
        }

        var pieces = 0;
        foreach (var item in returned)
        {
            pieces += item.Quantity;
            logger.LogInformation("{Quantity} pieces of {Sku} are back", item.Quantity, item.Sku);
        }

        var total = order.Total * pieces / order.Items.Sum(item => item.Quantity);
        if (logger.IsEnabled(LogLevel.Information))
        {
            logger.LogInformation("Order {OrderId} cost {Total}, {Refund} are paid back", order.Id, order.Total, total);
        }

        var refund = decimal.Round(total, 2);
        logger.LogInformation("Refund of order {OrderId} is done", order.Id);
        logger.LogInformation("{Refund} go back to the customer", refund);
        return refund;
    }
}
