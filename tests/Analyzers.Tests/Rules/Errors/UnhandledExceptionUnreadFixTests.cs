using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.UnobservedTaskSilencedTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class UnhandledExceptionUnreadFixTests
{
    [Fact]
    public Task Logs_what_ends_the_process()
        => Verify.Fixes<UnhandledExceptionUnread, UnhandledExceptionUnreadFix>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(\"crashed\")|];"),
            Around("AppDomain.CurrentDomain.UnhandledException += (_, e) =>\n        {\n            _logger.LogError(e.ExceptionObject as Exception, \"Unhandled exception\");\n            _logger.LogCritical(\"crashed\");\n        };"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Has_no_fix_where_the_arguments_have_no_name()
        => Verify.HasNoFix<UnhandledExceptionUnread, UnhandledExceptionUnreadFix>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, _) => _logger.LogCritical(\"crashed\")|];"), severity: DiagnosticSeverity.Info);
}
