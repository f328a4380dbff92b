using System.Globalization;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>Each statement runs before and after the fix with the real library: the message that arrives is the same.</summary>
public class TemplateNotConstantBehaviourTests
{
    private static readonly string[] Statements =
    [
        "LOG.Info($\"order {order.Id} of {order.Name}\");",
        "LOG.Info($\"total {order.Total:N2}|{order.Id,6}|{order.Id,-6}|{order.Id,6:X4}|\");",
        "LOG.Info(\"order \" + order.Id + \" of \" + order.Name + \".\");",
        "LOG.Info(string.Format(\"order {0} of {1}, again {0}\", order.Id, order.Name));",
        "LOG.Info(string.Concat(\"order \", order.Id, \" of \", order.Name));",
        "LOG.Info($\"{{literal}} {order.Id} {{}}\");",
        "LOG.Info(\"{brace} \" + order.Id);",
        "LOG.Info($\"{order.Id}{order.Id}\");",
        "LOG.Info($\"{(order.Id > 3 ? \"many\" : \"few\")} items\");",
        "LOG.Info($\"{Prefix}: {order.Id} {nameof(order)}\");",
        "LOG.Info($@\"path \\ \"\"{order.Id}\"\"\");",
        "LOG.Info($\"\"\"raw \"{order.Id}\" text\"\"\");",
        "LOG.Info($$\"\"\"raw {brace} {{order.Id}} text\"\"\");",
        "LOG.Info($\"first {order.Id} \" + \"then \" + order.Name + $\" last {order.Total}\");",
        "LOG.Info($\"{order.Name.Trim()} {order.Items.Count} {order.Items[0]} {order.Compute()}\");",
        "LOG.Info($\"a {order.Id} {{Name}} c\", order.Name);",
        "LOG.Info($\"100% of {order.Id}\\t\\\"quoted\\\"\\n\");",
        "LOG.Error($\"failed for {order.Id}\");",
        "LOG.Info($\"{order.Parent?.Id ?? -1} {-order.Id} {order.Id + 1}\");",
        "LOG.Info(string.Create(new NumberFormatInfo { NumberDecimalSeparator = \",\" }, $\"total {order.Total}\"));",
        "LOG.Info(string.Format(new NumberFormatInfo { NumberDecimalSeparator = \",\" }, \"total {0}\", order.Total));",
        "LOG.Info(string.Format(\"then {1} of {0}\", order.Id, order.Id++));",
        "LOG.Info(string.Format(\"then {1} of {0}\", order.Id, order.Name));",
    ];

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public async Task The_message_that_arrives_is_the_same(string library)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        string before = Source(phrases, Statements);

        // What log4net's InfoFormat makes of braces in a built text is the fault itself; Info prints them.
        if (library == "Log4Net")
            before = Source(phrases, Statements.Where(statement => !statement.Contains("{{Name}}", StringComparison.Ordinal))).Replace("InfoFormat(", "Info(", StringComparison.Ordinal).Replace("ErrorFormat(", "Error(", StringComparison.Ordinal);
        string after = (await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service, before))[0];
        Assert.Empty(await Findings.OfAsync<TemplateNotConstant>(after, TestProject.Service));

        // Serilog writes texts in quotes: what the page says, and what a template of its own may change.
        IEnumerable<string> Messages(string source) => LogRun.Of(source).Select(logged => library == "Serilog" ? logged.Message.Replace("\"", "", StringComparison.Ordinal) : logged.Message);
        Assert.Equal(Messages(before), Messages(after));
    }

    // What a constant prints is not always what the compiler keeps of it: the number of an enum, the digits of a culture.
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task Every_kind_of_constant_prints_as_before(string library)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        string[] constants =
        [
            "1", "-1", "1u", "1L", "1UL", "(byte)1", "(short)-1", "1.5", "1.5f", "1.5m", "true", "'c'", "\"text\"", "null", "nameof(Main)", "(object?)null",
            "DayOfWeek.Friday", "Day", "(DayOfWeek)5", "(int)DayOfWeek.Friday", "(DayOfWeek)99", "FileShare.Read | FileShare.Write", "Text", "int.MaxValue", "Math.PI", "default(DayOfWeek)", "Letter",
        ];
        IEnumerable<string> statements = constants.SelectMany(constant => new[]
        {
            $"LOG.Info($\"a {{order.Id}} {{{constant}}}\");",
            $"LOG.Info($\"a {{order.Id}} {{({constant}),12}}|\");",
            $"LOG.Info(\"a \" + order.Id + ({constant}));",
            $"LOG.Info(string.Format(\"a {{0}} {{1}}\", order.Id, {constant}));",
            $"LOG.Info(string.Concat(\"a \", order.Id, {constant}));",
        });
        string before = Source(LogPhrasebook.Of(library), statements)
            .Replace("private const string Prefix", "private const DayOfWeek Day = DayOfWeek.Friday; private const string Text = \"text\"; private const char Letter = 'l'; private const string Prefix", StringComparison.Ordinal);
        string after = (await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service, before))[0];
        Assert.NotEqual(before, after);
        IEnumerable<string> Messages(string source) => LogRun.Of(source).Select(logged => library == "Serilog" ? logged.Message.Replace("\"", "", StringComparison.Ordinal) : logged.Message);
        Assert.Equal(Messages(before), Messages(after));
    }

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task The_values_arrive_as_properties_and_the_exception_in_its_slot(string library)
    {
        string before = Source(LogPhrasebook.Of(library), ["try { throw new InvalidOperationException(\"broken\"); } catch (Exception ex) { LOG.Error($\"order {order.Id} of {order.Name} failed: {ex.Message}\"); }"]);
        string after = (await Repair.AllAsync<ExceptionAsText, ExceptionAsTextFix>(TestProject.Service, before))[0];
        LoggedEvent logged = LogRun.Of(after).Single();
        Assert.Equal("InvalidOperationException: broken", logged.Exception);
        Assert.Equal("order {OrderId} of {OrderName} failed", logged.Template);
        Assert.Matches("OrderId: [A-Za-z0-9]+ 7\nOrderName: [A-Za-z]+ \"?Ada\"?", logged.Properties);
    }

    private static string Source(LogPhrasebook phrases, IEnumerable<string> statements)
        => phrases.In($$"""
            using System.Globalization;
            using Microsoft.Extensions.Logging;
            public class Order
            {
                public int Id = 7;
                public string Name = "Ada";
                public decimal Total = 1234.5m;
                public Order? Parent = null;
                public List<string> Items = ["tea"];
                public int Compute() => 3;
            }
            public static class Run
            {
                private const string Prefix = "shop";
                public static void Main({{(phrases.Name == "Microsoft" ? "ILogger" : $"{phrases.Using}.{phrases.LoggerType}")}} _logger)
                {
                    var order = new Order();
                    {{string.Join('\n', statements)}}
                }
            }
            """);
}
