using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class DuplicatePlaceholderTests
{
    public static TheoryData<string, string> Distinct => Cases(
        """LOG.Info("order {Id} {Name}", order.Id, name);""",
        """LOG.Info("order {Id} {Id2} {OrderId}", 1, 2, 3);""",
        """LOG.Info("order {order.id} {id}", 1, 2);""",
        """LOG.Info("{{Id}} {Id}", 1);""",
        """LOG.Info("{0} {1}", 1, 2);""",
        """LOG.Info("{Id} {Id}");""",
        """LOG.Info("{Id} {Id}", new object[0]);""",
        """LOG.Info(name, 1, 2);""");

    public static TheoryData<string, string> Duplicates => Cases(
        """LOG.Info("user {Id} bought [|{Id}|]", order.Id, quantity);""",
        """LOG.Info("user {Id} bought [|{id}|]", order.Id, quantity);""",
        """LOG.Info("{Id} [|{Id,10}|] {Id:000}", 1, 2, 3);""",
        """LOG.Info("{@Id} [|{$Id}|]", 1, 2);""",
        """LOG.Info("{http.method} [|{http.method}|]", 1, 2);""",
        """LOG.Info("{Name} [|{Name}|]", name, order.Name);""",
        """object[] values = [1, 2]; LOG.Info("{Id} [|{Id}|]", values);""",
        """LOG.Info("{Id} " + "[|{Id}|]", 1, 2);""",
        """LOG.Error(failure, "{Id} [|{Id}|]", 1, 2);""");

    [Theory, MemberData(nameof(Distinct))]
    public Task Is_silent_where_names_differ_or_nothing_is_passed(string library, string statement)
        => Verify.IsSilent<DuplicatePlaceholder>(Around(library, statement));

    [Theory, MemberData(nameof(Duplicates))]
    public Task Reports_the_later_ones(string library, string statement)
        => Verify.Reports<DuplicatePlaceholder>(Around(library, statement));

    // "{position} (0x{position:X})": nothing is lost.
    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_one_value_is_shown_twice(string library)
        => Verify.Reports<DuplicatePlaceholder>(Around(library, """
            LOG.Info("{Quantity} (0x{Quantity:X})", quantity, quantity);
            LOG.Info("{Id} (0x{Id:X})", order.Id, order.Id);
            LOG.Info("{Id} (0x{Id:X}) [|{Id}|]", order.Id, order.Id, quantity);
            LOG.Info("{Id} (0x[|{Id:X}|])", order.Id, quantity);
            """));

    [Fact]
    public Task Says_it_once_for_a_template()
        => Verify.Reports<DuplicatePlaceholder>(Around("Microsoft", """LOG.Info("{A} [|{A}|] {A} {B} {B}", 1, 2, 3, 4, 5);"""));

    [Theory, MemberData(nameof(LogPhrasebook.All), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_on_indexes(string library)
        => Verify.IsSilent<DuplicatePlaceholder>(Around(library, """LOG.Info("{0} {0}", name);"""));

    [Fact]
    public Task Is_silent_on_declarations_that_show_a_parameter_twice()
        => Verify.IsSilent<DuplicatePlaceholder>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "order {Name} {Name}")]
                public static partial void OrderPlaced(ILogger logger, string name);
                public static partial void OrderPlaced(ILogger logger, string name) { }
                public static void Use(ILogger logger, string name) => OrderPlaced(logger, name);
            }
            """);

    [Fact]
    public Task Reports_definitions()
        => Verify.Reports<DuplicatePlaceholder>("""
            using Microsoft.Extensions.Logging;
            static class Messages
            {
                public static readonly Action<ILogger, int, int, Exception?> Two = LoggerMessage.Define<int, int>(LogLevel.Information, new EventId(1), "order {Id} [|{Id}|]");
            }
            """);

    [Theory]
    [InlineData("Microsoft", "{Id} [|{Id}|]", "The name 'Id' is taken by an earlier placeholder of this template: the event has two values of one name, of which most log stores keep one. Give each value a name of its own.")]
    [InlineData("Serilog", "{Id} [|{Id}|]", "The name 'Id' is taken by an earlier placeholder of this template: the property keeps the last value only, and the message shows it in both places. Give each value a name of its own.")]
    [InlineData("NLog", "{Id} [|{Id}|]", "The name 'Id' is taken by an earlier placeholder of this template: the value becomes a property with a number behind its name. Give each value a name of its own.")]
    [InlineData("NLog", "{Id} [|{id}|]", "The name 'id' is taken by an earlier placeholder of this template: they differ in case only, which most log stores do not tell apart. Give each value a name of its own.")]
    public Task Says_what_follows_in_each_library(string library, string template, string message)
        => Verify.Reports<DuplicatePlaceholder>(Around(library, $"LOG.Info(\"{template}\", 1, 2);"), null, message);

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
