using System.Diagnostics;

namespace Storefront;

/// <summary>Takes goods back.</summary>
public sealed class ReturnIntake(StockRoom stock)
{
    public static readonly ActivitySource Source = new("Storefront.Returns");

    public async Task AcceptAsync(Order order, Task inspection)
    {
        using var activity = Source.StartActivity("returns.accept")?.SetTag("items", order.Items.Count);
        await inspection;
        Restock(order);
    }

    public async Task RefundAsync(Task payment)
    {
        using var activity = Source.StartActivity("returns.refund");
        await payment;
    }

    public async Task CollectAsync(Task pickup)
    {
        using var activity = Source.StartActivity("returns.collect");
        try
        {
            await pickup;
        }
        catch (HttpRequestException ex)
        {
            activity?.SetStatus(ActivityStatusCode.Error, ex.Message);
            activity?.AddException(ex);
            throw new InvalidOperationException("The carrier does not come", ex);
        }

        activity?.SetStatus(ActivityStatusCode.Ok);
    }

    private void Restock(Order order)
    {
        using var activity = Source.StartActivity("returns.restock");
        foreach (var item in order.Items)
            stock.TakeBack(item.Sku, item.Quantity);
    }
}
