using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Tests.Core;

public class CallsInTextTests
{
    [Theory]
    [InlineData("_logger.Warn(§text);", true)]
    [InlineData("_logger.Warn(error, §text);", true)]
    [InlineData("_logger.Warn (Name(a, b), §text);", true)]
    [InlineData("_logger.Warn(names[0], new { A = 1 }, §text);", true)]
    [InlineData("_logger.Warn<Order>(§text);", true)]
    [InlineData("_logger.Warn(\"a)\", §text);", true)]
    [InlineData("_logger.Warn(')', §text);", true)]
    [InlineData("_logger.Warn /* ) */ (§text);", true)]
    [InlineData("_logger.Warn(error /* ) */, §text);", true)]
    [InlineData("_logger.Warn(Format(§text));", false)]
    [InlineData("_logger.Warn(names[§text]);", false)]
    [InlineData("_logger.Warn(new Order { Name = §text });", false)]
    [InlineData("_logger.Warn(); if (§text)", false)]
    [InlineData("_logger.Warn(a, (§text))", false)]
    [InlineData("(§text)", false)]
    [InlineData("§text", false)]
    [InlineData("Warn; §text", false)]
    public void NameBeforeTheParenthesisTells(string code, bool mayBe)
        => Assert.Equal(mayBe, CallsInText.MayBeIn(SourceText.From(code.Replace("§", "", StringComparison.Ordinal)), code.IndexOf('§', StringComparison.Ordinal), name => name == "Warn"));
}
