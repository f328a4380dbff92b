using Prometheus;

namespace Storefront;

public sealed class PaymentMetrics
{
    private static readonly Gauge Settled = Metrics.CreateGauge(
        "storefront_payments_settled",
        "Payments settled.",
        new GaugeConfiguration { LabelNames = ["method"] });

    private static readonly Counter Declined = Metrics.CreateCounter("storefront_payments_declined_total", "Payments declined.", "method");

    public void PaymentSettled(PaymentMethod method) => Settled.WithLabels(method.ToString()).Inc();

    public void PaymentDeclined(PaymentMethod method) => Declined.WithLabels(method.ToString()).Inc();

    public void PaymentRefunded(PaymentMethod method) => Settled.WithLabels(method.ToString()).Dec();
}
