namespace Storefront;

public sealed record Payment(int OrderId, PaymentMethod Method, decimal Amount);
