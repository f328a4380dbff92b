using Observability.Analyzers.Rules;
using Observability.Tool.Commands;
using Spectre.Console.Cli.Testing;

namespace Tool.Tests;

public class RulesCommandTests
{
    [Fact]
    public void Lists_every_rule()
    {
        var app = new CommandAppTester();
        app.SetDefaultCommand<RulesCommand>();

        CommandAppResult result = app.Run();

        Assert.Equal(0, result.ExitCode);
        Assert.All(RuleCatalog.All, rule => Assert.Contains(rule.Descriptor.Id, result.Output));
    }
}
