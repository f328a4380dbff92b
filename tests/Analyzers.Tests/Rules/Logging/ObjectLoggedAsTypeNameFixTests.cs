using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ObjectLoggedAsTypeNameFixTests
{
    [Theory]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public Task Captures_the_properties(string library) => Verify.Fixes<ObjectLoggedAsTypeName, ObjectLoggedAsTypeNameFix>(
        LogPhrasebook.Of(library).Around("""
            LOG.Info("placed [|{Order}|] for {Name}", order, name); // why
            LOG.Info(@"from ""[|{Parent}|]"" to [|{Order}|]", order.Parent!, order);
            """),
        LogPhrasebook.Of(library).Around("""
            LOG.Info("placed {@Order} for {Name}", order, name); // why
            LOG.Info(@"from ""{@Parent}"" to {@Order}", order.Parent!, order);
            """));

    [Fact]
    public Task Captures_anonymous_objects_and_context() => Verify.Fixes<ObjectLoggedAsTypeName, ObjectLoggedAsTypeNameFix>(
        LogPhrasebook.Serilog.Around("""
            LOG.Info("placed [|{Order}|]", new { order.Id });
            _logger.ForContext("Order", [|order|]).Information("placed");
            """),
        LogPhrasebook.Serilog.Around("""
            LOG.Info("placed {@Order}", new { order.Id });
            _logger.ForContext("Order", order, destructureObjects: true).Information("placed");
            """));

    [Fact]
    public Task Passes_the_identifier_where_nothing_captures() => Verify.Fixes<ObjectLoggedAsTypeName, ObjectLoggedAsTypeNameFix>(
        LogPhrasebook.Microsoft.Around("""
            LOG.Info("placed [|{Order}|] for {Name}", order, name); // why
            LOG.Info("below [|{Parent}|]", order.Parent);
            LOG.Info("of [|{Customer}|]", _customer);
            LOG.Info("as [|{Channel}|]", _channel);
            """, Members),
        LogPhrasebook.Microsoft.Around("""
            LOG.Info("placed {OrderId} for {Name}", order.Id, name); // why
            LOG.Info("below {ParentId}", order.Parent?.Id);
            LOG.Info("of {CustomerId}", _customer.CustomerId);
            LOG.Info("as {ChannelName}", _channel.Name);
            """, Members));

    [Fact]
    public Task Is_not_offered_where_nothing_identifies_the_value_or_the_name_is_taken() => Verify.HasNoFix<ObjectLoggedAsTypeName, ObjectLoggedAsTypeNameFix>(
        LogPhrasebook.Microsoft.Around("""
            LOG.Info("at [|{Point}|]", _point);
            LOG.Info("orders [|{Orders}|]", _orders);
            LOG.Info("placed [|{Order}|] {OrderId}", order, order.Id);
            """, Members));

    [Theory, MemberData(nameof(LogPhrasebook.Named), MemberType = typeof(LogPhrasebook))]
    public async Task What_arrives_identifies_the_object(string library)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        string source = phrases.In($$"""
            using Microsoft.Extensions.Logging;
            public class Order { public int Id { get; set; } }
            public static class Run
            {
                public static void Main({{(library == "Microsoft" ? "Microsoft.Extensions.Logging.ILogger" : phrases.Using + "." + phrases.LoggerType)}} _logger) => LOG.Info("placed {Order}", new Order { Id = 7 });
            }
            """);
        string repaired = (await Repair.AllAsync<ObjectLoggedAsTypeName, ObjectLoggedAsTypeNameFix>(TestProject.Service, source))[0];
        Assert.Contains("7", LogRun.Of(repaired).Single().Message, StringComparison.Ordinal);
        Assert.DoesNotContain("7", LogRun.Of(source).Single().Message, StringComparison.Ordinal);
    }

    private const string Members = """
        private sealed class Customer { public int CustomerId { get; set; } }
        private sealed class Channel { public string Name { get; set; } = ""; }
        private sealed class Point { public int X { get; set; } }
        private readonly Customer _customer = new();
        private readonly Channel _channel = new();
        private readonly Point _point = new();
        private readonly List<Order> _orders = [];
        """;
}
