using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class UnstructuredScopeFixTests
{
    [Theory]
    [InlineData("[|$\"order {order.Id}\"|]", "\"order {OrderId}\", order.Id")]
    [InlineData("[|\"order \" + order.Id + \" of \" + name|]", "\"order {OrderId} of {Name}\", order.Id, name")]
    [InlineData("[|string.Format(\"order {0}\", order.Id)|]", "\"order {OrderId}\", order.Id")]
    [InlineData("[|order.Id|]", "new Dictionary<string, object?> { [\"OrderId\"] = order.Id }")]
    [InlineData("[|name|]", "new Dictionary<string, object?> { [\"Name\"] = name }")]
    [InlineData("/* what */ [|order.Parent!.Id|] /* why */", "/* what */ new Dictionary<string, object?> { [\"ParentId\"] = order.Parent!.Id } /* why */")]
    [InlineData("[|(order.Id, name)|]", "new Dictionary<string, object?> { [\"OrderId\"] = order.Id, [\"Name\"] = name }")]
    [InlineData("[|(Number: order.Id, name)|]", "new Dictionary<string, object?> { [\"Number\"] = order.Id, [\"Name\"] = name }")]
    public Task Gives_the_scope_properties(string before, string after)
        => Verify.Fixes<UnstructuredScope, UnstructuredScopeFix>(Around($"using (_logger.BeginScope({before})) {{ }}"), Around($"using (_logger.BeginScope({after})) {{ }}"));

    [Fact]
    public Task Takes_the_name_beside_the_value()
        => Verify.Fixes<UnstructuredScope, UnstructuredScopeFix>(
            Around("using (_logger.BeginScope([|(\"Order\", order.Id)|])) { }"),
            Around("using (_logger.BeginScope(new Dictionary<string, object?> { [\"Order\"] = order.Id })) { }"),
            TestProject.Service with { References = [.. TestReferences.All.Where(reference => reference.Display?.Contains("Serilog", StringComparison.OrdinalIgnoreCase) != true)] });

    [Fact]
    public Task Writes_no_question_mark_where_the_code_does_not_know_it()
        => Verify.Fixes<UnstructuredScope, UnstructuredScopeFix>(
            Around("using (_logger.BeginScope([|order.Id|])) { }").Replace("Order?", "Order", StringComparison.Ordinal),
            Around("using (_logger.BeginScope(new Dictionary<string, object> { [\"OrderId\"] = order.Id })) { }").Replace("Order?", "Order", StringComparison.Ordinal),
            TestProject.Service with { Nullable = Microsoft.CodeAnalysis.NullableContextOptions.Disable });

    [Theory]
    [InlineData("[|quantity + 1|]")]
    [InlineData("[|(quantity + 1, quantity + 2)|]")]
    [InlineData("[|pair|]")]
    public Task Leaves_alone_what_has_no_name(string state)
        => Verify.HasNoFix<UnstructuredScope, UnstructuredScopeFix>(Around($"var pair = (1, 2); using (_logger.BeginScope({state})) {{ }} _ = pair;"));

    [Fact]
    public Task Imports_what_the_dictionary_needs()
        => Verify.Fixes<UnstructuredScope, UnstructuredScopeFix>(
            """
            using Microsoft.Extensions.Logging;
            class Orders
            {
                public void Place(ILogger logger, int id) { using (logger.BeginScope([|id|])) { } }
            }
            """,
            """
            using System.Collections.Generic;
            using Microsoft.Extensions.Logging;
            class Orders
            {
                public void Place(ILogger logger, int id) { using (logger.BeginScope(new Dictionary<string, object?> { ["Id"] = id })) { } }
            }
            """,
            TestProject.Service with { ImplicitUsings = false });

    [Fact]
    public async Task Adds_properties_to_the_events_in_the_scope()
    {
        (var before, var after) = await LoggedText.AroundFix<UnstructuredScope, UnstructuredScopeFix>("Microsoft", """
            using (_logger.BeginScope($"order {first}"))
            using (_logger.BeginScope(second))
                LOG.Info("placed");
            """);
        Assert.Equal("Scope: Int32 2", before[0].Properties.Split('\n')[^1]);
        Assert.Equal("First: Int32 1\nSecond: Int32 2", after[0].Properties);
    }

    private static string Around(string statement) => LogPhrasebook.Microsoft.Around(statement);
}
