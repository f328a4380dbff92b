using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class HandWrittenExpositionTests
{
    private static string Page(string statement)
        => $$"""
            using System.Text;
            using Microsoft.AspNetCore.Http;

            public class Page
            {
                public async Task<string> WriteAsync(StringBuilder text, TextWriter writer, HttpContext context, string name, int count, List<string> lines, string line)
                {
                    {{statement}}
                    await Task.Yield();
                    return "";
                }

                private static bool Parse(string text) => text.Length > 0;
                private const string Marker = "# TYPE ";
            }
            """;

    [Theory]
    [InlineData("""text.AppendLine([|"# TYPE orders_total counter"|]);""")]
    [InlineData("""text.Append([|"# HELP orders_total Orders placed.\n"|]);""")]
    [InlineData("""text.AppendLine([|$"# TYPE {name} gauge"|]);""")]
    [InlineData("""text.Append([|"# TYPE "|]).Append(name).AppendLine(" gauge");""")]
    [InlineData("""text.Append([|"# TYPE "|] + name + " gauge\n");""")]
    [InlineData("""text.AppendFormat([|"# TYPE orders_total {0}"|], name);""")]
    [InlineData("""text.AppendFormat([|"# TYPE {0} counter"|], name);""")]
    [InlineData("""text.Append([|$"# TYPE orders_total {name}\n"|]);""")]
    [InlineData("""writer.WriteLine([|"# TYPE orders_total counter"|]);""")]
    [InlineData("""await writer.WriteLineAsync([|"# TYPE orders_total counter"|]);""")]
    [InlineData("""await context.Response.WriteAsync([|$"# TYPE orders_total counter\norders_total {count}\n"|]);""")]
    [InlineData("""lines.Add([|"# TYPE orders_total counter"|]);""")]
    [InlineData("""name += [|"# TYPE orders_total counter\n"|];""")]
    [InlineData("""return string.Join('\n', new[] { [|"# HELP orders_total Orders."|], "# TYPE orders_total counter", $"orders_total {count}" });""")]
    [InlineData("""var header = [|"# TYPE orders_total counter\n"|]; text.Append(header);""")]
    [InlineData("""var header = string.Join("\n", [|"# TYPE orders_total counter"|], line); var all = header + line; writer.Write(all);""")]
    [InlineData("""return [|$"# TYPE orders_total counter\norders_total {count}\n"|];""")]
    public Task Reports(string statement) => Verify.Reports<HandWrittenExposition>(Page(statement));

    [Fact]
    public Task Reports_once_for_each_type()
        => Verify.Reports<HandWrittenExposition>("""
            using System.Text;

            public class Orders
            {
                public void Write(StringBuilder text)
                {
                    text.AppendLine([|"# HELP orders_total Orders."|]);
                    text.AppendLine("# TYPE orders_total counter");
                    text.AppendLine("# TYPE carts_total counter");
                }
            }

            public class Stock
            {
                public void Write(StringBuilder text) => text.AppendLine([|"# TYPE stock gauge"|]);
            }
            """);

    [Theory]
    // Read, compared, parsed.
    [InlineData("""if (line.StartsWith("# TYPE orders_total counter")) count++;""")]
    [InlineData("""if (line == "# TYPE orders_total counter") count++;""")]
    [InlineData("""if (Parse("# TYPE orders_total counter")) count++;""")]
    [InlineData("""switch (line) { case "# TYPE orders_total counter": count++; break; }""")]
    [InlineData("""lines.Contains("# TYPE orders_total counter");""")]
    [InlineData("""var sample = "# TYPE orders_total counter";""")]
    [InlineData("""line.Split("# TYPE ");""")]
    // Other text.
    [InlineData("""text.AppendLine("# TYPE of order");""")]
    [InlineData("""text.AppendLine("# HELP wanted # TYPE ");""")]
    [InlineData("""text.AppendLine("# TYPES orders_total counter");""")]
    [InlineData("""text.AppendLine("## TYPE orders_total counter");""")]
    [InlineData("""text.AppendLine(" # TYPE orders_total counter");""")]
    [InlineData("""text.AppendLine("# TYPE");""")]
    [InlineData("""text.AppendLine($"# TYPE: {name}");""")]
    [InlineData("""var header = "# TYPE orders_total counter"; if (line == header) await Task.Yield();""")]
    [InlineData("""var header = "# TYPE orders_total counter"; Parse(header);""")]
    [InlineData("""text.AppendLine("# type orders_total counter");""")]
    public Task Is_silent(string statement) => Verify.IsSilent<HandWrittenExposition>(Page(statement));

    [Fact]
    public Task Is_silent_in_tests() => Verify.IsSilent<HandWrittenExposition>(Page("""text.AppendLine("# TYPE orders_total counter");"""), TestProject.Tests);

    [Fact]
    public Task Is_silent_where_nothing_is_measured()
        => Verify.IsSilent<HandWrittenExposition>(
            Page("""text.AppendLine("# TYPE orders_total counter");""").Replace("using Microsoft.AspNetCore.Http;", "", StringComparison.Ordinal).Replace("HttpContext context, ", "", StringComparison.Ordinal),
            TestProject.Library with { References = TestReferences.Base });

    [Theory]
    [InlineData("Shop.Prometheus", 0)]
    [InlineData("opentelemetry-exporter", 0)]
    [InlineData("Shop", 1)]
    public async Task Is_silent_in_an_exporter(string assembly, int count)
    {
        var compilation = Findings.Compile(TestProject.Service, Page("""text.AppendLine("# TYPE orders_total counter");""")).WithAssemblyName(assembly);
        Assert.Equal(count, (await Findings.AnalyzeAsync([new HandWrittenExposition()], TestProject.Service, compilation)).Length);
    }

    [Theory]
    [InlineData("prometheus", "The metric 'orders_total' is written to Prometheus by hand: a quote or line break in one label value makes Prometheus refuse the whole scrape. Record it with a metric of prometheus-net and serve it with app.MapMetrics().")]
    [InlineData("none", "The metric 'orders_total' is written to Prometheus by hand: a quote or line break in one label value makes Prometheus refuse the whole scrape. Record it with an instrument of a Meter and serve it with OpenTelemetry's Prometheus exporter.")]
    public async Task The_message_names_the_library_that_is_there(string library, string message)
    {
        TestProject project = library == "prometheus" ? TestProject.Service : TestProject.Service with { References = [.. TestReferences.All.Where(reference => !reference.Display!.Contains("Prometheus.", StringComparison.Ordinal))] };
        Diagnostic found = Assert.Single(await Findings.OfAsync<HandWrittenExposition>(Page("""text.AppendLine("# TYPE orders_total counter");"""), project));
        Assert.Equal(message, found.GetMessage());
        Assert.Contains(
            "The metric whose name is filled in here is",
            Assert.Single(await Findings.OfAsync<HandWrittenExposition>(Page("""text.AppendLine($"# TYPE {name} counter");"""), project)).GetMessage(),
            StringComparison.Ordinal);
    }
}
