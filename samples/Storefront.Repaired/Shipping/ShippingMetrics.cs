using System.Diagnostics.Metrics;

namespace Storefront;

/// <summary>What customers ask about shipping, and what they are told.</summary>
public sealed class ShippingMetrics
{
    public const string MeterName = "Storefront.Shipping";

    private readonly Counter<long> _asked;
    private readonly Counter<long> _unknown;
    private readonly Counter<long> _answered;
    private readonly Histogram<double> _prices;
    private readonly Histogram<int> _countryLength;

    public ShippingMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _asked = meter.CreateCounter<long>("storefront.shipping_rates.asked", "{question}", "Questions for a rate.");
        _unknown = meter.CreateCounter<long>("storefront.shipping.unknown", description: "Questions for countries that we do not ship to.");
        _answered = meter.CreateCounter<long>("storefront.shipping.rates", "rates", "Rates that were given.");
        _prices = meter.CreateHistogram<double>("storefront.shipping.rates", "{EUR}", "How much shipping costs.");
        _countryLength = meter.CreateHistogram<int>("storefront.shipping.country_length", "{character}", "How customers write their country.");
    }

    public void RateAsked(string country, ShippingRate? rate)
    {
        _asked.Add(1);
        _countryLength.Record(country.Length);
        if (rate is null)
        {
            _unknown.Add(1);
            return;
        }

        _answered.Add(1);
        _prices.Record((double)rate.Price);
    }
}
