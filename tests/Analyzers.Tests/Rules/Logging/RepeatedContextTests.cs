using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class RepeatedContextTests
{
    [Theory]
    [InlineData("""LOG.Info("a {Name}", name); LOG.Info("b {Name}", name);""")]
    [InlineData("""LOG.Info("a {Name}", name); LOG.Info("b {Name}", name); LOG.Info("c");""")]
    [InlineData("""LOG.Info("a {Name}", name); LOG.Info("b {Customer}", name); LOG.Info("c {Who}", name);""")]
    [InlineData("""LOG.Info("a {Name}", name); LOG.Info("b {Name}", order.Name); LOG.Info("c {Name}", items[0]);""")]
    [InlineData("""LOG.Info("a {Total}", Compute()); LOG.Info("b {Total}", Compute()); LOG.Info("c {Total}", Compute());""")]
    [InlineData("""LOG.Info("a {Kind}", "x"); LOG.Info("b {Kind}", "x"); LOG.Info("c {Kind}", "x");""")]
    [InlineData("""const int Limit = 3; LOG.Info("a {Limit}", Limit); LOG.Info("b {Limit}", Limit); LOG.Info("c {Limit}", Limit);""")]
    [InlineData("""LOG.Info("a {Host}", Environment.MachineName); LOG.Info("b {Host}", Environment.MachineName); LOG.Info("c {Host}", Environment.MachineName);""")]
    [InlineData("""LOG.Info("a {Count}", items.Count); LOG.Info("b {Count}", items.Count); LOG.Info("c {Count}", items.Count);""")]
    [InlineData("""LOG.Info("a {Name}", name); name = "other"; LOG.Info("b {Name}", name); LOG.Info("c {Name}", name);""")]
    [InlineData("""LOG.Info("a {Q}", quantity); LOG.Info("b {Q}", quantity++); LOG.Info("c {Q}", quantity); LOG.Info("d {Q}", quantity);""")]
    [InlineData("""LOG.Info("a {Id}", order.Id); order.Id = 2; LOG.Info("b {Id}", order.Id); LOG.Info("c {Id}", order.Id);""")]
    [InlineData("""LOG.Info("a {Id}", order.Id); order = new Order(); LOG.Info("b {Id}", order.Id); LOG.Info("c {Id}", order.Id);""")]
    [InlineData("""LOG.Info("a {Q}", quantity); int.TryParse(name, out quantity); LOG.Info("b {Q}", quantity); LOG.Info("c {Q}", quantity);""")]
    [InlineData("""LOG.Info("a {Name}", name); Action later = () => LOG.Info("b {Name}", name); LOG.Info("c {Name}", name);""")]
    [InlineData("""LOG.Info("a {0}", name); LOG.Info("b {0}", name); LOG.Info("c {0}", name);""")]
    public Task Is_silent(string statement)
        => Verify.IsSilent<RepeatedContext>(LogPhrasebook.Microsoft.Around(statement));

    [Theory]
    [InlineData("Microsoft", """using var scope = _logger.BeginScope("{Name}", name);""")]
    [InlineData("Serilog", """using var scope = Serilog.Context.LogContext.PushProperty("Name", name);""")]
    [InlineData("NLog", """using var scope = ScopeContext.PushProperty("Name", name);""")]
    public Task Is_silent_where_the_function_has_a_scope(string library, string scope)
        => Verify.IsSilent<RepeatedContext>(LogPhrasebook.Of(library).Around(scope + """ LOG.Info("a {Name}", name); LOG.Info("b {Name}", name); LOG.Info("c {Name}", name);"""));

    [Fact]
    public Task Is_silent_where_a_format_has_no_names()
        => Verify.IsSilent<RepeatedContext>(LogPhrasebook.Log4Net.Around("""LOG.Info("a {0}", name); LOG.Info("b {0}", name); LOG.Info("c {0}", name);"""));

    [Theory]
    [InlineData("""LOG.Info("a {Name}", [|name|]); LOG.Info("b {Name}", name); LOG.Error(failure, "c {Name}", name);""")]
    [InlineData("""LOG.Info("a {Id} {Name}", [|order.Id|], [|order.Name|]); LOG.Info("b {Name} {Id}", order.Name, order.Id); LOG.Info("c {Id} {Name}", order.Id, order.Name);""")]
    [InlineData("""LOG.Info("z"); if (quantity > 1) { LOG.Info("a {Name}", [|name|]); } else { LOG.Info("b {Name}", name); } LOG.Info("c {Name}", name);""")]
    [InlineData("""foreach (string item in items) { LOG.Info("a {Item}", [|item|]); LOG.Info("b {Item}", item); LOG.Info("c {Item}", item); }""")]
    [InlineData("""Action later = () => { LOG.Info("a {Name}", [|name|]); LOG.Info("b {Name}", name); LOG.Info("c {Name}", name); };""")]
    public async Task Reports_context_where_it_begins(string statement)
    {
        foreach (string library in LogPhrasebook.Names.Where(name => name != "Log4Net"))
            await Verify.Reports<RepeatedContext>(LogPhrasebook.Of(library).Around(statement));
    }

    [Fact]
    public Task Says_how_often()
        => Verify.Reports<RepeatedContext>(
            LogPhrasebook.Microsoft.Around("""LOG.Info("a {Id}", [|order.Id|]); LOG.Info("b {Id}", order.Id); LOG.Info("c {Id}", order.Id);"""),
            null,
            "'Id' is passed as 'order.Id' to 3 log calls here, and events of the methods called in between lack it. Open one scope with 'Id' before them: it goes to every event written meanwhile.");
}
