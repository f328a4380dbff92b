using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Sentry;

namespace Storefront;

public sealed class PaymentGateway(OrderService orders, PaymentMetrics metrics, ILogger<PaymentGateway> logger)
{
    public const string MeterName = "Storefront.Payments";

    private const decimal VoucherLimit = 50m;
    private static readonly TimeSpan AuthorizationTimeout = TimeSpan.FromSeconds(5);
    private static readonly Meter Meter = new(MeterName);

    private readonly UpDownCounter<int> _authorizations = Meter.CreateUpDownCounter<int>("storefront.authorizations.active", "{authorization}", "Authorizations in progress.");
    private readonly ConcurrentDictionary<int, Payment> _payments = new();

    public async Task<Payment?> ChargeAsync(Order order, PaymentMethod method, CancellationToken cancellationToken)
    {
        _authorizations.Add(1);
        try
        {
            await AuthorizeAsync(order, method).WaitAsync(AuthorizationTimeout, cancellationToken);
            if (orders.Pay(order.Id) is null)
                return null;

            metrics.PaymentSettled(method);
            logger.LogInformation("Charged {OrderTotal,10:N2} for order {OrderId} by {Method}", order.Total, order.Id, method);
            return _payments[order.Id] = new Payment(order.Id, method, order.Total);
        }
        catch (PaymentDeclinedException ex)
        {
            metrics.PaymentDeclined(method);
            logger.LogWarning(ex, "Charging order {OrderId} failed", order.Id);
            logger.LogError("Declined {Method} for order {OrderId}", method, order.Id);
            return null;
        }
        catch (TimeoutException ex)
        {
            logger.LogError(ex, "Authorization of order {OrderId} took longer than {AuthorizationTimeoutTotalSeconds} s",
                order.Id, AuthorizationTimeout.TotalSeconds);
            return null;
        }
        finally
        {
            _authorizations.Add(-1);
        }
    }

    public Payment? Refund(int orderId)
    {
        if (!_payments.TryRemove(orderId, out var payment))
            return null;

        SentrySdk.AddBreadcrumb("Refund requested", "payments");
        metrics.PaymentRefunded(payment.Method);
        orders.Refund(orderId);
        logger.LogInformation("Refunded {Amount} for order {OrderId}", payment.Amount, orderId);
        return payment;
    }

    private static async Task AuthorizeAsync(Order order, PaymentMethod method)
    {
        await Task.Yield();
        if (method == PaymentMethod.Voucher && order.Total > VoucherLimit)
            throw new PaymentDeclinedException($"a voucher covers at most {VoucherLimit}");
    }
}
