#nullable disable
namespace Storefront;

/// <summary>The label that a customer sticks on a parcel that goes back.</summary>
public sealed class ReturnLabel
{
    public string Print(Order order)
    {
        using var activity = ReturnIntake.Source.StartActivity("returns.label");
        activity?.SetTag("items", order.Items.Count);
        return $"RETURN {order.Id}";
    }
}
