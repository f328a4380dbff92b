using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Observability.Tool.Cataloguing;
using Observability.Tool.Page;
using Tool.PageTests.Support;

namespace Tool.PageTests;

/// <summary>The page of a catalogue.</summary>
[Collection(nameof(PageReaders))]
public class CatalogueTests(Chromium chromium)
{
    private static readonly Catalogue Shop = Of(
        Entry("metric", "shop.orders.placed", "Shop.Orders", "Shop.Api") with
        {
            Instrument = "Counter<long>",
            Unit = "{order}",
            Keys = ["region", "status"],
            Series = ["shop_orders_placed_total"],
            Collectors = [new Collector("Shop.Api", Collects.Yes), new Collector("Shop.Worker", Collects.No)],
        },
        Entry("metric", "shop.stock.pieces", "Shop.Stock", "Shop.Worker") with
        {
            Instrument = "ObservableGauge<int>",
            Unit = "{piece}",
            Series = ["shop_stock_pieces"],
            Collectors = [new Collector("Shop.Worker", Collects.No)],
        },
        Entry("span", "Place order", "Shop.Orders", "Shop.Api") with { SpanKind = "Server", Keys = ["order.id"], Events = ["paid"], Collectors = [new Collector("Shop.Api", Collects.Unknown)] },
        Entry("log", "Order {OrderId} placed by {Customer}", "Shop.Orders", "Shop.Api") with
        {
            Level = "Information",
            EventId = "7",
            EventName = "OrderPlaced",
            Properties = [new LogProperty("OrderId", "number"), new LogProperty("Customer", "text")],
        },
        Entry("error-tag", "tenant", "Sentry", "Shop.Worker"));

