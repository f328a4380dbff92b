using System.Text;
using System.Text.Json;
using Observability.Tool;
using Observability.Tool.Cataloguing;
using Package.Tests.Support;
using Tool.Tests.Support;
using YamlDotNet.Serialization;
using static Tool.Tests.Cataloguing.Catalogues;

namespace Tool.Tests.Cataloguing;

/// <summary>What programs read of a catalogue, and what is said of a file that is none.</summary>
public class CatalogueFilesTests
{
    private static readonly Catalogue Shop = Of(
        Metric,
        Metric with { Owner = "Shop.Returns", Instrument = "ObservableUpDownCounter<int>", Unit = "1", Keys = ["*", "region"] },
        Metric with { Name = "shop.waited", Instrument = "Histogram<double>", Unit = null, Keys = [] },
        Metric with { Name = "shop.*.paid" },
        Span,
        Span with { Name = "*", Owner = "*", SpanKind = null, Keys = ["on"], Events = ["123"] },
        Log,
        Log with { EventId = null, EventName = null, Owner = null, Name = "Order {OrderId}: \"{Text}\"\n- {Yes}", Properties = [new LogProperty("OrderId", "text"), new LogProperty("Text", null), new LogProperty("yes", "boolean")] },
        Tag);

    [Fact]
    public void The_JSON_fits_the_schema_that_we_publish_and_is_read_again()
    {
        byte[] json = CatalogueJson.Render(Shop);
        PublishedSchema.AssertFits("catalogue.schema.json", json);

        Catalogue read = Read(json);

        Assert.True(CatalogueDiff.Between(Shop, read).IsEmpty);
        Assert.Equal(json, CatalogueJson.Render(read));
    }

    [Fact]
    public void An_empty_catalogue_is_one() => Assert.Empty(Read(CatalogueJson.Render(Of())).Entries);

    [Fact]
    public void A_file_with_a_byte_order_mark_is_read()
        => Assert.Equal(Shop.Entries.Count, Read([.. Encoding.UTF8.GetPreamble(), .. CatalogueJson.Render(Shop)]).Entries.Count);

