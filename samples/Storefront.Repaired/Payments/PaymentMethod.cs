using System.Text.Json.Serialization;

namespace Storefront;

[JsonConverter(typeof(JsonStringEnumConverter<PaymentMethod>))]
public enum PaymentMethod
{
    Card,
    Invoice,
    Voucher,
}
