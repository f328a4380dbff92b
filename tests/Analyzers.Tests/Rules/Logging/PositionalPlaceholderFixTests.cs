using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PositionalPlaceholderFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(["Microsoft", "Serilog", "NLog"],
        ("""LOG.Info("order [|{0}|]", order.Id);""", """LOG.Info("order {OrderId}", order.Id);"""),
        ("""LOG.Info("order [|{0}|] of {1}", order.Id, name);""", """LOG.Info("order {OrderId} of {Name}", order.Id, name);"""),
        ("""LOG.Info("[|{0,10:N2}|]|{1,-5}|{2:000}", order.Total, name, quantity);""", """LOG.Info("{OrderTotal,10:N2}|{Name,-5}|{Quantity:000}", order.Total, name, quantity);"""),
        ("""LOG.Info("[|{0}|] {1}", order.Id, order.Parent!.Id);""", """LOG.Info("{OrderId} {ParentId}", order.Id, order.Parent!.Id);"""),
        ("""LOG.Info("[|{0}|] {1}", 1, 2.5);""", """LOG.Info("{Value} {Value2}", 1, 2.5);"""),
        ("""LOG.Info("[|{0}|] {1}", new object[] { order.Id, name });""", """LOG.Info("{OrderId} {Name}", new object[] { order.Id, name });"""),
        ("""LOG.Info("order " + "[|{0}|]", order.Id);""", """LOG.Info("order " + "{OrderId}", order.Id);"""),
        ("LOG.Info(@\"a \"\"[|{0}|]\"\"\", order.Id);", "LOG.Info(@\"a \"\"{OrderId}\"\"\", order.Id);"),
        ("LOG.Info(\"\"\"a \"[|{0}|]\\\" \"\"\", order.Id);", "LOG.Info(\"\"\"a \"{OrderId}\\\" \"\"\", order.Id);"),
        ("""LOG.Info("tab\t[|{0}|]\u00e9", order.Id);""", """LOG.Info("tab\t{OrderId}\u00e9", order.Id);"""),
        ("""LOG.Error(failure, "order [|{0}|]", order.Id);""", """LOG.Error(failure, "order {OrderId}", order.Id);"""),
        ("""LOG.Info("{Name} [|{1}|]", name, quantity);""", """LOG.Info("{Name} {Quantity}", name, quantity);"""),
        ("""LOG.Info("[|{0}|] {Quantity}", name, quantity);""", """LOG.Info("{Name} {Quantity}", name, quantity);"""),
        ("""LOG.Info("{Name} [|{1}|]", quantity, name);""", """LOG.Info("{Name} {Name2}", quantity, name);"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Names_the_placeholders_after_their_values(string library, string before, string after)
        => Verify.Fixes<PositionalPlaceholder, PositionalPlaceholderFix>(Around(library, before), Around(library, after));

    public static TheoryData<string, string, string> Reorders => Cases(["Serilog", "NLog"],
        ("""LOG.Info("[|{1}|] {0}", order.Id, name);""", """LOG.Info("{Name} {OrderId}", name, order.Id);"""),
        ("""LOG.Info("[|{2}|] {0} {1}", order.Id, name, Compute());""", """LOG.Info("{Compute} {OrderId} {Name}", Compute(), order.Id, name);"""),
        ("""LOG.Info("[|{1}|] {0}", new object[] { order.Id, name });""", """LOG.Info("{Name} {OrderId}", new object[] { name, order.Id });"""),
        ("""LOG.Info("[|{0}|] {0:000}", quantity);""", """LOG.Info("{Quantity} {Quantity2:000}", quantity, quantity);"""),
        ("""LOG.Info("[|{0}|] {1} {0}", name, quantity);""", """LOG.Info("{Name} {Quantity} {Name2}", name, quantity, name);"""));

    [Theory, MemberData(nameof(Reorders))]
    public Task Puts_the_values_into_the_order_of_the_names_where_the_library_goes_by_index(string library, string before, string after)
        => Verify.Fixes<PositionalPlaceholder, PositionalPlaceholderFix>(Around(library, before), Around(library, after));

    [Fact]
    public Task Goes_from_left_to_right_in_microsofts_library()
        => Verify.Fixes<PositionalPlaceholder, PositionalPlaceholderFix>(
            Around("Microsoft", """LOG.Info("[|{1}|] {0} {0}", order.Id, name, quantity);"""),
            Around("Microsoft", """LOG.Info("{OrderId} {Name} {Quantity}", order.Id, name, quantity);"""));

    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Leaves_alone_what_would_be_read_twice_or_does_not_fit(string library)
        => Verify.HasNoFix<PositionalPlaceholder, PositionalPlaceholderFix>(Around(library, """
            LOG.Info("[|{0}|] {0}", Compute());
            LOG.Info("[|{0}|] {2}", 1, 2, 3);
            LOG.Info("[|{0}|] {1}", 1);
            object[] values = [1]; LOG.Info("[|{0}|]", values);
            const string Text = "{0}"; LOG.Info([|Text|], 1);
            LOG.Info("[|{0}|] {0}", new object[] { quantity });
            """));

    [Fact]
    public Task Leaves_a_mixture_alone_of_which_nobody_knows_what_was_meant()
        => Verify.HasNoFix<PositionalPlaceholder, PositionalPlaceholderFix>(Around("NLog", """LOG.Info("[|{1}|] {Name}", name, quantity);"""));

    public static TheoryData<string, string> Behaviours
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
            {
                cases.Add(library, """LOG.Info("a {0}", first);""");
                cases.Add(library, """LOG.Info("{0} {1,6:N2}|{2,-5}|", first, number, second);""");
                cases.Add(library, """var text = "x"; LOG.Info("{0} {1}", text, first);""");
                cases.Add(library, """LOG.Info("{{0}} {0}", first);""");
            }

            foreach (string library in new[] { "Serilog", "NLog" })
            {
                cases.Add(library, """LOG.Info("{1} {0}", first, second);""");
                cases.Add(library, """LOG.Info("{0} {1} {0:000}", first, second);""");
            }

            return cases;
        }
    }

    [Theory, MemberData(nameof(Behaviours))]
    public async Task Logs_the_same_text_and_values(string library, string statement)
    {
        (var before, var after) = await LoggedText.AroundFix<PositionalPlaceholder, PositionalPlaceholderFix>(library, statement);
        Assert.Equal(before[0].Message, after[0].Message);
        Assert.DoesNotMatch(@"(?m)^\d", after[0].Properties);
    }

    // The differences, which the rule's page tells.
    [Theory]
    [InlineData("Microsoft", "(null) 1", "(null) 1")]
    [InlineData("Serilog", "null 1", "null 1")]
    [InlineData("NLog", " 1", "NULL 1")]
    public async Task Null_is_shown_as_the_library_shows_it_for_a_name(string library, string before, string after)
    {
        (var was, var @is) = await LoggedText.AroundFix<PositionalPlaceholder, PositionalPlaceholderFix>(library, """string? text = null; LOG.Info("{0} {1}", text, first);""");
        Assert.Equal((before, after), (was[0].Message, @is[0].Message));
    }

    [Theory]
    [InlineData("Microsoft", "1, 2", "1, 2")]
    [InlineData("Serilog", "[1, 2]", "[1, 2]")]
    [InlineData("NLog", "System.Collections.Generic.List`1[System.Int32]", "1, 2")]
    public async Task A_list_is_shown_as_the_library_shows_it_for_a_name(string library, string before, string after)
    {
        (var was, var @is) = await LoggedText.AroundFix<PositionalPlaceholder, PositionalPlaceholderFix>(library, """var all = new System.Collections.Generic.List<int> { first, second }; LOG.Info("{0}", all);""");
        Assert.Equal((before, after), (was[0].Message, @is[0].Message));
    }

    [Theory]
    [InlineData("Microsoft", "First: Int32 1\nSecond: Int32 2")]
    [InlineData("Serilog", "First: ScalarValue 1\nSecond: ScalarValue 2")]
    [InlineData("NLog", "Second: Int32 2\nFirst: Int32 1")]
    public async Task Gives_each_value_its_name(string library, string properties)
    {
        (_, var after) = await LoggedText.AroundFix<PositionalPlaceholder, PositionalPlaceholderFix>(library, """LOG.Info("{1} {0}", first, second);""");
        Assert.Equal(properties, after[0].Properties);
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
