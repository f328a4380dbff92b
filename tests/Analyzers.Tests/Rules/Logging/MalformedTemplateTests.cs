using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class MalformedTemplateTests
{
    public static TheoryData<string, string> WellFormed => Cases(["Microsoft", "Serilog", "NLog"],
        """LOG.Info("order placed");""",
        """LOG.Info("order {Id} placed", order.Id);""",
        """LOG.Info("order {@Order} {$Name}", order, name);""",
        """LOG.Info("order {Id,10:N2} {Id2,-10}", order.Id, 2);""",
        """LOG.Info("order {http.request.method}", name);""",
        """LOG.Info("order {order_id} {_id}", 1, 2);""",
        """LOG.Info("order {Id:}", order.Id);""",
        """LOG.Info("{{Id}} {Id}", order.Id);""",
        """LOG.Info("{{{Id}}}", order.Id);""",
        """LOG.Info("{0} {1}", 1, 2);""",
        """LOG.Info("{At:yyyy-MM-dd HH:mm:ss}", DateTime.UtcNow);""",

        // Without values: text, JSON, code.
        """LOG.Info("{ \"id\": 1, \"name\": \"{x}\" }");""",
        """LOG.Info("if (x) { y(); }");""",
        """LOG.Info("{}");""",
        """LOG.Info("a } b");""",
        """LOG.Info("smile :-}");""",
        """LOG.Info("{");""",
        """LOG.Info(name, order.Id);""",
        """LOG.Info("{Id} {Name}", order.Id);""");

    [Theory, MemberData(nameof(WellFormed))]
    public Task Is_silent_on_what_the_library_takes(string library, string statement)
        => Verify.IsSilent<MalformedTemplate>(Around(library, statement));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Is_silent_without_values_where_the_text_is_not_parsed(string library)
        => Verify.IsSilent<MalformedTemplate>(Around(library, """
            LOG.Info("order {Id placed");
            LOG.Info("order {Id}} placed");
            LOG.Error(failure, "order {Id placed");
            LOG.Info("order {Id placed", Array.Empty<object>());
            """));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Is_silent_on_names_that_make_good_properties_there(string library)
        => Verify.IsSilent<MalformedTemplate>(Around(library, """LOG.Info("{order-id} {x/y} {A, 5}", 1, 2, 3);"""));

    [Fact]
    public Task Is_silent_on_lone_closing_braces_in_serilog()
        => Verify.IsSilent<MalformedTemplate>(Around("Serilog", """LOG.Info("{A}} b }", 1);"""));

    [Fact]
    public Task Is_silent_on_what_composite_formatting_takes()
        => Verify.IsSilent<MalformedTemplate>(Around("Log4Net", """
            LOG.Info("order {0} {1,10:N2} {0,-5} {1:}", order.Id, order.Total);
            LOG.Info("{{Name}} {0}", name);
            LOG.Info("{0 }", name);
            _logger.Info("{Name} }{");
            """));

    public static TheoryData<string, string> Broken => Cases(["Microsoft", "Serilog", "NLog"],
        """LOG.Info("order [|{Id|] placed", order.Id);""",
        """LOG.Info("order [|{@Order|]", order);""",
        """LOG.Info("order [|{Total:N2|] paid", order.Total);""",
        """LOG.Info("order [|{}|]", order.Id);""",
        """LOG.Info("order {[|user name|]}", name);""",
        """LOG.Info("order {Id,[|r|]}", order.Id);""",
        """LOG.Info("a\t" + "order [|{}|]", order.Id);""",
        """object[] values = [1]; LOG.Info("order [|{Id|] placed", values);""",
        """LOG.Error(failure, "order [|{Id|] placed", order.Id);""",
        """const string Text = "order {Id placed"; LOG.Info([|Text|], order.Id);""");

    [Theory, MemberData(nameof(Broken))]
    public Task Reports_the_faulty_characters(string library, string statement)
        => Verify.Reports<MalformedTemplate>(Around(library, statement));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Reports_lone_closing_braces_where_they_break_the_template(string library)
        => Verify.Reports<MalformedTemplate>(Around(library, """
            LOG.Info("order {Id} [|}|]", order.Id);
            LOG.Info("order {Id}[|}|] placed", order.Id);
            """));

    [Fact]
    public Task Reports_every_fault()
        => Verify.Reports<MalformedTemplate>(Around("Serilog", """LOG.Info("{[|order-id|]} [|{}|] {A,[| 5|]}", 1, 2, 3);"""));

    [Fact]
    public Task Reports_a_word_that_is_never_closed_in_serilog_even_without_values()
        => Verify.Reports<MalformedTemplate>(Around("Serilog", """LOG.Info("order [|{Id|] placed");"""));

    [Fact]
    public Task Reports_what_composite_formatting_throws_at()
        => Verify.Reports<MalformedTemplate>(Around("Log4Net", """
            LOG.Info("order {[|Name|]}", name);
            LOG.Info("order {[|Name|]}");
            LOG.Info("order [|{|] 0}", name);
            LOG.Info("order {0} [|}|]", name);
            """.Replace("[|{|] 0}", "{[| 0|]}", StringComparison.Ordinal)));

    [Fact]
    public Task Reports_definitions_though_they_have_no_values_yet()
        => Verify.Reports<MalformedTemplate>("""
            using Microsoft.Extensions.Logging;
            static class Messages
            {
                public static readonly Action<ILogger, int, Exception?> One = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "order {Id} [|}|]");
            }
            """);

    [Fact]
    public Task Leaves_declarations_to_the_generator()
        => Verify.IsSilent<MalformedTemplate>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {Name} }")]
                public static partial void Placed(ILogger logger, string name);
                public static partial void Placed(ILogger logger, string name) { }
                public static void Use(ILogger logger, string name) => Placed(logger, name);
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_what_follows_and_what_to_do()
        => Verify.Reports<MalformedTemplate>(
            Around("Microsoft", """
                LOG.Info("order [|{Id|] placed", order.Id);
                LOG.Info("order [|{}|]", order.Id);
                """),
            null,
            "'{Id' is never closed: the log call throws, even where the level is off. Close the placeholder, or double the brace if it is text.",
            "'{}' has no name: the library reads something else than is meant, and nobody will find the value by its name. Name the placeholder with letters, digits and underscores, or double the braces if they are text.");

    private static TheoryData<string, string> Cases(string[] libraries, params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string library in libraries)
        {
            foreach (string statement in statements)
                cases.Add(library, statement);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
