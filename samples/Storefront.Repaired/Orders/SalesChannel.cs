using System.Text.Json.Serialization;

namespace Storefront;

[JsonConverter(typeof(JsonStringEnumConverter<SalesChannel>))]
public enum SalesChannel
{
    Web,
    App,
    Phone,
}
