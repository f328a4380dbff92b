using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class MalformedTemplateFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(["Microsoft", "Serilog", "NLog"],
        ("""LOG.Info("order [|{Id|] placed", order.Id);""", """LOG.Info("order {Id} placed", order.Id);"""),
        ("""LOG.Info("order [|{Id|]", order.Id);""", """LOG.Info("order {Id}", order.Id);"""),
        ("""LOG.Info("order [|{@Order|]", order);""", """LOG.Info("order {@Order}", order);"""),
        ("""LOG.Info("order [|{Total:N2|] paid", order.Total);""", """LOG.Info("order {Total:N2} paid", order.Total);"""),
        ("""LOG.Info("order [|{}|] of {Name}", order.Id, name);""", """LOG.Info("order {OrderId} of {Name}", order.Id, name);"""),
        ("""LOG.Info("{Name} ordered [|{}|] [|{}|]", name, order.Id, name);""", """LOG.Info("{Name} ordered {OrderId} {Name2}", name, order.Id, name);"""),
        ("""LOG.Info("order {[|user name|]}", name);""", """LOG.Info("order {UserName}", name);"""),
        ("LOG.Info(@\"say \"\"[|{Id|] \"\"\", order.Id);", "LOG.Info(@\"say \"\"{Id} \"\"\", order.Id);"),
        ("""LOG.Error(failure, "order " + "[|{Id|] failed", order.Id); // why""", """LOG.Error(failure, "order " + "{Id} failed", order.Id); // why"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Closes_and_names_placeholders(string library, string before, string after)
        => Verify.Fixes<MalformedTemplate, MalformedTemplateFix>(Around(library, before), Around(library, after));

    public static TheoryData<string, string, string> Escapes => Cases(["Microsoft", "NLog"],
        ("""LOG.Info("order {Id} [|}|]", order.Id);""", """LOG.Info("order {Id} }}", order.Id);"""),
        ("""LOG.Info("order {Id}[|}|] placed", order.Id);""", """LOG.Info("order {Id}}} placed", order.Id);"""),
        ("""LOG.Info("[|{|] {Id}", order.Id);""", """LOG.Info("{{ {Id}", order.Id);"""),
        ("""LOG.Info("[|{x|] {Id}", order.Id);""", """LOG.Info("{{x {Id}", order.Id);"""));

    [Theory, MemberData(nameof(Escapes))]
    public Task Doubles_braces_that_are_text(string library, string before, string after)
        => Verify.Fixes<MalformedTemplate, MalformedTemplateFix>(Around(library, before), Around(library, after));

    [Fact]
    public Task Mends_all_faults_at_once()
        => Verify.Fixes<MalformedTemplate, MalformedTemplateFix>(
            Around("Serilog", """LOG.Info("{[|order-id|]} [|{}|] {Quantity,[| 5|]} [|{Name|]", order.Id, order.Total, quantity, name);"""),
            Around("Serilog", """LOG.Info("{OrderId} {OrderTotal} {Quantity,5} {Name}", order.Id, order.Total, quantity, name);"""));

    [Fact]
    public Task Makes_indexes_of_names_in_log4net()
        => Verify.Fixes<MalformedTemplate, MalformedTemplateFix>(
            Around("Log4Net", """
                LOG.Info("order {[|Id|]} of {[|Name|],10}", order.Id, name);
                LOG.Info("order {[|Id|]} is no format");
                """),
            Around("Log4Net", """
                LOG.Info("order {0} of {1,10}", order.Id, name);
                LOG.Info("order {{Id}} is no format");
                """));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Leaves_to_the_user_what_no_rule_can_mend(string library)
        => Verify.HasNoFix<MalformedTemplate, MalformedTemplateFix>(Around(library, """
            LOG.Info("order {Id,[|r|]}", order.Id);
            const string Text = "order {Id placed"; LOG.Info([|Text|], order.Id);
            """));

    [Fact]
    public Task Doubles_the_braces_of_json_around_a_placeholder()
        => Verify.Fixes<MalformedTemplate, MalformedTemplateFix>(
            Around("Microsoft", """LOG.Info("[|{|]\"id\": {Id}[|}|]", order.Id);"""),
            Around("Microsoft", """LOG.Info("{{\"id\": {Id}}}", order.Id);"""));

    [Theory]
    [InlineData("""LOG.Info("a {First b", first);""", "a 1 b")]
    [InlineData("""LOG.Info("a {} b {Second}", first, second);""", "a 1 b 2")]
    [InlineData("""LOG.Info("a {fir st,5} b", first);""", "a     1 b")]
    public async Task Logs_what_was_meant(string statement, string message)
    {
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
            Assert.Equal(message, (await LoggedText.AfterFix<MalformedTemplate, MalformedTemplateFix>(library, statement))[0].Message);
    }

    [Theory]
    [InlineData("""LOG.Info("{First}} b", first);""", "1} b")]
    [InlineData("""LOG.Info("{ \"id\": {First} }", first);""", "{ \"id\": 1 }")]
    [InlineData("""LOG.Info("{{First} {", first);""", null)]
    public async Task Logs_braces_that_are_text(string statement, string? message)
    {
        foreach (string library in new[] { "Microsoft", "NLog" })
        {
            if (message is not null)
                Assert.Equal(message, (await LoggedText.AfterFix<MalformedTemplate, MalformedTemplateFix>(library, statement))[0].Message);
            else
                await Verify.HasNoFix<MalformedTemplate, MalformedTemplateFix>(Around(library, statement.Replace("First} {", "First[|}|] [|{|]", StringComparison.Ordinal).Replace("first", "quantity", StringComparison.Ordinal)));
        }
    }

    // What the messages of the rule claim; that Microsoft's library throws at once is in LibraryFactsTests.
    [Theory]
    [InlineData("Microsoft", """LOG.Info("a {} b", first);""", "a 1 b", ": Int32 1")]
    [InlineData("Microsoft", """LOG.Info("{First of {Second}", first);""", "1", "First of {Second: Int32 1")]
    [InlineData("NLog", """LOG.Info("a {} b", first);""", "a 1 b", ": Int32 1")]
    [InlineData("NLog", """LOG.Info("a {First b", first);""", "a {First b", "")]
    [InlineData("Serilog", """LOG.Info("a {} b", first);""", "a {} b", "")]
    [InlineData("Serilog", """LOG.Info("a {fir-st} b", first);""", "a {fir-st} b", "")]
    [InlineData("Log4Net", """LOG.Info("a {First} b", first);""", null, "")]
    public void Without_the_fix_it_is_lost(string library, string statement, string? message, string properties)
    {
        LoggedEvent logged = LoggedText.Of(library, statement)[0];
        Assert.Equal(properties, logged.Properties);
        if (message is null)
            Assert.Contains("log4net.Error", logged.Message, StringComparison.Ordinal);
        else
            Assert.Equal(message, logged.Message);
    }

    private static TheoryData<string, string, string> Cases(string[] libraries, params (string Before, string After)[] rewrites)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string library in libraries)
        {
            foreach ((string before, string after) in rewrites)
                cases.Add(library, before, after);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
