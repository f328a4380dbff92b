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
    public Task Logs_before_the_process_ends()
        => Verify.Fixes<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(
            Around("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => Environment.Exit(1)|];"),
            Around("AppDomain.CurrentDomain.UnhandledException += (_, e) =>\n        {\n            _logger.LogError(e.ExceptionObject as Exception, \"Unhandled exception\");\n            Environment.Exit(1);\n        };"));

    [Fact]
    public Task Logs_in_a_method_that_handles()
        => Verify.Fixes<UnobservedTaskSilenced, UnobservedTaskSilencedFix>(
            Around("[|TaskScheduler.UnobservedTaskException += OnUnobserved|];"),
            Around("TaskScheduler.UnobservedTaskException += OnUnobserved;").Replace(
                "private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) => e.SetObserved();",
                "private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e)\n    {\n        _logger.LogError(e.Exception, \"Unobserved task exception\");\n        e.SetObserved();\n    }",
                StringComparison.Ordinal));
}