    [Fact]
    public void Fields_that_a_later_version_may_add_are_passed_over()
        => Assert.Empty(Read(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(CatalogueJson.Render(Of())).Replace("\"version\": 1,", "\"version\": 1, \"more\": [1],", StringComparison.Ordinal))).Entries);

    [Fact]
    public void Half_a_file_is_none()
    {
        byte[] json = CatalogueJson.Render(Shop);

        Assert.Contains("cut off", Refused(json[..(json.Length / 2)]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("metric shop.orders.placed", "no JSON")]
    [InlineData("null", "no catalogue")]
    [InlineData("[1]", "no catalogue")]
    [InlineData("{\"version\":1,\"findings\":[]}", "no catalogue")]
    [InlineData("{\"version\":2,\"entries\":[]}", "version 2")]
    [InlineData("{\"version\":\"1\",\"entries\":[]}", "version 1;")]
    [InlineData("{\"version\":1,\"entries\":[]}", "no whole catalogue")]
    [InlineData("{\"version\":1,\"tool\":\"\",\"at\":\"2026-01-01T00:00:00Z\",\"target\":\"\",\"projects\":[],\"entries\":[null]}", "entry")]
    [InlineData("{\"version\":1,\"tool\":\"\",\"at\":\"2026-01-01T00:00:00Z\",\"target\":\"\",\"projects\":[],\"entries\":null}", "no whole catalogue")]
    [InlineData("{\"version\":1,\"tool\":\"\",\"at\":\"2026-01-01T00:00:00Z\",\"target\":\"\",\"projects\":[],\"entries\":[{\"kind\":\"metric\"}]}", "no whole catalogue")]
    public void What_is_no_catalogue_is_said_in_a_sentence(string text, string says)
        => Assert.Contains(says, Refused(Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Fact]
    public void A_kind_that_nobody_knows_is_refused()
        => Assert.Contains("unknown kind", Refused(CatalogueJson.Render(Of(Metric with { Kind = "profile" }))), StringComparison.Ordinal);

    [Fact]
    public void The_registry_fits_the_schema_of_weaver()
    {
        using JsonDocument registry = Registry(Shop);

        Assert.Empty(PublishedSchema.Faults("semconv.schema.json", registry.RootElement));
        JsonElement[] groups = [.. registry.RootElement.GetProperty("groups").EnumerateArray()];
        Assert.Equal(
            [
                "registry", "metric.shop.orders.placed", "metric.shop.orders.placed.2", "metric.shop.waited", "span.place_order", "event.paid", "event.n123", "event.orderplaced",
                "event.order_orderid_text_yes", "error_tags.sentry",
            ],
            groups.Select(group => group.GetProperty("id").GetString()!));
        Assert.Equal("1", groups[2].GetProperty("unit").GetString());
        Assert.Equal("updowncounter", groups[2].GetProperty("instrument").GetString());
        Assert.Equal(
            ["OrderId any", "Text any", "on any", "order.id any", "region any", "tenant any", "yes boolean"],
            groups[0].GetProperty("attributes").EnumerateArray().Select(attribute => $"{attribute.GetProperty("id")} {attribute.GetProperty("type")}"));
    }

    [Fact]
    public void All_that_a_group_refers_to_is_there()
    {
        using JsonDocument registry = Registry(Shop);
        JsonElement[] groups = [.. registry.RootElement.GetProperty("groups").EnumerateArray()];
        HashSet<string> known = [.. groups[0].GetProperty("attributes").EnumerateArray().Select(attribute => attribute.GetProperty("id").GetString()!)];

        string[] references = [.. groups.Skip(1).Where(group => group.TryGetProperty("attributes", out _)).SelectMany(group => group.GetProperty("attributes").EnumerateArray()).Select(attribute => attribute.GetProperty("ref").GetString()!)];

        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference, known));
    }

    [Fact]
    public void The_schema_of_weaver_refuses_what_is_wrong()
    {
        using JsonDocument registry = JsonDocument.Parse("""{ "groups": [ { "id": "metric.a", "type": "metric", "brief": "a", "stability": "development", "metric_name": "a", "instrument": "summary", "unit": "s" } ] }""");

        Assert.NotEmpty(PublishedSchema.Faults("semconv.schema.json", registry.RootElement));
    }

    [Fact]
    public void Nothing_emitted_is_a_registry_without_groups()
    {
        using JsonDocument registry = Registry(Of());

        Assert.Empty(PublishedSchema.Faults("semconv.schema.json", registry.RootElement));
    }

    [Fact]
    public void A_folder_becomes_a_registry_and_keeps_the_manifest_that_it_has()
    {
        using var folder = new TemporaryFolder();
        RegistryFiles.Write(folder.At("registry"), Shop);
        Assert.Contains("schema_url:", File.ReadAllText(folder.At("registry/manifest.yaml")), StringComparison.Ordinal);
        folder.Write("registry/manifest.yaml", "schema_url: https://shop.example/1.0.0\n");

        RegistryFiles.Write(folder.At("registry"), Of());

        Assert.Contains("shop.example", File.ReadAllText(folder.At("registry/manifest.yaml")), StringComparison.Ordinal);
        Assert.DoesNotContain("shop.orders.placed", File.ReadAllText(folder.At("registry/telemetry.yaml")), StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_keeps_its_tables_whatever_a_template_holds()
    {
        string[] lines = Encoding.UTF8.GetString(CatalogueMarkdown.Render(Of(Log with { Name = "a | b `c` <b>\r\n| d", Owner = "`" }, Metric))).Split('\n');

        Assert.Contains(@"| ``a \| b `c` <b>⏎\| d`` | Information | 7 OrderPlaced | `OrderId:number` | `` ` `` | `Api/Orders.cs:7` |", lines);
        Assert.Contains("| `shop.orders.placed` | `Shop.Orders` | `Counter<long>` | `{order}` | `region` | `shop_orders_placed_total` | Api | `Api/Orders.cs:7` |", lines);
    }

    // As weaver does: YAML is read as the JSON that it stands for.
    private static JsonDocument Registry(Catalogue catalogue)
    {
        object? read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build().Deserialize<object>(RegistryYaml.Render(catalogue));
        return JsonDocument.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(read));
    }

    private static Catalogue Read(byte[] content)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.At("old.json"), content);
        return CatalogueJson.Read(folder.At("old.json"));
    }

    private static string Refused(byte[] content) => Assert.Throws<BadInputException>(() => Read(content)).Message;
}
