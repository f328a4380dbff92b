using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ArgumentsOutOfOrderFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(
        ("""LOG.Info("{Name} {Quantity}", [|quantity|], name);""", """LOG.Info("{Name} {Quantity}", name, quantity);"""),
        ("""LOG.Info("{Name} {Quantity} {Total}", [|quantity|], order.Total, name);""", """LOG.Info("{Name} {Quantity} {Total}", name, quantity, order.Total);"""),
        ("""LOG.Info("{Name} {X} {Quantity}", [|quantity|], 5, name, order.Id);""", """LOG.Info("{Name} {X} {Quantity}", name, 5, quantity, order.Id);"""),
        ("""LOG.Info("{Name} {Quantity}", new object[] { [|quantity|], name });""", """LOG.Info("{Name} {Quantity}", new object[] { name, quantity });"""),
        ("""LOG.Info("{Name} {Quantity}", /* first */ [|quantity|], /* second */ name); // end""", """LOG.Info("{Name} {Quantity}", /* first */ name, /* second */ quantity); // end"""),
        ("""LOG.Error(failure, "{Name} {Quantity}", [|quantity|], name);""", """LOG.Error(failure, "{Name} {Quantity}", name, quantity);"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Reorders_the_values(string library, string before, string after)
        => Verify.Fixes<ArgumentsOutOfOrder, ArgumentsOutOfOrderFix>(Around(library, before), Around(library, after));

    [Fact]
    public Task Reorders_where_the_template_is_declared_elsewhere()
        => Verify.Fixes<ArgumentsOutOfOrder, ArgumentsOutOfOrderFix>(
            Around("Serilog", """const string Text = "{Name} {Quantity}"; LOG.Info(Text, [|quantity|], name);"""),
            Around("Serilog", """const string Text = "{Name} {Quantity}"; LOG.Info(Text, name, quantity);"""));

    [Theory]
    [InlineData("Microsoft", "First: Int32 1\nSecond: Int32 2")]
    [InlineData("Serilog", "First: ScalarValue 1\nSecond: ScalarValue 2")]
    [InlineData("NLog", "First: Int32 1\nSecond: Int32 2")]
    public async Task Gives_each_value_to_its_name(string library, string properties)
    {
        (var before, var after) = await LoggedText.AroundFix<ArgumentsOutOfOrder, ArgumentsOutOfOrderFix>(library, """LOG.Info("{First} and {Second}", second, first);""");
        Assert.Equal("2 and 1", before[0].Message);
        Assert.Equal(("1 and 2", properties), (after[0].Message, after[0].Properties));
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
