using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class VariableAsTemplateFixTests
{
    public static TheoryData<string, string, string> Rewrites => Cases(
        ("""LOG.Info([|name|]);""", """LOG.Info("{Message}", name);"""),
        ("""LOG.Info(([|name|]));""", """LOG.Info("{Message}", name);"""),
        ("""LOG.Info([|name|], Array.Empty<object>());""", """LOG.Info("{Message}", name);"""),
        ("""LOG.Info([|name ?? "none"|]);""", """LOG.Info("{Message}", name ?? "none");"""),
        ("""LOG.Info([|order.Name.Trim()|]);""", """LOG.Info("{Message}", order.Name.Trim());"""),
        ("""LOG.Debug(failure, [|failure.Message|]);""", """LOG.Debug(failure, "{Message}", failure.Message);"""),
        ("""LOG?.Info([|name|]);""", """LOG?.Info("{Message}", name);"""),
        ("""LOG.Info(/* why */ [|name|] /* so */); // end""", """LOG.Info(/* why */ "{Message}" /* so */, name); // end"""),
        ("""items.ForEach(text => LOG.Info([|text|]));""", """items.ForEach(text => LOG.Info("{Message}", text));"""));

    [Theory, MemberData(nameof(Rewrites))]
    public Task Passes_the_text_as_a_value(string library, string before, string after)
        => Verify.Fixes<VariableAsTemplate, VariableAsTemplateFix>(Around(library, before), Around(library, after));

    [Theory]
    [InlineData("camel_case", "{message}")]
    [InlineData("otel_dotted", "{message}")]
    public Task Names_the_value_in_the_style_of_the_project(string style, string hole)
        => Verify.Fixes<VariableAsTemplate, VariableAsTemplateFix>(
            Around("Microsoft", """LOG.Info([|name|]);"""),
            Around("Microsoft", $$"""LOG.Info("{{hole}}", name);"""),
            TestProject.Service with { Options = $"observability.placeholder_naming = {style}" });

    [Fact]
    public Task Calls_the_method_without_a_format_in_log4net()
        => Verify.Fixes<VariableAsTemplate, VariableAsTemplateFix>(
            Around("Log4Net", """
                LOG.Info([|name|]);
                LOG.Error([|name|], []);
                LOG?.Info(System.Globalization.CultureInfo.InvariantCulture, [|name|]);
                """),
            Around("Log4Net", """
                _logger.Info(name);
                _logger.Error(name);
                _logger?.Info(name);
                """));

    [Fact]
    public Task Keeps_named_arguments_and_static_syntax()
        => Verify.Fixes<VariableAsTemplate, VariableAsTemplateFix>(
            Around("Microsoft", """
                LoggerExtensions.LogInformation(_logger, [|name|]);
                _logger.Log(LogLevel.Warning, new EventId(1), failure, [|name|]);
                """),
            Around("Microsoft", """
                LoggerExtensions.LogInformation(_logger, "{Message}", name);
                _logger.Log(LogLevel.Warning, new EventId(1), failure, "{Message}", name);
                """));

    [Fact]
    public Task Leaves_reordered_arguments_and_wrappers_without_values_alone()
        => Verify.HasNoFix<VariableAsTemplate, VariableAsTemplateFix>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(string name, Exception failure)
                {
                    logger.LogError(message: [|name|], exception: failure);
                    Say([|name|]);
                }
                private void Say(string text) => logger.LogInformation(text);
            }
            """);

    [Theory]
    [InlineData("Microsoft", "order 1")]
    [InlineData("Serilog", "\"order 1\"")]
    [InlineData("NLog", "order 1")]
    [InlineData("Log4Net", "order 1")]
    public async Task Renders_the_text_and_serilog_in_quotes(string library, string message)
    {
        (var before, var after) = await LoggedText.AroundFix<VariableAsTemplate, VariableAsTemplateFix>(library, """var text = $"order {first}"; LOG.Info(text);""");
        Assert.Equal("order 1", before[0].Message);
        Assert.Equal(message, after[0].Message);
    }

    [Theory]
    [InlineData("Microsoft")]
    [InlineData("Serilog")]
    [InlineData("NLog")]
    public async Task Renders_braces_as_they_are(string library)
    {
        (_, var after) = await LoggedText.AroundFix<VariableAsTemplate, VariableAsTemplateFix>(library, """var text = "{" + first + "}} {"; LOG.Info(text);""");
        Assert.Equal("{1}} {", after[0].Message.Trim('"'));
        Assert.Equal("{Message}", after[0].Template);
        Assert.StartsWith("Message: ", after[0].Properties, StringComparison.Ordinal);
    }

    private static TheoryData<string, string, string> Cases(params (string Before, string After)[] rewrites)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string library in new[] { "Microsoft", "Serilog", "NLog" })
        {
            foreach ((string before, string after) in rewrites)
                cases.Add(library, before, after);
        }

        return cases;
    }

    private static string Around(string library, string statement) => LogPhrasebook.Of(library).Around(statement);
}
