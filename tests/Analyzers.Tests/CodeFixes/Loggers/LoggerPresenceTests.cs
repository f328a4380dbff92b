using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Loggers;

/// <summary>A logger that may not be there when the code runs is asked first, or not used at all.</summary>
public class LoggerPresenceTests
{
    [Theory]
    [InlineData("private readonly ILogger<Orders>? _logger; public Orders(ILogger<Orders>? logger = null) => _logger = logger;", "_logger?")]
    [InlineData("private static ILogger _logger = null!; public static void Set(ILogger logger) => _logger = logger;", "_logger?")]
    [InlineData("private static ILogger? _logger; public static void Set(ILogger logger) => _logger = logger;", "_logger?")]
    [InlineData("private ILogger _logger = null!; public void Set(ILogger logger) => _logger = logger;", "_logger?")]
    [InlineData("private static readonly ILogger _logger = Make(); static ILogger Make() => null!;", "_logger")]
    [InlineData("private static ILogger _logger = Make(); static ILogger Make() => null!;", "_logger")]
    [InlineData("private static ILogger _logger; static Orders() => _logger = Make(); static ILogger Make() => null!;", "_logger")]
    [InlineData("private readonly ILogger<Orders> _logger; public Orders(ILogger<Orders> logger) => _logger = logger;", "_logger")]
    public Task Asks_a_logger_that_may_be_missing(string members, string called)
        => Verify.Fixes<ExceptionSwallowed, ExceptionSwallowedFix>(
            Source(members, "[|catch (Exception)|]\n        {\n        }"),
            Source(members, $"catch (Exception ex)\n        {{\n            {called}.LogError(ex, \"Place failed\");\n        }}"));

    // The text would be lost.
    [Theory]
    [InlineData("private readonly ILogger<Orders>? _logger; public Orders(ILogger<Orders>? logger = null) => _logger = logger; public void Place() { [|Console.WriteLine(\"a\")|]; }")]
    [InlineData("private static ILogger _logger = null!; public static void Set(ILogger logger) => _logger = logger; public void Place() { [|Console.WriteLine(\"a\")|]; }")]
    [InlineData("public static void Place() { var factory = new LoggerFactory(); var logger = factory.CreateLogger(\"a\"); [|Console.WriteLine(\"a\")|]; }")]
    public Task Leaves_output_where_the_logger_may_be_missing(string members)
        => Verify.HasNoFix<ConsoleInService, ConsoleInServiceFix>($"using Microsoft.Extensions.Logging;\nclass Orders {{ {members} }}");

    [Fact]
    public Task Uses_a_nullable_logger_that_has_been_asked()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            "using Microsoft.Extensions.Logging;\nclass Orders(ILogger? log) { public void Place() { if (log is not null) [|Console.WriteLine(\"a\")|]; log?.LogDebug(\"b\"); } }",
            "using Microsoft.Extensions.Logging;\nclass Orders(ILogger? log) { public void Place() { if (log is not null) log.LogInformation(\"a\"); log?.LogDebug(\"b\"); } }");

    [Fact]
    public Task Does_not_use_the_static_log_before_it_is_set()
        => Verify.Fixes<ConsoleInService, ConsoleInServiceFix>(
            Before("[|Console.WriteLine(\"a\")|]", "[|Console.WriteLine(\"b\")|]"),
            Before("[|Console.WriteLine(\"a\")|]", "Log.Information(\"b\")"),
            TestProject.Service with { References = TestReferences.With("Serilog") });

    // A static class can be given nothing, but the program has set the static log up.
    [Theory]
    [InlineData("Log.Logger = new LoggerConfiguration().CreateLogger();", "Log.Error(ex, \"Place failed\");")]
    [InlineData("", null)]
    public async Task Uses_the_static_log_where_nothing_can_be_injected(string setUp, string? call)
    {
        string source = $$"""
            using Serilog;
            static class Shop { public static void Open() { {{setUp}} } }
            static class Orders
            {
                public static void Place()
                {
                    try { Place(); }
                    catch (Exception) { }
                }
            }
            """;
        string after = (await Repair.AllAsync<ExceptionSwallowed, ExceptionSwallowedFix>(TestProject.Service, source))[0];
        if (call is null)
            Assert.Equal(source, after);
        else
            Assert.Contains(call, after, StringComparison.Ordinal);
    }

    private static string Before(string first, string second)
        => $$"""
            using Serilog;
            class Worker
            {
                public void Start(ILogger made)
                {
                    Setup();
                    {{first}};
                    Log.Logger = made;
                    {{second}};
                }
                void Setup() { }
            }
            """.Replace("ILogger made", "LoggerConfiguration made", StringComparison.Ordinal).Replace("= made;", "= made.CreateLogger();", StringComparison.Ordinal);

    private static string Source(string members, string clause)
        => $$"""
            using Microsoft.Extensions.Logging;

            class Orders
            {
                {{members}}

                public void Place()
                {
                    try
                    {
                        Place();
                    }
                    {{clause}}
                }
            }
            """.ReplaceLineEndings("\n");
}