    [Fact]
    public async Task All_entries_are_listed_by_kind_and_open_to_what_is_known_of_them()
    {
        await using OpenedPage opened = await OpenAsync(Shop);

        Assert.Equal("5 entries", await opened.Count.TextContentAsync());
        Assert.Equal(["Metrics (2)", "Spans (1)", "Log events (1)", "Error tags (1)"], await opened.Page.Locator(".kind-title").AllTextContentsAsync());
        Assert.Equal(["shop.stock.pieces"], await opened.Page.Locator(".entry:has(.tag.no) .name").AllTextContentsAsync());

        await Entries(opened).Filter(new() { HasText = "shop.orders.placed" }).Locator("summary").ClickAsync();
        string facts = await opened.Page.Locator(".facts").InnerTextAsync();

        Assert.All(
            (string[])["Shop.Orders", "Counter<long>", "{order}", "region, status", "shop_orders_placed_total", "Shop.Api: collects it", "Shop.Worker: does not collect it", "src/Shop.Api/Orders.cs:7"],
            text => Assert.Contains(text, facts, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_template_is_shown_with_its_properties()
    {
        await using OpenedPage opened = await OpenAsync(Shop);

        await Entries(opened).Filter(new() { HasText = "Order {OrderId}" }).Locator("summary").ClickAsync();

        Assert.Equal(["{OrderId}", "{Customer}"], await opened.Page.Locator(".hole").AllTextContentsAsync());
        Assert.Contains("OrderId: number, Customer: text", await opened.Page.Locator(".facts").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("placed_total", "shop.orders.placed")]
    [InlineData("ORDER.ID", "Place order")]
    [InlineData("worker tenant", "tenant")]
    [InlineData("customer", "Order {OrderId} placed by {Customer}")]
    public async Task Search_looks_through_names_keys_series_and_places(string text, string found)
    {
        await using OpenedPage opened = await OpenAsync(Shop);

        await opened.Search.FillAsync(text);

        Assert.Equal([found], await opened.Page.Locator(".entry .name").AllTextContentsAsync());
        Assert.Equal("1 of 5 entries", await opened.Count.TextContentAsync());
    }

    [Fact]
    public async Task Filters_by_kind_and_project_add_up_and_are_cleared()
    {
        await using OpenedPage opened = await OpenAsync(Shop);

        await opened.Page.GetByLabel("Metrics").CheckAsync();
        Assert.Equal("2 of 5 entries", await opened.Count.TextContentAsync());
        await opened.Page.GetByLabel("Shop.Worker").CheckAsync();
        Assert.Equal(["shop.stock.pieces"], await opened.Page.Locator(".entry .name").AllTextContentsAsync());
        await opened.Search.FillAsync("zeppelin");
        Assert.Contains("Nothing fits", await opened.Page.Locator("#list").InnerTextAsync(), StringComparison.Ordinal);

        await opened.Page.GetByRole(AriaRole.Button, new() { Name = "Clear filters" }).ClickAsync();
        Assert.Equal("5 entries", await opened.Count.TextContentAsync());
    }

    [Fact]
    public async Task Nothing_emitted_is_said()
    {
        await using OpenedPage opened = await OpenAsync(Of());

        Assert.Contains("Nothing is emitted.", await opened.Page.Locator("#list").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("</script><img src=x onerror=\"window.harmed=1\">")]
    [InlineData("<!--<script>window.harmed=1</script>")]
    [InlineData("{{catalogue}}{{script}}&lt;b&gt;&amp;")]
    [InlineData("__proto__")]
    public async Task Whatever_a_name_holds_it_is_shown_as_text(string text)
    {
        await using OpenedPage opened = await OpenAsync(Of(
            Entry("log", text, text, text) with
            {
                Level = text,
                EventName = text,
                Properties = [new LogProperty(text, text)],
                Keys = [text],
                Series = [text],
                Collectors = [new Collector(text, Collects.Yes)],
            }) with
        {
            Target = text,
            Projects = [new CataloguedProject(text, text, text), new CataloguedProject(text + "2", text, null)],
        });

        await opened.Page.Locator(".entry summary").ClickAsync();

        Assert.False(await opened.Page.EvaluateAsync<bool>("'harmed' in window"));
        Assert.Equal(0, await opened.Page.Locator("img").CountAsync());
        Assert.Equal(2, await opened.Page.Locator("script").CountAsync());
        Assert.Equal(text, await opened.Page.Locator(".entry .name").TextContentAsync());
        Assert.Contains(text, await opened.Page.Locator(".facts").TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 1280)]
    [InlineData(ColorScheme.Light, 400)]
    public async Task Axe_finds_nothing_that_would_keep_anybody_out(ColorScheme colors, int width)
    {
        await using OpenedPage opened = await OpenedPage.OpenAsync(chromium, CataloguePage.Render(Shop), colors: colors, width: width);
        foreach (ILocator entry in await opened.Page.Locator(".entry summary").AllAsync())
            await entry.ClickAsync();

        AxeResult result = await opened.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(", ", violation.Nodes.Select(node => node.Html))}"));
        Assert.True(result.Passes.Length > 15, "axe looked at the page");
        Assert.False(await opened.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"));
    }

    /// <summary>The picture of docs/catalogue.md is taken where a file for it is named.</summary>
    [Fact]
    public async Task The_page_can_be_pictured()
    {
        await using OpenedPage opened = await OpenAsync(Shop, width: 1000);
        await opened.Page.Locator(".entry summary").First.ClickAsync();

        byte[] picture = await opened.Page.ScreenshotAsync(new() { Path = Environment.GetEnvironmentVariable("OBS_CATALOGUE_PICTURE") });

        Assert.True(picture.Length > 10_000, "the page is empty");
    }

    private static ILocator Entries(OpenedPage opened) => opened.Page.Locator(".entry");

    private static Catalogue Of(params IReadOnlyList<CatalogueEntry> entries)
        => new(
            1,
            "0.1.0",
            new DateTimeOffset(2026, 3, 14, 9, 30, 0, TimeSpan.Zero),
            "Shop.sln",
            [new CataloguedProject("Shop.Api", "src/Shop.Api/Shop.Api.csproj", null), new CataloguedProject("Shop.Worker", "src/Shop.Worker/Shop.Worker.csproj", null)],
            entries);

    private static CatalogueEntry Entry(string kind, string name, string owner, string project)
        => new(kind, name, owner, null, null, null, null, null, null, [], [], [], [], [new EmittingPlace(project, $"src/{project}/Orders.cs", 7)], []);

    private Task<OpenedPage> OpenAsync(Catalogue catalogue, int width = 1280) => OpenedPage.OpenAsync(chromium, CataloguePage.Render(catalogue), width: width);
}
