using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class UnobservedTaskSilencedTests
{
    [Theory]
    [InlineData("[|TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved()|];")]
    [InlineData("[|TaskScheduler.UnobservedTaskException += (sender, e) => { e.SetObserved(); }|];")]
    [InlineData("[|TaskScheduler.UnobservedTaskException += delegate(object? sender, UnobservedTaskExceptionEventArgs e) { e.SetObserved(); }|];")]
    [InlineData("[|TaskScheduler.UnobservedTaskException += OnUnobserved|];")]
    [InlineData("[|TaskScheduler.UnobservedTaskException += (_, e) => { _logger.LogError(\"task failed\"); e.SetObserved(); }|];")]
    [InlineData("[|TaskScheduler.UnobservedTaskException += new EventHandler<UnobservedTaskExceptionEventArgs>(OnUnobserved)|];")]
    public Task Reports_who_marks_without_looking(string statement)
        => Verify.ReportsAt<UnobservedTaskSilenced>(DiagnosticSeverity.Warning, Around(statement));

    [Theory]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => Environment.Exit(1)|];")]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += (_, _) => { _count++; Environment.Exit(1); }|];")]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => { if (e.IsTerminating) Environment.Exit(1); }|];")]
    [InlineData("[|AppDomain.CurrentDomain.UnhandledException += (_, e) => { _logger.LogCritical(\"crashed\"); Environment.Exit(1); }|];")]
    public Task Reports_who_ends_the_process_before_the_runtime_says_why(string statement)
        => Verify.ReportsAt<UnobservedTaskSilenced>(DiagnosticSeverity.Warning, Around(statement));

    [Theory]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, e) => { _logger.LogError(e.Exception, \"a\"); e.SetObserved(); };")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, e) => { Keep(e); e.SetObserved(); };")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, e) => { if (e.Observed) return; e.SetObserved(); };")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, _) => _count++;")]
    [InlineData("TaskScheduler.UnobservedTaskException += _handler;")]
    [InlineData("TaskScheduler.UnobservedTaskException -= OnUnobserved;")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(e.ExceptionObject as Exception, \"a\");")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, _) => _count++;")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => { Keep(e.ExceptionObject); Environment.Exit(1); };")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => _logger.LogCritical(\"crashed\");")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, e) => Environment.Exit(1);")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += (_, e) => { Keep(e); _logger.LogCritical(\"a\"); };")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, e) => _logger.LogInformation(\"bye\");")]
    [InlineData("Own.UnobservedTaskException += (_, e) => e.SetObserved();")]
    public Task Is_silent_where_somebody_looks_or_nothing_is_hidden(string statement)
        => Verify.IsSilent<UnobservedTaskSilenced>(Around(statement));

    [Fact]
    public Task Is_silent_where_nothing_can_report()
        => Verify.IsSilent<UnobservedTaskSilenced>(
            "static class A { static void B() => TaskScheduler.UnobservedTaskException += (_, e) => e.SetObserved(); }",
            TestProject.Library with { References = TestReferences.Base });

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<UnobservedTaskSilenced>(
            Around("[|TaskScheduler.UnobservedTaskException += (_, args) => args.SetObserved()|];"),
            null,
            "This handler marks exceptions of forgotten tasks as observed and never reads 'args.Exception': it is the last place where they can be seen, and no log says what failed. Log the exception first.");

    internal static string Around(string statement)
        => $$"""
            using Microsoft.Extensions.Logging;

            public static class Own { public static event EventHandler<UnobservedTaskExceptionEventArgs>? UnobservedTaskException; }
            public class Orders(ILogger<Orders> _logger)
            {
                private readonly EventHandler<UnobservedTaskExceptionEventArgs> _handler = null!;
                private int _count;
                private object? _last;

                public void Watch()
                {
                    {{statement}}
                }

                private void OnUnobserved(object? sender, UnobservedTaskExceptionEventArgs e) => e.SetObserved();
                private void OnUnhandled(object sender, UnhandledExceptionEventArgs e) { _logger.LogCritical("crashed"); }
                private void Keep(object value) => _last = value;
            }
            """.ReplaceLineEndings("\n");
}
