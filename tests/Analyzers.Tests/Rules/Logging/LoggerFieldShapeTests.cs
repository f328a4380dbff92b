using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggerFieldShapeTests
{
    private static readonly TestProject Enabled = TestProject.Service.Enabling(new LoggerFieldShape());

    [Theory]
    [InlineData("private readonly ILogger<Orders> _logger = null!;")]
    [InlineData("readonly ILogger _log = null!;")]
    [InlineData("protected readonly ILogger logger = null!;")]
    [InlineData("private static readonly NLog.Logger Logger = NLog.LogManager.GetCurrentClassLogger();")]
    [InlineData("private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Orders));")]
    [InlineData("private readonly NLog.Logger _logger = null!;")]
    [InlineData("private static readonly Serilog.ILogger Log = Serilog.Log.ForContext<Orders>();")]
    [InlineData("private static class Events { public static readonly ILogger Log = null!; }")]
    [InlineData("public string Output = \"\";")]
    [InlineData("public ILogger? Output { get; set; }")]
    public Task Is_silent_on_the_usual_shape(string field)
        => Verify.IsSilent<LoggerFieldShape>(Around(field), Enabled);

    // Sonar S1312 and S6669.
    [Theory]
    [InlineData("public ILogger<Orders> [|_logger|] = null!;")]
    [InlineData("internal readonly ILogger [|_logger|] = null!;")]
    [InlineData("private ILogger [|_logger|] = null!;")]
    [InlineData("protected ILogger [|_logger|] = null!;")]
    [InlineData("private readonly NLog.Logger [|_logger|] = NLog.LogManager.GetCurrentClassLogger();")]
    [InlineData("private readonly log4net.ILog [|_logger|] = log4net.LogManager.GetLogger(typeof(Orders));")]
    [InlineData("private static Serilog.ILogger [|Log|] = Serilog.Log.ForContext<Orders>();")]
    [InlineData("private readonly ILogger [|_output|] = null!;")]
    public Task Reports_other_shapes(string field)
        => Verify.Reports<LoggerFieldShape>(Around(field), Enabled);

    [Fact]
    public Task The_name_is_an_option()
        => Verify.Reports<LoggerFieldShape>(
            Around("private readonly ILogger _output = null!; private readonly ILogger [|_logger|] = null!;"),
            Enabled with { Options = "observability.logger_name = ^_output$" });

    [Fact]
    public Task Says_what_is_wrong_and_what_to_do()
        => Verify.Reports<LoggerFieldShape>(
            Around("private ILogger [|_logger|] = null!; private readonly ILogger [|_output|] = null!;"),
            Enabled,
            "The logger field '_logger' can be assigned anew at any time. Write 'private readonly'.",
            "The logger field '_output' is named unlike the others: readers do not see at once that it is the logger. Give it a name that matches '^_?[Ll]og(ger)?$'.");

    private static string Around(string field)
        => $$"""
            using Microsoft.Extensions.Logging;
            public class Orders
            {
                {{field}}
            }
            """;
}
