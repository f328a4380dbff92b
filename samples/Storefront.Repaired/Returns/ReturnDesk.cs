using System.Diagnostics;

namespace Storefront;

/// <summary>Takes back what customers do not want to keep.</summary>
public sealed class ReturnDesk(RefurbishmentShop refurbishment)
{
    public const string SourceName = "Storefront.Returns";

    private static readonly ActivitySource Source = new(SourceName);

    public int Accept(int orderId, string[] reasons)
    {
        using var activity = Source.StartActivity("Accept return of order");
        activity?.SetTag("order.id", orderId);
        activity?.SetTag("service.peer.name", "carrier");
        activity?.SetTag("storefront.return.reason", string.Join(", ", reasons));
        foreach (var reason in reasons)
            activity?.AddEvent(new ActivityEvent(reason));
        return refurbishment.Inspect(reasons.Length);
    }
}
