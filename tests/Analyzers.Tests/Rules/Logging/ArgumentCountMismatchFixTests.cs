using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ArgumentCountMismatchFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(
        ("""LOG.Info("order placed", [|order.Id|]);""", """LOG.Info("order placed {OrderId}", order.Id);"""),
        ("""LOG.Info("order: ", [|order.Id|]);""", """LOG.Info("order: {OrderId}", order.Id);"""),
        ("""LOG.Info("", [|order.Id|]);""", """LOG.Info("{OrderId}", order.Id);"""),
        ("""LOG.Info("order {Id}", order.Id, [|name|]);""", """LOG.Info("order {Id} {Name}", order.Id, name);"""),
        ("""LOG.Info("order {Name}", order.Id, [|name|], quantity);""", """LOG.Info("order {Name} {Name2} {Quantity}", order.Id, name, quantity);"""),
        ("""LOG.Info("order {Id}", new object[] { order.Id, [|name|] });""", """LOG.Info("order {Id} {Name}", new object[] { order.Id, name });"""),
        ("""LOG.Info("order {0}", order.Id, [|name|]);""", """LOG.Info("order {0} {1}", order.Id, name);"""),
        ("LOG.Info(@\"order \"\"{Id}\"\"\", order.Id, [|name|]);", "LOG.Info(@\"order \"\"{Id}\"\" {Name}\", order.Id, name);"),
        ("LOG.Info(\"\"\"order {Id}\"\"\", order.Id, [|name|]);", "LOG.Info(\"\"\"order {Id} {Name}\"\"\", order.Id, name);"),
        ("""LOG.Info("order " + "{Id}", order.Id, [|name|]);""", """LOG.Info("order " + "{Id} {Name}", order.Id, name);"""),
        ("""LOG.Info("order {Id}", order.Id, [|name|], failure);""", """LOG.Info("order {Id} {Name}", order.Id, name, failure);"""),
        ("""LOG.Info($"order [|{0}|] of {1}", order.Id, name);""", """LOG.Info("order {0} of {1}", order.Id, name);"""),
        ("LOG.Info($@\"order \"\"[|{0}|]\"\"\", order.Id);", "LOG.Info(@\"order \"\"{0}\"\"\", order.Id);"),
        ("LOG.Info($\"\"\"order [|{0}|]\"\"\", order.Id);", "LOG.Info(\"\"\"order {0}\"\"\", order.Id);"),
        ("""LOG.Error(failure, "failed", [|name|]); // why""", """LOG.Error(failure, "failed {Name}", name); // why"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Adds_a_placeholder_for_each_value_without_one(string library, string before, string after)
        => Verify.Fixes<ArgumentCountMismatch, ArgumentCountMismatchFix>(Around(library, before), Around(library, after));

    [Fact]
    public Task Adds_an_index_in_log4net()
        => Verify.Fixes<ArgumentCountMismatch, ArgumentCountMismatchFix>(
            Around("Log4Net", """LOG.Info("order {0}", order.Id, [|name|]); LOG.Info("order {2}", [|order.Id|], name, quantity); LOG.Info("placed", [|name|]);"""),
            Around("Log4Net", """LOG.Info("order {0} {1}", order.Id, name); LOG.Info("order {2} {0} {1}", order.Id, name, quantity); LOG.Info("placed {0}", name);"""));

    [Theory]
    [InlineData("Log4Net")]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Gives_a_repeated_index_to_the_value_that_has_none(string library)
        => Verify.Fixes<ArgumentCountMismatch, ArgumentCountMismatchFix>(
            Around(library, """LOG.Info("{0} of {0}", order.Id, [|name|]); LOG.Info("{0}, {1} and {1}", order.Id, name, [|quantity|]); LOG.Info("{0} of {0}", order.Id, [|name|], quantity);"""),
            Around(library, """LOG.Info("{0} of {1}", order.Id, name); LOG.Info("{0}, {1} and {2}", order.Id, name, quantity); LOG.Info("{0} of {0} {1} {2}", order.Id, name, quantity);"""));

    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Adds_the_index_that_nobody_uses(string library)
        => Verify.Fixes<ArgumentCountMismatch, ArgumentCountMismatchFix>(
            Around(library, """LOG.Info("order {0} {2}", order.Id, [|name|], quantity);"""),
            Around(library, """LOG.Info("order {0} {2} {1}", order.Id, name, quantity);"""));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Leaves_missing_values_and_what_is_written_elsewhere_to_the_user(string library)
        => Verify.HasNoFix<ArgumentCountMismatch, ArgumentCountMismatchFix>(Around(library, """
            LOG.Info("order {Id} [|{Name}|]", order.Id);
            const string Text = "order {Id}"; LOG.Info(Text, order.Id, [|name|]);
            LOG.Info([|"order {Id}"|], new object[2]);
            LOG.Info("order", [|name|], failure, quantity);
            """));

    [Theory]
    [InlineData("""LOG.Info("a", first);""", "a 1")]
    [InlineData("""LOG.Info("a {First}", first, second, number);""", "a 1 2 1.5")]
    [InlineData("""LOG.Info("a {0}", first, second);""", "a 1 2")]
    public async Task Shows_every_value(string statement, string message)
    {
        foreach (string library in LogPhrasebook.Names.Where(library => library != "Log4Net" || !statement.Contains("{First}", StringComparison.Ordinal)))
            Assert.Equal(message, (await LoggedText.AfterFix<ArgumentCountMismatch, ArgumentCountMismatchFix>(library, statement))[0].Message);
    }

    // What the messages of the rule claim.
    [Fact]
    public void Microsofts_library_throws_where_a_value_is_missing_and_drops_what_is_too_much()
    {
        Assert.ThrowsAny<Exception>(() => LoggedText.Of("Microsoft", """LOG.Info("{A} {B}", 1);"""));
        Assert.Equal("{A}", LoggedText.Of("Microsoft", """LOG.Info("{A}");""")[0].Message);
        Assert.Equal(("1", "A: Int32 1"), Seen("Microsoft", """LOG.Info("{A}", 1, 2);"""));
        Assert.Equal(("1 2", "0: Int32 1\n0: Int32 2"), Seen("Microsoft", """LOG.Info("{0} {0}", 1, 2);"""));
    }

    [Fact]
    public void Serilog_prints_the_hole_and_makes_a_numbered_property_of_what_is_too_much_beside_names()
    {
        Assert.Equal(("1 {B}", "A: ScalarValue 1"), Seen("Serilog", """LOG.Info("{A} {B}", 1);"""));
        Assert.Equal(("1", "A: ScalarValue 1\n__1: ScalarValue 2"), Seen("Serilog", """LOG.Info("{A}", 1, 2);"""));
        Assert.Equal(("a", ""), Seen("Serilog", """LOG.Info("a", 1);"""));
        Assert.Equal(("1", "0: ScalarValue 1"), Seen("Serilog", """LOG.Info("{0}", 1, 2);"""));
        Assert.Equal(("1 1", "0: ScalarValue 1"), Seen("Serilog", """LOG.Info("{0} {0}", 1);"""));
    }

    [Fact]
    public void NLog_prints_the_template_where_a_value_is_missing_and_drops_what_is_too_much()
    {
        Assert.Equal("{A}", LoggedText.Of("NLog", """LOG.Info("{A}");""")[0].Message);
        Assert.Equal(("{A} {B}", ""), Seen("NLog", """LOG.Info("{A} {B}", 1);"""));
        Assert.Equal(("{0} {1}", ""), Seen("NLog", """LOG.Info("{0} {1}", 1);"""));
        Assert.Equal(("1", "A: Int32 1"), Seen("NLog", """LOG.Info("{A}", 1, 2);"""));
        Assert.Equal(("1 1", ""), Seen("NLog", """LOG.Info("{0} {0}", 1);"""));
    }

    [Fact]
    public void Log4net_writes_an_error_where_a_value_is_missing_and_drops_what_is_too_much()
    {
        Assert.Contains("log4net.Error", LoggedText.Of("Log4Net", """LOG.Info("{0} {1}", 1);""")[0].Message, StringComparison.Ordinal);
        Assert.Contains("log4net.Error", LoggedText.Of("Log4Net", """LOG.Info("{0}");""")[0].Message, StringComparison.Ordinal);
        Assert.Equal("1", LoggedText.Of("Log4Net", """LOG.Info("{0}", 1, 2);""")[0].Message);
    }

    [Fact]
    public void Definitions_throw_when_they_are_made()
        => Assert.ThrowsAny<ArgumentException>(() => LoggedText.Of("Microsoft", """_ = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "{A} {B}");"""));

    private static (string Message, string Properties) Seen(string library, string statement)
    {
        LoggedEvent logged = LoggedText.Of(library, statement)[0];
        return (logged.Message, logged.Properties);
    }

    private static TheoryData<string, string, string> Cases(params (string Before, string After)[] rewrites)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach ((string before, string after) in rewrites)
                cases.Add(library, before, after);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
