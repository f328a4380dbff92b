using System.Text.Json.Serialization;

namespace Storefront;

[JsonConverter(typeof(JsonStringEnumConverter<OrderStatus>))]
public enum OrderStatus
{
    Placed,
    Paid,
    Cancelled,
    Refunded,
}
