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
