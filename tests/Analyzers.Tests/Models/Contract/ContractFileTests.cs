using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Tests.Models.Contract;

public class ContractFileTests
{
    [Theory]
    [InlineData("metric shop.orders meter=Shop instrument=Counter<long> unit={order} keys=region,status")]
    [InlineData("span \"place order\" source=Shop kind=Server keys=order.id events=retry")]
    [InlineData("log \"Order {OrderId} placed\" category=Shop.Orders level=Information id=12 event=OrderPlaced properties=OrderId:number")]
    [InlineData("log \"say \\\"hi\\\"\\n\\tC:\\\\temp \\u0007\" level=Information")]
    [InlineData("log \"\" level=Information")]
    [InlineData("error-tag region tracker=Sentry")]
    [InlineData("span \"GET *\" source=*")]
    public void A_line_is_written_as_it_was_read(string line)
    {
        ContractFile contract = Parse(line);

        Assert.Empty(contract.Problems);
        Assert.Equal(line, Assert.Single(contract.Lines).Entry.Line);
    }

    [Theory]
    [InlineData("metrics shop.orders", LineFault.UnknownKind, "metrics")]
    [InlineData("Metric shop.orders", LineFault.UnknownKind, "Metric")]
    [InlineData("metric", LineFault.NoName, "metric")]
    [InlineData("metric \"shop.orders", LineFault.OpenQuote, "\"shop.orders")]
    [InlineData("metric \"shop\\q\"", LineFault.OpenQuote, "\"shop\\q\"")]
    [InlineData("metric \"shop\"orders", LineFault.OpenQuote, "\"shop\"orders")]
    [InlineData("metric shop.orders meters=Shop", LineFault.UnknownField, "meters=Shop")]
    [InlineData("metric shop.orders level=Error", LineFault.UnknownField, "level=Error")]
    [InlineData("metric shop orders", LineFault.UnknownField, "orders")]
    [InlineData("metric shop.orders unit=s unit=ms", LineFault.RepeatedField, "unit=ms")]
    [InlineData("metric shop.orders unit=\"s", LineFault.OpenQuote, "unit=\"s")]
    [InlineData("<<<<<<< HEAD", LineFault.ConflictMarker, "<<<<<<<")]
    [InlineData("=======", LineFault.ConflictMarker, "=======")]
    public void A_line_that_cannot_be_read_tells_the_word_that_is_wrong(string line, object fault, string word)
    {
        ContractFile contract = Parse("metric a meter=A\n" + line + "\nmetric b meter=A");

        ContractProblem problem = Assert.Single(contract.Problems);
        Assert.Equal(((LineFault)fault, word), (problem.Fault, problem.Word));
        Assert.Equal(["a", "b"], contract.Lines.Select(read => read.Entry.Name));
    }

    [Fact]
    public void Comments_blanks_and_line_breaks_of_all_kinds_say_nothing()
    {
        ContractFile contract = Parse("# what leaves\r\n\r\n\tmetric\ta\tmeter=A \n   # more\rmetric b meter=A");

        Assert.Empty(contract.Problems);
        Assert.Equal(["metric a meter=A", "metric b meter=A"], contract.Lines.Select(read => read.Entry.Line));
    }

    [Fact]
    public void A_line_that_stands_twice_counts_once()
    {
        ContractFile contract = Parse("metric a meter=A unit=s\nmetric a unit=s meter=A");

        Assert.Single(contract.Lines);
        Assert.Equal(LineFault.Duplicate, Assert.Single(contract.Problems).Fault);
    }

    [Fact]
    public void Lists_keep_commas_and_backslashes()
    {
        TelemetryEntry entry = TelemetryEntry.Of(TelemetryKind.Metric, "a").With(EntryField.Keys, ["b,c", "a\\d", "a\\d"]);

        Assert.Equal("a\\d|b,c", string.Join('|', entry.ListOf(EntryField.Keys)));
        Assert.Equal("a\\d|b,c", string.Join('|', Assert.Single(Parse(entry.Line).Lines).Entry.ListOf(EntryField.Keys)));
    }

    [Theory]
    [InlineData("/src/Shop/Telemetry.txt", true)]
    [InlineData("C:\\src\\telemetry.TXT", true)]
    [InlineData("Telemetry.txt", true)]
    [InlineData("/src/MyTelemetry.txt", false)]
    [InlineData("/src/Telemetry.txt/notes.md", false)]
    public void A_contract_is_known_by_the_name_of_its_file(string path, bool isContract) => Assert.Equal(isContract, ContractFile.Is(path));

    private static ContractFile Parse(string text) => ContractFile.Parse("/0/Telemetry.txt", SourceText.From(text));
}
