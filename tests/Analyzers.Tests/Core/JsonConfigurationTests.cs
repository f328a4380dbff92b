using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core.Configuration;

namespace Observability.Analyzers.Tests.Core;

public class JsonConfigurationTests
{
    [Theory]
    [InlineData("{}", "")]
    [InlineData("""{ "A": "b" }""", "A=b")]
    [InlineData("""{ "A": { "B": 1, "C": true }, "D": null }""", "A:B=1 A:C=true D=null")]
    [InlineData("""{ "A": [ { "Name": "b" }, "c" ] }""", "A:0:Name=b A:1=c")]
    [InlineData("""{ "A:B": -1.5e+3 }""", "A:B=-1.5e+3")]
    [InlineData("""{ "A": "b", }""", "A=b")]
    [InlineData("""{ "A": [ 1, 2, ], }""", "A:0=1 A:1=2")]
    [InlineData("// first\n{ /* second */ \"A\": \"b\" // third\n}", "A=b")]
    [InlineData("{ \"A\": \"// no comment\" }", "A=// no comment")]
    [InlineData("""{ "A": "\"\\\/\b\f\n\r\t\u0041" }""", "A=\"\\/\b\f\n\r\tA")]
    [InlineData("\uFEFF{ \"A\": 1 }\r\n", "A=1")]
    public void Reads_what_NET_reads(string text, string expected)
        => Assert.Equal(expected, string.Join(' ', JsonConfiguration.TryRead(SourceText.From(text))!.Values.Select(value => $"{value.Key}={value.Text}")));

    [Fact]
    public void Compares_keys_without_case_and_knows_places()
    {
        const string Text = """{ "Sentry": { "minimumEventLevel": "Warning" } }""";

        ConfiguredValue value = JsonConfiguration.TryRead(SourceText.From(Text))!["sentry:MinimumEventLevel"];

        Assert.Equal("\"Warning\"", Text.Substring(value.Span.Start, value.Span.Length));
    }

    // Half a file, what is no configuration, a key that is there twice: .NET starts with none of them.
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"a\"")]
    [InlineData("{")]
    [InlineData("{ \"A\"")]
    [InlineData("{ \"A\": ")]
    [InlineData("{ \"A\": \"b")]
    [InlineData("{ \"A\": \"b\n\" }")]
    [InlineData("{ \"A\": \"b\\")]
    [InlineData("{ \"A\": \"\\u00\" }")]
    [InlineData("{ \"A\": \"\\x\" }")]
    [InlineData("{ \"A\": [ 1, ")]
    [InlineData("{ \"A\": 1 \"B\": 2 }")]
    [InlineData("{ \"A\": 1 } }")]
    [InlineData("{ \"A\": 1 } /* no end")]
    [InlineData("{ A: 1 }")]
    [InlineData("{ \"A\": 1, \"a\": 2 }")]
    [InlineData("{ \"A\": { \"B\": 1 }, \"A\": { \"B\": 2 } }")]
    [InlineData("\0\0\0")]
    public void Is_silent_on_bad_input(string text) => Assert.Null(JsonConfiguration.TryRead(SourceText.From(text)));

    [Fact]
    public void Every_beginning_of_a_file_is_no_file()
    {
        const string Text = """{ "A": { "B": [ 1, "c\n", { "D": true } ] } /* e */, "F": null }""";

        for (int length = 0; length < Text.Length; length++)
            Assert.Null(JsonConfiguration.TryRead(SourceText.From(Text[..length])));
    }

    [Fact]
    public void Is_silent_on_what_nobody_wrote_by_hand()
    {
        Assert.Null(JsonConfiguration.TryRead(SourceText.From("{ \"A\": \"" + new string('b', 10_000_000) + "\" }")));
        Assert.Null(JsonConfiguration.TryRead(SourceText.From(new string('{', 100_000))));
        Assert.Null(JsonConfiguration.TryRead(SourceText.From("{ \"A\": " + new string('[', 100_000))));
    }
}
