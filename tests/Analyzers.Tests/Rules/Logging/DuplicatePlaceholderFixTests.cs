using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class DuplicatePlaceholderFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(
        ("""LOG.Info("{Id} of [|{Id}|]", order.Id, order.Parent!.Id);""", """LOG.Info("{OrderId} of {ParentId}", order.Id, order.Parent!.Id);"""),
        ("""LOG.Info("{Id} of [|{id}|]", order.Id, quantity);""", """LOG.Info("{OrderId} of {Quantity}", order.Id, quantity);"""),
        ("""LOG.Info("{OrderId} of [|{OrderId}|]", order.Id, quantity);""", """LOG.Info("{OrderId} of {Quantity}", order.Id, quantity);"""),
        ("""LOG.Info("{Id} [|{Id}|] {Quantity}", order.Id, quantity, 3);""", """LOG.Info("{Id} {Id2} {Quantity}", order.Id, quantity, 3);"""),
        ("""LOG.Info("{Id,5} [|{Id:000}|] {Id}", 1, 2, 3);""", """LOG.Info("{Id,5} {Id2:000} {Id3}", 1, 2, 3);"""),
        ("""LOG.Info("{@Id} [|{@Id}|]", order, quantity);""", """LOG.Info("{@Order} {@Quantity}", order, quantity);"""),
        ("""LOG.Info("{A} [|{A}|] {B} {B}", order.Id, name, quantity, order.Total);""", """LOG.Info("{OrderId} {Name} {Quantity} {OrderTotal}", order.Id, name, quantity, order.Total);"""),
        ("""object[] values = [1, 2]; LOG.Info("{Id} [|{Id}|]", values);""", """object[] values = [1, 2]; LOG.Info("{Id} {Id2}", values);"""),
        ("""LOG.Info("{Id} " + "[|{Id}|]", order.Id, quantity); // why""", """LOG.Info("{OrderId} " + "{Quantity}", order.Id, quantity); // why"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Names_them_after_their_values_or_numbers_them(string library, string before, string after)
        => Verify.Fixes<DuplicatePlaceholder, DuplicatePlaceholderFix>(Around(library, before), Around(library, after));

    [Fact]
    public Task Leaves_constants_declared_elsewhere_alone()
        => Verify.HasNoFix<DuplicatePlaceholder, DuplicatePlaceholderFix>(Around("Serilog", """const string Text = "{Id} {Id}"; LOG.Info([|Text|], 1, 2);"""));

    [Fact]
    public async Task Numbers_no_value_that_is_passed_twice()
    {
        string source = Around("Microsoft", """LOG.Info("{Name} of {Name} in {Name}", name, name, quantity);""");
        Assert.Equal(source, (await Repair.AllAsync<DuplicatePlaceholder, DuplicatePlaceholderFix>(TestProject.Service, source))[0]);
    }

    [Theory]
    [InlineData("Microsoft", "1 2", "Id: Int32 1\nId: Int32 2")]
    [InlineData("Serilog", "2 2", "Id: ScalarValue 2")]
    [InlineData("NLog", "1 2", "Id: Int32 1\nId_1: Int32 2")]
    public async Task Gives_each_value_a_property(string library, string message, string properties)
    {
        (var before, var after) = await LoggedText.AroundFix<DuplicatePlaceholder, DuplicatePlaceholderFix>(library, """LOG.Info("{Id} {Id}", first, second);""");
        Assert.Equal((message, properties), (before[0].Message, before[0].Properties));
        Assert.Equal("1 2", after[0].Message);
        Assert.Equal("First: 1|Second: 2", after[0].Properties.Replace("ScalarValue ", "", StringComparison.Ordinal).Replace("Int32 ", "", StringComparison.Ordinal).Replace('\n', '|'));
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
