using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.UnobservedTaskSilencedTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class UnobservedTaskSilencedFixTests
{
    [Theory]
    [InlineData(
        "[|TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved()|];",
        "TaskScheduler.UnobservedTaskException += (_, e) =>\n        {\n            _logger.LogError(e.Exception, \"Unobserved task exception\");\n            e.SetObserved();\n        };")]
    [InlineData(
        "[|TaskScheduler.UnobservedTaskException += (_, e) =>\n        {\n            // so\n            e.SetObserved();\n        }|];",
        "TaskScheduler.UnobservedTaskException += (_, e) =>\n        {\n            _logger.LogError(e.Exception, \"Unobserved task exception\");\n            // so\n            e.SetObserved();\n        };")]
    public Task Logs_the_exception_first(string before, string after)
        => Verify.Fixes<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(Around(before), Around(after));

    [Fact]
    public Task Logs_what_ends_the_process()
        => Verify.Fixes<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(\"crashed\")|];"),
            Around("AppDomain.CurrentDomain.UnhandledException += (_, e) =>\n        {\n            _logger.LogError(e.ExceptionObject as Exception, \"Unhandled exception\");\n            _logger.LogCritical(\"crashed\");\n        };"),
            severity: DiagnosticSeverity.Info);

    [Fact]
    public Task Logs_in_a_method_that_handles()
        => Verify.Fixes<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(
            Around("[|TaskScheduler.UnobservedTaskException += OnUnobserved|];"),
            Around("TaskScheduler.UnobservedTaskException += OnUnobserved;").Replace(
                "private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) => e.SetObserved();",
                "private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e)\n    {\n        _logger.LogError(e.Exception, \"Unobserved task exception\");\n        e.SetObserved();\n    }",
                StringComparison.Ordinal));

    [Fact]
    public Task Has_no_fix_where_the_arguments_have_no_name()
        => Verify.HasNoFix<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, _) => _logger.LogCritical(\"crashed\")|];"), severity: DiagnosticSeverity.Info);
}
