using Observability.Tool.Cataloguing;

namespace Tool.Tests.Cataloguing;

/// <summary>Catalogues made by hand.</summary>
internal static class Catalogues
{
    public static CatalogueEntry Metric { get; } = Entry("metric", "shop.orders.placed", "Shop.Orders") with
    {
        Instrument = "Counter<long>",
        Unit = "{order}",
        Keys = ["region"],
        Series = ["shop_orders_placed_total"],
        Collectors = [new Collector("Api", Collects.Yes)],
    };

    public static CatalogueEntry Span { get; } = Entry("span", "Place order", "Shop.Orders") with { SpanKind = "Server", Keys = ["order.id"], Events = ["paid"] };

    public static CatalogueEntry Log { get; } = Entry("log", "Order {OrderId} placed", "Shop.Orders") with
    {
        Level = "Information",
        EventId = "7",
        EventName = "OrderPlaced",
        Properties = [new LogProperty("OrderId", "number")],
    };

    public static CatalogueEntry Tag { get; } = Entry("error-tag", "tenant", "Sentry");

    public static Catalogue Of(params IReadOnlyList<CatalogueEntry> entries)
        => new(1, "0.1.0", new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero), "Shop.slnx", [new CataloguedProject("Api", "Api/Api.csproj", null)], entries);

    private static CatalogueEntry Entry(string kind, string name, string owner)
        => new(kind, name, owner, null, null, null, null, null, null, [], [], [], [], [new EmittingPlace("Api", "Api/Orders.cs", 7)], []);
}
