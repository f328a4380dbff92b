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
    public void Name_before_the_parenthesis_tells(string code, bool mayBe)
        => Assert.Equal(mayBe, CallsInText.MayBeIn(SourceText.From(code.Replace("§", "", StringComparison.Ordinal)), code.IndexOf('§', StringComparison.Ordinal), name => name == "Warn"));

    [Theory]
    [InlineData("Warn(text)", true)]
    [InlineData("Warn(error, text)", true)]
    [InlineData("Warn(message: text, error)", true)]
    [InlineData("Warn( text )", true)]
    [InlineData("Warn(/* why */ text /* so */)", true)]
    [InlineData("Warn(text.Trim())", false)]
    [InlineData("Warn(text + \".\")", false)]
    [InlineData("Warn(order.text)", false)]
    [InlineData("Warn(!text)", false)]
    [InlineData("Tell(text)", false)]
    [InlineData("text", false)]
    public void Word_is_all_of_an_argument(string code, bool mayBe)
        => Assert.Equal(mayBe, CallsInText.MayBeArgument(SourceText.From(code), new TextSpan(code.IndexOf("text", StringComparison.Ordinal), 4), name => name == "Warn"));
}
