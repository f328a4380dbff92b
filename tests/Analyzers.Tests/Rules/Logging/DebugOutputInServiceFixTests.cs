using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class DebugOutputInServiceFixTests
{
    [Theory]
    [InlineData("""[|Trace.TraceWarning("order {0}", id)|];""", """_logger.LogWarning("order {Id}", id);""")]
    [InlineData("""[|Trace.TraceError($"order {id}")|];""", """_logger.LogError("order {Id}", id);""")]
    [InlineData("""[|Debug.WriteLine($"order {id}")|];""", """_logger.LogInformation("order {Id}", id);""")]
    [InlineData("""[|Debug.WriteLineIf(id > 1, $"order {id}")|];""", "if (id > 1)\n            _logger.LogInformation(\"order {Id}\", id);")]
    public Task Becomes_a_log_call(string before, string after)
        => Verify.Fixes<DebugOutputInService, DebugOutputInServiceFix>(Around(before), Around(after));

    // Nothing makes this class but code that has no logger.
    [Fact]
    public Task Is_not_offered_where_no_logger_can_come_from()
        => Verify.HasNoFix<DebugOutputInService, DebugOutputInServiceFix>("""
            using System.Diagnostics;
            static class Orders { public static void Place(int id) => [|Debug.WriteLine(id)|]; }
            """);

    private static string Around(string statement) => $$"""
        using System.Diagnostics;
        using Microsoft.Extensions.Logging;

        class Orders
        {
            private readonly ILogger<Orders> _logger;

            public Orders(ILogger<Orders> logger) => _logger = logger;

            public void Place(int id)
            {
                {{statement}}
            }
        }
        """;
}
