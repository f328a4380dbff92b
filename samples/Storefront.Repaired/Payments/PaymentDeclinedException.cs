namespace Storefront;

public sealed class PaymentDeclinedException(string message) : Exception(message);
