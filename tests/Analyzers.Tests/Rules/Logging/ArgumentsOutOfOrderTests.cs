using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ArgumentsOutOfOrderTests
{
    public static TheoryData<string, string> InOrder => Cases(
        """LOG.Info("{Name} {Quantity}", name, quantity);""",
        """LOG.Info("{OrderId} {Name}", order.Id, name);""",
        """LOG.Info("{Id} {Name}", order.Id, order.Name);""",

        // A name that fits is not enough: only values that hold each other's places are surely mixed up.
        """LOG.Info("{Name} {Total}", order.Total, quantity);""",
        """LOG.Info("{Name} {Old}", quantity, name);""",
        """LOG.Info("{OldName} {Name}", name, order.Name);""",
        """LOG.Info("{Parent} {Name}", name, order.Total);""",

        // The own value fits as well.
        """LOG.Info("{Name} {OrderName}", order.Name, name);""",
        """LOG.Info("{Name} {Name}", name, order.Name);""",

        // Names that differ in digits only.
        """int arg1 = 1, arg2 = 2; LOG.Info("{Arg2} {Arg1}", arg1, arg2);""",

        // Values without a placeholder, calculations, values from elsewhere.
        """LOG.Info("{Quantity}", name, quantity);""",
        """LOG.Info("{Quantity} {Sum}", quantity + 1, quantity);""",
        """LOG.Info("{Name} {Quantity}", Compute(), name);""",
        """LOG.Info("{Name} {Quantity}", (Level)quantity, name);""",
        """object[] values = [1, 2]; LOG.Info("{A} {B}", values);""",
        """LOG.Info("{Items} {Quantity}", items[0], quantity);""",
        """LOG.Info("{0} {1}", name, quantity);""",
        """LOG.Info("{Name {Quantity}", quantity, name);""");

    public static TheoryData<string, string> Swapped => Cases(
        """LOG.Info("{Name} {Quantity}", [|quantity|], name);""",
        """LOG.Info("{name} {QUANTITY}", [|quantity|], name);""",
        """LOG.Info("{@Name} {Quantity:000}", [|quantity|], name);""",
        """LOG.Info("{Count} {Name}", [|name|], _count);""",
        """LOG.Info("{Count} {Name}", [|name|], this._count);""",
        """LOG.Info("{OrderId} {Name}", [|name|], order.Id);""",
        """LOG.Info("{Id} {OrderName}", [|order.Name|], order.Id);""",
        """LOG.Info("{ParentName} {Quantity}", [|quantity|], order.Parent?.Name);""",
        """LOG.Info("{ParentId} {Total}", [|order.Total|], order.Parent!.Id.ToString());""",
        """LOG.Info("{Name} {Quantity}", [|quantity.ToString()|], (object)name);""",
        """LOG.Info("{A} {Name} {Quantity}", 1, [|quantity|], name);""",
        """LOG.Info("{Name} {Quantity} {Total}", [|quantity|], order.Total, name);""",
        """LOG.Info("{Name} {Quantity}", [|quantity|], name, order.Id);""",
        """LOG.Info("{Name} {Quantity}", new object[] { [|quantity|], name });""",
        """LOG.Info("{order_name} {order.total}", [|order.Total|], order.Name);""",
        """LOG.Error(failure, "{Name} {Quantity}", [|quantity|], name);""");

    [Theory, MemberData(nameof(InOrder))]
    public Task Is_silent_where_no_two_values_surely_change_places(string library, string statement)
        => Verify.IsSilent<ArgumentsOutOfOrder>(Around(library, statement));

    [Theory, MemberData(nameof(Swapped))]
    public Task Reports_the_first_value_under_another_ones_name(string library, string statement)
        => Verify.Reports<ArgumentsOutOfOrder>(Around(library, statement));

    [Fact]
    public Task Is_silent_on_composite_formats()
        => Verify.IsSilent<ArgumentsOutOfOrder>(Around("Log4Net", """LOG.Info("{1} {0}", name, quantity);"""));

    [Fact]
    public Task Is_silent_on_generated_methods()
        => Verify.IsSilent<ArgumentsOutOfOrder>("""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(1, LogLevel.Information, "{Name} {Id}")]
                public static partial void Placed(ILogger logger, string id, string name);
                public static partial void Placed(ILogger logger, string id, string name) { }
                public static void Use(ILogger logger, string id, string name) => Placed(logger, id, name);
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ArgumentsOutOfOrder>(
            Around("Serilog", """LOG.Info("{Name} {OrderId}", [|order.Id|], name);"""),
            null,
            "'order.Id' is logged as 'Name', while 'name' is passed elsewhere in this call: values end up under each other's names. Pass the arguments in the order of the placeholders.");

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

    private static string Around(string library, string statement)
        => LogPhrasebook.Of(library).Around(statement, "private enum Level { Low, High }");

    // A name that fits by its last part alone does not hold a value that another one bears in full.
    [Theory]
    [InlineData("{Name} {OwnerName}", "owner.Name, [|order.Name|]")]
    [InlineData("{OwnerName} {Name}", "[|order.Name|], owner.Name")]
    [InlineData("{Name} {OwnerName}", "order.Name, owner.Name")]
    [InlineData("{Name} {OwnerName}", "owner.Name, name")]
    [InlineData("{OrderName} {OwnerName}", "owner.Name, owner.Name")]
    [InlineData("{Name} {OwnerId}", "owner.Name, order.Name")]
    public Task A_shorter_name_gives_way(string template, string values)
        => Verify.Reports<ArgumentsOutOfOrder>(Around("Microsoft", $"Order owner = order; LOG.Info(\"{template}\", {values});"));
}
