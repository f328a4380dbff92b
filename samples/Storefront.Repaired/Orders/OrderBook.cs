using System.Collections.Concurrent;

namespace Storefront;

/// <summary>All orders, in memory.</summary>
public sealed class OrderBook
{
    private readonly ConcurrentDictionary<int, Order> _orders = new();
    private readonly TimeProvider _clock;
    private int _lastId;
    private readonly ILogger<OrderBook> _logger;

    public OrderBook(TimeProvider clock, ILogger<OrderBook> logger)
    {
        _clock = clock;
        _logger = logger;
    }

    public Order Add(OrderRequest request, decimal total)
    {
        var id = Interlocked.Increment(ref _lastId);
        var order = new Order(id, request.Customer, request.Channel, request.Items, total, _clock.GetUtcNow(), OrderStatus.Placed);
        _orders[id] = order;
        _logger.LogInformation("{OrdersCount} orders in the book, the latest is {Id}", _orders.Count, id);
        return order;
    }

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public Order SetStatus(Order order, OrderStatus status) => _orders[order.Id] = order with { Status = status };

    public IReadOnlyList<Order> UnpaidSince(DateTimeOffset limit) =>
        [.. _orders.Values.Where(order => order.Status == OrderStatus.Placed && order.PlacedAt <= limit)];
}
