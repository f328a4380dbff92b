namespace Storefront;

/// <summary>Writes orders to a file for the accountants.</summary>
public sealed class OrderExport(ILogger<OrderExport> logger)
{
    private const string Separator = ";";

    public void Write(IReadOnlyList<Order> orders, TextWriter target, string fileName)
    {
        using var scope = logger.BeginScope("Export to {FileName}", fileName);
        logger.LogInformation("Exporting to {FileName}", fileName);

        var exported = 0;
        foreach (var order in orders)
        {
            if (order.Items.Count == 0)
            {
                logger.LogWarning("Order {OrderId} has no items", order.Id);
                continue;
            }

            if (order.Status == OrderStatus.Cancelled)
            {
                logger.LogDebug("Cancelled order {OrderId} is left out {PlacedAt}", order.Id, order.PlacedAt);
                continue;
            }

            target.WriteLine(string.Join(Separator, order.Id, order.Customer, order.Total));
            logger.LogDebug("Order {OrderId} exported", order.Id);
            exported++;
        }

        logger.LogInformation("{Exported} orders exported to {FileName}", exported, fileName);
        logger.LogInformation("Of {OrdersCount} orders {Exported} were exported", orders.Count, exported);
        logger.LogInformation("{Message}", Summary(orders));
    }

    private static string Summary(IReadOnlyList<Order> orders)
        => string.Join(", ", orders.GroupBy(order => order.Status).Select(group => $"{group.Key} {group.Count()}"));
}
