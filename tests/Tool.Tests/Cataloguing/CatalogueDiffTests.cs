using Observability.Tool.Cataloguing;
using static Tool.Tests.Cataloguing.Catalogues;

namespace Tool.Tests.Cataloguing;

public class CatalogueDiffTests
{
    [Fact]
    public void The_same_is_no_change() => Assert.True(Between(Of(Metric, Span, Log, Tag), Of(Tag, Log, Span, Metric)).IsEmpty);

    [Fact]
    public void Where_it_is_emitted_and_how_a_series_is_called_is_no_change()
        => Assert.True(Between(Of(Metric), Of(Metric with { Emitted = [new EmittingPlace("Worker", "Worker/Nightly.cs", 70)], Collectors = [] })).IsEmpty);

    [Fact]
    public void What_is_gone_breaks()
    {
        CatalogueDiff diff = Between(Of(Metric, Span), Of(Span));

        Assert.Equal(Metric, Assert.Single(diff.Removed));
        Assert.True(diff.IsBreaking);
        Assert.Empty(diff.Changed);
        Assert.Empty(diff.Added);
    }

    [Fact]
    public void What_is_new_does_not()
    {
        CatalogueDiff diff = Between(Of(Span), Of(Metric, Span, Log));

        Assert.Equal([Log, Metric], diff.Added.AsEnumerable());
        Assert.False(diff.IsBreaking);
    }

    [Fact]
    public void A_renamed_metric_is_gone_and_another_new()
    {
        CatalogueDiff diff = Between(Of(Metric), Of(Metric with { Name = "shop.orders.accepted" }));

        Assert.Equal("shop.orders.placed", Assert.Single(diff.Removed).Name);
        Assert.Equal("shop.orders.accepted", Assert.Single(diff.Added).Name);
    }

    public static TheoryData<string, object, object> Breaking => new()
    {
        { "instrument", Metric, Metric with { Instrument = "ObservableGauge<long>" } },
        { "instrument", Metric, Metric with { Instrument = "Counter<double>" } },
        { "unit", Metric, Metric with { Unit = "s" } },
        { "unit", Metric, Metric with { Unit = null } },
        { "keys", Metric, Metric with { Keys = [] } },
        { "keys", Metric, Metric with { Keys = ["shop"] } },
        { "collected by", Metric, Metric with { Collectors = [new Collector("Api", Collects.No)] } },
        { "kind", Span, Span with { SpanKind = "Internal" } },
        { "keys", Span, Span with { Keys = ["order.number"] } },
        { "events", Span, Span with { Events = [] } },
        { "level", Log, Log with { Level = "Debug" } },
        { "event", Log, Log with { EventName = "OrderAccepted" } },
        { "template", Log, Log with { Name = "Order {OrderId} was placed" } },
        { "properties", Log, Log with { Properties = [] } },
        { "properties", Log, Log with { Properties = [new LogProperty("OrderId", "text")] } },
    };

    [Theory, MemberData(nameof(Breaking))]
    public void What_a_panel_or_a_search_relies_on_breaks(string field, object old, object now)
    {
        CatalogueDiff diff = Between(Of((CatalogueEntry)old), Of((CatalogueEntry)now));

        FieldChange change = Assert.Single(Assert.Single(diff.Changed).Changes);
        Assert.Equal(field, change.Field);
        Assert.NotEmpty(change.Means);
        Assert.True(diff.IsBreaking);
    }

    public static TheoryData<string, object, object> Harmless => new()
    {
        { "keys", Metric, Metric with { Keys = ["region", "shop"] } },
        { "keys", Metric with { Keys = ["*", "region"] }, Metric },
        { "keys", Span, Span with { Keys = ["order.id", "order.size"] } },
        { "events", Span, Span with { Events = ["paid", "sent"] } },
        { "properties", Log, Log with { Properties = [new LogProperty("OrderId", "number"), new LogProperty("Shop", "text")] } },
    };

    [Theory, MemberData(nameof(Harmless))]
    public void What_is_added_to_a_list_does_not(string field, object old, object now)
    {
        CatalogueDiff diff = Between(Of((CatalogueEntry)old), Of((CatalogueEntry)now));

        Assert.Equal(field, Assert.Single(Assert.Single(diff.Changed).Changes).Field);
        Assert.False(diff.IsBreaking);
    }

    [Fact]
    public void A_program_of_which_nobody_can_tell_breaks_nothing()
        => Assert.True(Between(Of(Metric), Of(Metric with { Collectors = [new Collector("Api", Collects.Unknown)] })).IsEmpty);

    [Fact]
    public void Of_several_with_one_name_those_that_are_alike_are_compared()
    {
        CatalogueEntry other = Metric with { Unit = "s" };

        CatalogueDiff diff = Between(Of(Metric, other), Of(other with { Keys = ["region", "shop"] }, Metric));

        Assert.False(diff.IsBreaking);
        Assert.Equal("s", Assert.Single(diff.Changed).Now.Unit);
    }

    [Fact]
    public void The_comment_begins_with_what_breaks()
    {
        string comment = DiffMarkdown.Render(Between(Of(Metric, Span, Log), Of(Span with { Keys = ["order.id", "shop"] }, Log with { Level = "Debug" }, Tag)));

        Assert.Equal(
            """
            ### Telemetry

            **Breaking**

            - metric `shop.orders.placed` of `Shop.Orders` is gone; it was emitted in `Api/Orders.cs:7`
            - log `Order {OrderId} placed` of `Shop.Orders` (emitted in `Api/Orders.cs:7`)
              - level: `Information` → `Debug`: alerts and filters on the level no longer match

            **Changed**

            - span `Place order` of `Shop.Orders` (emitted in `Api/Orders.cs:7`)
              - keys: `order.id` → `order.id,shop`: what is new is in no search yet

            **Added**

            - error tag `tenant` of `Sentry` (emitted in `Api/Orders.cs:7`)

            """.ReplaceLineEndings("\n"),
            comment);
    }

    private static CatalogueDiff Between(Catalogue old, Catalogue now) => CatalogueDiff.Between(old, now);
}
