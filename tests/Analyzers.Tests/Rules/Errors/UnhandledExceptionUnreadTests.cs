using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.UnobservedTaskSilencedTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class UnhandledExceptionUnreadTests
{
    [Theory]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(\"crashed\")|];")]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += OnUnhandled|];")]
    public Task Suggests_to_log_what_ends_the_process(string statement)
        => Verify.ReportsAt<UnhandledExceptionUnread>(DiagnosticSeverity.Info, Around(statement));

    [Theory]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(e.ExceptionObject as Exception, \"a\");")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, _) => _count++;")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => { Keep(e); _logger.LogCritical(\"a\"); };")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => { _logger.LogCritical(\"a\"); Environment.Exit(1); };")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved();")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, e) => _logger.LogInformation(\"bye\");")]
    public Task Is_silent_where_it_is_read_or_nothing_is_logged(string statement)
        => Verify.IsSilent<UnhandledExceptionUnread>(Around(statement));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<UnhandledExceptionUnread>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, args) => _logger.LogCritical(\"crashed\")|];"),
            null,
            "This handler runs when the process ends by an exception and never reads 'args.ExceptionObject': what it logs does not say why. Log the exception.");
}
