using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>What other analyzers document as their findings in templates is found here too, by the rule named; and what they are known to report wrongly is not.</summary>
public class PeerFindingsTests
{
    [Theory]

    // CA2017, Serilog003
    [InlineData("Microsoft", """LOG.Info("{One} {Two}", name);""", "OBS1003")]
    [InlineData("Microsoft", """LOG.Info("{One}");""", "OBS1003")]
    [InlineData("Microsoft", """LOG.Info("{One}", name, quantity);""", "OBS1003")]
    [InlineData("Serilog", """LOG.Info("Hello {User}", name, quantity);""", "OBS1003")]
    [InlineData("Serilog", """LOG.Info("Hello {User} {Name}", name);""", "OBS1003")]

    // CA2023, S6674, Serilog002
    [InlineData("Microsoft", """LOG.Info("{One", name);""", "OBS1004")]
    [InlineData("Microsoft", """LOG.Info("One}", name);""", "OBS1004")]
    [InlineData("Microsoft", """LOG.Error("Login failed for {User", name);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Error("Login failed for {User", name);""", "OBS1004")]
    [InlineData("NLog", """LOG.Error("Login failed for {User", name);""", "OBS1004")]
    [InlineData("Microsoft", """LOG.Error("Login failed for {}", name);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Error("Login failed for {}", name);""", "OBS1004")]
    [InlineData("NLog", """LOG.Error("Login failed for {}", name);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Error("Login failed for {User-Name}", name);""", "OBS1004")]
    [InlineData("Microsoft", """LOG.Error("Login failed for {User-Name}", name);""", "OBS1007")]
    [InlineData("Microsoft", """LOG.Debug("Retry attempt {Cnt,r}", quantity);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Debug("Retry attempt {Cnt,r}", quantity);""", "OBS1004")]
    [InlineData("NLog", """LOG.Debug("Retry attempt {Cnt,r}", quantity);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Info("{Name,b}", name);""", "OBS1004")]
    [InlineData("Serilog", """LOG.Info("Hello {User name}", name);""", "OBS1004")]

    // CA2253, ReSharper: PositionalPropertyUsedProblem
    [InlineData("Microsoft", """LOG.Info("{0} {1}", name, quantity);""", "OBS1005")]
    [InlineData("Microsoft", """LOG.Info("{Name} {1}", name, quantity);""", "OBS1005")]
    [InlineData("Serilog", """LOG.Info("Disk quota {0} exceeded by {1}", quantity, name);""", "OBS1005")]

    // S6677, Serilog005, ReSharper: TemplateDuplicatePropertyProblem
    [InlineData("Microsoft", """LOG.Debug("User {Id} purchased order {Id}", order.Parent!.Id, order.Id);""", "OBS1006")]
    [InlineData("Serilog", """LOG.Info("Meet {FirstName} and {FirstName}", name, order.Name);""", "OBS1006")]

    // CA1727, S6678, Serilog006, ReSharper: InconsistentLogPropertyNaming, InconsistentContextLogPropertyNaming
    [InlineData("Microsoft", """LOG.Info("Hello {name}", name);""", "OBS1007")]
    [InlineData("Serilog", """LOG.Info("Hello {name}", name);""", "OBS1007")]
    [InlineData("NLog", """LOG.Info("Hello {firstName} {@order}", name, order);""", "OBS1007")]
    [InlineData("Serilog", """LOG.ForContext("userName", name).Information("Hello");""", "OBS1007")]

    // S6673
    [InlineData("Microsoft", """string first = name, second = order.Name; LOG.Error("{First} placeholder and {Second} one.", second, first);""", "OBS1008")]
    [InlineData("Serilog", """string path = name, fileName = order.Name; LOG.Error("File {FileName} not found in folder {Path}", path, fileName);""", "OBS1008")]

    // CA2254, Serilog004, ReSharper: TemplateIsNotCompileTimeConstantProblem
    [InlineData("Microsoft", """LOG.Info(name);""", "OBS1002")]
    [InlineData("Serilog", """LOG.Info(name);""", "OBS1002")]
    [InlineData("Serilog", """LOG.Info($"Hello {name}");""", "OBS1001")]
    public async Task Is_found(string library, string statement, string ids)
        => Assert.Equal(ids, await FoundAsync(library, statement));

    [Theory]

    // CA2017 crashes on it.
    [InlineData("Microsoft", """LOG.Info("{One} {Two}", new object[2]);""")]

    // S6674 and CA1727 take the names of OpenTelemetry for wrong.
    [InlineData("Microsoft", """LOG.Info("{http.request.method} {Url}", name, quantity);""")]
    [InlineData("Serilog", """LOG.Info("{http.request.method} {Url}", name, quantity);""")]

    // S6674: no library minds an empty format.
    [InlineData("Microsoft", """LOG.Debug("Retry attempt {Cnt:}", quantity);""")]
    [InlineData("Serilog", """LOG.Debug("Retry attempt {Cnt:}", quantity);""")]
    [InlineData("NLog", """LOG.Debug("Retry attempt {Cnt:}", quantity);""")]

    // CA2254 does not see that these never vary.
    [InlineData("Microsoft", """LOG.Info(quantity > 1 ? "many" : "one");""")]
    [InlineData("Microsoft", """LOG.Info(Fixed);""")]
    [InlineData("Microsoft", """LOG.Info(Texts.Placed);""")]
    [InlineData("Microsoft", """LOG.Info(Texts.Placed ?? "placed");""")]

    // S6673 would swap these two, which are right.
    [InlineData("Microsoft", """string newName = order.Name; LOG.Info("{OldName} is now {Name}", name, newName);""")]
    public async Task Is_right_and_not_reported(string library, string statement)
        => Assert.Equal("", await FoundAsync(library, statement));

    private static async Task<string> FoundAsync(string library, string statement)
    {
        string source = LogPhrasebook.Of(library).Around(statement, """
            private static readonly string Fixed = "ready";
            private static class Texts
            {
                public static System.Resources.ResourceManager ResourceManager { get; } = new("Texts", typeof(Texts).Assembly);
                public static string Placed => ResourceManager.GetString("Placed")!;
            }
            """);
        var found = await Findings.OfAsync(RuleCatalog.All, TestProject.Service with { Nullable = NullableContextOptions.Annotations }, source);
        return string.Join(' ', found.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal));
    }
}
