using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class PositionalPlaceholderTests
{
    public static TheoryData<string, string> Named => Cases(
        """LOG.Info("order placed");""",
        """LOG.Info("order {Id} {@Name}", order.Id, name);""",
        """LOG.Info("order {Id2} {_0} {A1:000}", 1, 2, 3);""",
        """LOG.Info("order {{0}} {Id}", order.Id);""",
        """LOG.Info("{0.5}", 1);""",

        // Nothing is passed: OBS1003's, or text.
        """LOG.Info("order {0}");""",
        """LOG.Info("order {0}", new object[0]);""",
        """LOG.Error(failure, "order {0}");""",
        """LOG.Info(name, order.Id);""");

    public static TheoryData<string, string> Positional => Cases(
        """LOG.Info("order [|{0}|]", order.Id);""",
        """LOG.Info("order [|{0}|] of {1}", order.Id, name);""",
        """LOG.Info("[|{1}|] {0}", 1, 2);""",
        """LOG.Info("[|{0,10:N2}|]", 1);""",
        """LOG.Info("order " + "[|{0}|]", 1);""",
        """LOG.Info("order [|{0}|] {1}", new object[] { 1, 2 });""",
        """object[] values = [1]; LOG.Info("order [|{0}|]", values);""",
        """const string Text = "order {0}"; LOG.Info([|Text|], 1);""",
        """LOG.Error(failure, "order [|{0}|]", order.Id);""",

        // Beside names.
        """LOG.Info("order [|{0}|] {Name}", order.Id, name);""",
        """LOG.Info("order {Id} [|{1}|]", order.Id, name);""");

    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_on_names_and_where_nothing_is_passed(string library, string statement)
        => Verify.IsSilent<PositionalPlaceholder>(Around(library, statement));

    [Theory, MemberData(nameof(Positional))]
    public Task Reports_the_first_index(string library, string statement)
        => Verify.Reports<PositionalPlaceholder>(Around(library, statement));

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("NLog")]
    public Task Leaves_broken_templates_to_another_rule(string library)
        => Verify.IsSilent<PositionalPlaceholder>(Around(library, """LOG.Info("order {0} {Id", order.Id, name);"""));

    [Fact]
    public Task Is_silent_on_composite_formats()
        => Verify.IsSilent<PositionalPlaceholder>(Around("Log4Net", """LOG.Info("order {0} of {1}", order.Id, name);"""));

    [Fact]
    public Task Reports_scopes_and_definitions()
        => Verify.Reports<PositionalPlaceholder>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                private static readonly Action<ILogger, int, Exception?> Placed = LoggerMessage.Define<int>(LogLevel.Information, new EventId(1), "order [|{0}|]");
                public IDisposable? Open(int id) => logger.BeginScope("order [|{0}|]", id);
                public void Close(int id) => Placed(logger, id, null);
            }
            """);

    [Fact]
    public Task Leaves_declarations_to_the_generator()
        => Verify.IsSilent<PositionalPlaceholder>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {0} {Name}")]
                public static partial void Placed(ILogger logger, string name);
                public static partial void Placed(ILogger logger, string name) { }
                public static void Use(ILogger logger, string name) => Placed(logger, name);
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<PositionalPlaceholder>(
            Around("NLog", """
                LOG.Info("order [|{0}|]", order.Id);
                LOG.Info("order [|{0}|] {Name}", order.Id, name);
                LOG.Info("order {Name} [|{0}|]", order.Id, name);
                """),
            null,
            "The placeholder '{0}' is an index: its value has no name to search for. Name it after its value, as in '{OrderId}'.",
            "The placeholder '{0}' is an index beside placeholders with names: the message is printed without any of its values. Name it after its value, as in '{OrderId}'.",
            "The placeholder '{0}' is an index beside placeholders with names: it does not take the value that the index counts to, but the next one. Name it after its value, as in '{OrderId}'.");

    private static TheoryData<string, string> Cases(params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach (string statement in statements)
                cases.Add(library, statement);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
