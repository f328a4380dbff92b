using Prometheus;

namespace Storefront;

public sealed class PaymentMetrics
{
    private static readonly Counter Settled = Metrics.CreateCounter(
        "storefront_payments_settled_total",
        "Payments settled.",
        new CounterConfiguration { LabelNames = ["method"] });

    private static readonly Counter Declined = Metrics.CreateCounter("storefront_payments_declined_total", "Payments declined.", "method");

    public void PaymentSettled(PaymentMethod method) => Settled.WithLabels(method.ToString()).Inc();

    public void PaymentDeclined(PaymentMethod method) => Declined.WithLabels(method.ToString()).Inc();

    public void PaymentRefunded(PaymentMethod method) => Settled.WithLabels(method.ToString()).Inc(-1);
}
