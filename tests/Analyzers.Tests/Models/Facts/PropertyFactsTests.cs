using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Facts;

/// <summary>What a library tells of the names that its log calls give to properties: read from its text, and never a name that nobody logs.</summary>
public class PropertyFactsTests
{
    [Theory]
    [InlineData("""logger.LogInformation("order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""logger?.LogInformation("order {OrderId} {Count:N0} {@Order} {Text,10}", id, id, id, text);""", "Count=1,Order=1,OrderId=1,Text=1")]
    [InlineData("""logger.LogInformation("order {OrderId}", id); logger.LogInformation("{OrderId} {OrderID}", id, id);""", "OrderID=1,OrderId=2")]
    [InlineData("""logger.LogError(error, "order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""logger.Log(LogLevel.Error, new EventId(1), error, "order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""logger.LogInformation("order {OrderId} " + "of {Customer}", id, text);""", "Customer=1,OrderId=1")]
    [InlineData("""LoggerExtensions.LogInformation(logger, "order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""serilog.Warning<int>("order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""nlog.Info("order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""LoggerMessage.Define<int, string>(LogLevel.Information, new EventId(1), "order {OrderId} {Text}");""", "OrderId=1,Text=1")]
    [InlineData("""logger.LogInformation("{{Escaped}} \"{Quoted}\" {order.id}", id, id);""", "Quoted=1,order.id=1")]
    [InlineData("""_ = "first"; logger.LogInformation("order {OrderId}", id);""", "OrderId=1")]
    [InlineData("""_ = "a \\"; logger.LogInformation("order {OrderId}\\", id);""", "OrderId=1")]
    [InlineData("logger.LogInformation(\n\"order {OrderId}\"\n, id);", "OrderId=1")]
    public void Names_in_the_texts_of_log_calls(string statement, string names) => Assert.Equal([names], Told(statement));

    [Theory]
    [InlineData("""logger.LogInformation("order {0} {{OrderId}}", id);""")]
    [InlineData("""logger.LogInformation("no value for {OrderId}");""")]
    [InlineData("""logger.LogInformation($"order {id}", text);""")]
    [InlineData("""logger.LogInformation("order " + id + "{OrderId}", id);""")]
    [InlineData("""logger.LogInformation("order {0}", "{OrderId}", new { Name = "{OrderId" });""")]
    [InlineData("""logger.LogInformation("open {OrderId", id);""")]
    [InlineData("""logger.LogInformation("open {OrderId {", id);""")]
    [InlineData("""logger.LogInformation("odd {Order Id} {Order?} {}", id);""")]
    [InlineData("""logger.LogInformation("escaped {Order\u0049d}", id);""")]
    [InlineData("""string.Format("{OrderId}", id);""")]
    [InlineData("""Console.WriteLine("{OrderId}", id);""")]
    [InlineData("""_ = "{OrderId}";""")]
    [InlineData("""_ = new LogRecord("{OrderId}", id);""")]
    [InlineData("""Logged("{OrderId}", id);""")]
    [InlineData("""Route.Login.Format("{OrderId}", id);""")]
    [InlineData("""logger.LogInformation(Format("{OrderId}", id), id);""")]
    [InlineData("""if (id > 0) { LogIt(); } Take("{OrderId}", id);""")]
    [InlineData("""// logger.LogInformation("order {OrderId}", id);""")]
    [InlineData("/* logger.LogInformation(\"order {OrderId}\", id); */")]
    [InlineData("/*\n logger.LogInformation(\"order {OrderId}\", id);\n*/")]
    [InlineData("#if OLD\n logger.LogInformation(\"order {OrderId}\", id);\n#endif")]
    [InlineData("_ = \"\"\"\n logger.LogInformation(\"order {OrderId}\", id);\n \"\"\";")]
    [InlineData("_ = @\"\n logger.LogInformation(\"\"order {OrderId}\"\", id);\";")]
    [InlineData("""_ = "logger.LogInformation(\"order {OrderId}\", id);";""")]
    public void What_looks_like_it_and_is_no_property(string statement) => Assert.Empty(Told(statement));

    [Fact]
    public void Names_of_methods_that_a_generator_makes()
        => Assert.Equal(["Count=1,OrderId=1"], Told("", """
            static partial class Messages
            {
                [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "placed {OrderId}")] static partial void Placed(ILogger logger, int orderId);
                static partial void Placed(ILogger logger, int orderId) { }
                [Obsolete("{Count}"), LoggerMessage(LogLevel.Warning, "counted {Count}")] static partial void Counted(ILogger logger, int count);
                static partial void Counted(ILogger logger, int count) { }
                [LogText("{Text}")] class Marked;
                class LogTextAttribute(string text) : Attribute { public string Text => text; }
            }
            """));

    // Nobody references a program, and without a library these are no properties.
    [Fact]
    public void Programs_and_projects_that_do_not_log()
    {
        Assert.Empty(Told("""logger.LogInformation("order {OrderId}", id);""", project: TestProject.Console with { Output = OutputKind.ConsoleApplication }, others: "static class Start { static void Main() { } }"));
        Assert.Empty(Properties(ProjectGraph.WithFacts(Findings.Compile(
            TestProject.Library with { References = TestReferences.Base },
            """class Logger { public void LogInformation(string text, int id) { } void Use(Logger logger) => logger.LogInformation("order {OrderId}", 1); }"""))));
    }

    [Fact]
    public void Files_of_one_project_are_one()
        => Assert.Equal(
            ["Count=1,OrderId=2"],
            Properties(ProjectGraph.WithFacts(Findings.Compile(
                TestProject.Library,
                """class A { void Use(Serilog.ILogger log) { log.Information("order {OrderId}", 1); } }""",
                """class B { void Use(Serilog.ILogger log) { log.Information("order {OrderId} {Count}", 1, 2); } }"""))));

    private static IEnumerable<string> Told(string statement, string others = "", TestProject? project = null)
        => Properties(ProjectGraph.WithFacts(Findings.Compile(
            project ?? TestProject.Library,
            $$"""
            using Microsoft.Extensions.Logging;
            {{others}}
            class Shop
            {
                class LogRecord(string text, int id) { public string Text => text + id; }
                static class Route { public static Route2 Login => new(); }
                class Route2 { public void Format(string text, int id) { } }
                static void Logged(string text, int id) { }
                static void LogIt() { }
                static void Take(string text, int id) { }
                static string Format(string text, int id) => text;
                void Use(ILogger logger, Serilog.ILogger serilog, NLog.Logger nlog, Exception error, int id, string text)
                {
            {{statement}}
                }
            }
            """)));

    private static IEnumerable<string> Properties(Compilation compilation)
        => compilation.Assembly.GetAttributes()
            .Where(attribute => attribute.ConstructorArguments is [{ Value: FactsText.Key }, _])
            .SelectMany(attribute => FactsText.Read((string)attribute.ConstructorArguments[1].Value!)!.Value)
            .Where(fact => fact is { Verb: FactVerb.Logs, Subject: FactSubject.Properties })
            .Select(fact => fact.Detail);
}
