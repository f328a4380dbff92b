using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerFieldShapeFixTests
{
    private static readonly TestProject Enabled = TestProject.Service.Enabling(new LoggerFieldShape());

    [Theory]
    [InlineData("public ILogger<Orders> [|_logger|] = null!;", "private readonly ILogger<Orders> _logger = null!;")]
    [InlineData("private ILogger [|_logger|] = null!; // the log", "private readonly ILogger _logger = null!; // the log")]
    [InlineData("protected ILogger [|_logger|] = null!;", "protected readonly ILogger _logger = null!;")]
    [InlineData("private readonly NLog.Logger [|Log|] = NLog.LogManager.GetCurrentClassLogger();", "private static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger();")]
    public Task Makes_it_private_and_readonly(string before, string after)
        => Verify.Fixes<LoggerFieldShape, LoggerFieldShapeFix>(Around(before), Around(after), Enabled);

    [Theory]
    [InlineData("private ILogger [|_logger|] = null!; public void Use(ILogger logger) => _logger = logger;")]
    [InlineData("public ILogger [|_logger|] = null!; public class Line { public void Use(Orders orders) => orders._logger = null!; }")]
    [InlineData("private readonly ILogger [|_output|] = null!;")]
    public Task Is_not_offered_where_it_would_not_compile_or_is_a_name(string field)
        => Verify.HasNoFix<LoggerFieldShape, LoggerFieldShapeFix>(Around(field), Enabled);

    private static string Around(string field)
        => $$"""
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                {{field}}
            }
            """;
}
