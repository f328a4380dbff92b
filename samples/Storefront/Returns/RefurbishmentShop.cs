using System.Diagnostics;

namespace Storefront;

/// <summary>Makes returned goods as good as new.</summary>
public sealed class RefurbishmentShop
{
    private static readonly ActivitySource Source = new("Storefront.Refurbishment");

    public int Inspect(int faults)
    {
        using var activity = Source.StartActivity("Inspect return");
        activity?.SetTag("storefront.return.faults", faults);
        if (faults == 0)
            activity?.SetTag("storefront.return.verdict", "As new");
        return faults == 0 ? 100 : 100 / (faults + 1);
    }
}
