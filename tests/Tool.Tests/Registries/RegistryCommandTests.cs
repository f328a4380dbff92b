using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Registry;
using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Registries;

public class RegistryCommandTests
{
    private const string Header = "# Made by 'observability registry'. What it says is in docs/registry.md of Observability.Analyzers.\n";

    // Groups, as most registries have them.
    private const string Groups = """
        groups:
          - id: registry.shop
            type: attribute_group
            brief: Of the shop.
            attributes:
              - id: shop.order.id
                type: string
                brief: The order.
                stability: stable
              - id: shop.order.state
                type:
                  members:
                    - { id: open, value: open, stability: stable }
                    - { id: closed, value: "closed, paid", stability: stable }
              - id: shop.step
                type:
                  members:
                    - { id: one, value: 1 }
              - id: shop.channel
                type:
                  allow_custom_values: true
                  members:
                    - { id: web, value: web }
              - id: shop.header
                type: template[string[]]
              - id: shop.order_no
                type: string
                deprecated: { reason: renamed, renamed_to: shop.order_number }
              - id: shop.order_number
                type: string
                deprecated: { reason: renamed, renamed_to: shop.order.id }
              - id: shop.legacy
                type: int
                deprecated: "Not in use any more."
          - id: metric.shop.orders
            type: metric
            metric_name: shop.orders
            instrument: counter
            unit: "{order}"
            attributes:
              - ref: shop.order.state
          - id: event.shop.placed
            type: event
            name: shop.placed
            body:
              id: shop.placed
              type: map
              fields:
                - { id: shop.no.attribute, type: string }
        """;

    private const string GroupLines = Header + """
        attribute shop.channel type=string
        attribute shop.header.* type=string[]
        attribute shop.legacy type=int deprecated=
        attribute shop.order.id type=string
        attribute shop.order.state type=string values="open,closed\\, paid"
        attribute shop.order_no type=string deprecated=shop.order.id
        attribute shop.order_number type=string deprecated=shop.order.id
        attribute shop.step type=int
        metric shop.orders instrument=counter unit={order}

        """;

    private const string Definition = """
        file_format: definition/2
        attributes:
          - { key: shop.order.id, type: string, brief: The order., stability: stable }
        metrics:
          - { name: shop.orders, instrument: counter, unit: "{order}", brief: Orders., stability: stable }
        """;

    private const string Resolved = """
        { "file_format": "resolved/2.0",
          "attribute_catalog": [ { "key": "shop.order.id", "type": "string" } ],
          "registry": { "attributes": [ 0 ], "metrics": [ { "name": "shop.orders", "instrument": "counter", "unit": "{order}", "attributes": [ { "base": 0 } ] } ] } }
        """;

    private const string Same = Header + "attribute shop.order.id type=string\nmetric shop.orders instrument=counter unit={order}\n";

    [Theory]
    [InlineData(Groups, GroupLines)]
    [InlineData(Definition, Same)]
    [InlineData(Resolved, Same)]
    public async Task Writes_a_line_for_each_name_that_the_analyzers_read(string yaml, string lines)
    {
        using var folder = new TemporaryFolder();
        folder.Write("model/shop.yaml", yaml);

        ToolRun run = await ToolRun.RunAsync("registry", folder.At("model"), "--out", folder.At("out/telemetry.registry.txt"));

        run.AssertExit(0);
        string text = File.ReadAllText(folder.At("out/telemetry.registry.txt"));
        Assert.Equal(lines, text);
        Assert.Empty(RegistryFile.Parse("/0/telemetry.registry.txt", SourceText.From(text)).Problems);
    }

    [Fact]
    public async Task Writes_to_its_output_and_reads_several_files()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", "attributes:\n  - { key: shop.a, type: string }\n");
        folder.Write("b.yml", "attributes:\n  - { key: shop.b, type: boolean }\n---\nattributes:\n  - { key: shop.c, type: double }\n");

        ToolRun run = await ToolRun.RunAsync("registry", folder.At("a.yaml"), folder.At("b.yml"));

        run.AssertExit(0);
        Assert.Equal(Header + "attribute shop.a type=string\nattribute shop.b type=boolean\nattribute shop.c type=double\n", run.Output.ReplaceLineEndings("\n"));
    }

    /// <summary>Names that replace each other replace nothing.</summary>
    [Fact]
    public async Task Cycles_of_replacements_end()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", """
            attributes:
              - { key: shop.a, type: string, deprecated: { reason: renamed, renamed_to: shop.b } }
              - { key: shop.b, type: string, deprecated: { reason: renamed, renamed_to: shop.a } }
            """);

        ToolRun run = await ToolRun.RunAsync("registry", folder.At("a.yaml"));

        Assert.Equal(Header + "attribute shop.a type=string deprecated=\nattribute shop.b type=string deprecated=\n", run.Output.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("attributes:\n\t- key: a\n", "a.yaml', line ")]
    [InlineData("attributes:\n  - { key: shop.a, type: \n", "a.yaml', line ")]
    [InlineData("services:\n  web: { image: shop }\n", "There is no attribute and no metric in ")]
    [InlineData("", "There is no attribute and no metric in ")]
    [InlineData("attributes: &all\n  - *all\n", "a.yaml', line ")]
    public async Task What_is_no_registry_is_told(string yaml, string message)
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", yaml);

        ToolRun run = await ToolRun.RunAsync("registry", folder.At("a.yaml"), "--out", folder.At("out.txt"));

        run.AssertExit(2);
        Assert.Contains(message, run.Messages.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("out.txt")));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_told()
        => Assert.Contains("There is no file and no folder 'nowhere'", (await ToolRun.RunAsync("registry", "nowhere")).Messages, StringComparison.Ordinal);

    [Fact]
    public async Task Twenty_thousand_attributes_are_no_matter()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.yaml", "attributes:\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"  - {{ key: shop.area{i % 50}.name{i}, type: string }}\n")));

        ToolRun run = await ToolRun.RunAsync("registry", folder.At("a.yaml"), "--out", folder.At("out.txt"));

        run.AssertExit(0);
        Assert.Equal(20_001, File.ReadAllLines(folder.At("out.txt")).Length);
        Assert.NotNull(RegistryFile.Parse("out.txt", SourceText.From(File.ReadAllText(folder.At("out.txt")))).Attribute("shop.area7.name19957"));
    }
}
