using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class InnerExceptionLostTests
{
    [Theory]
    [InlineData("catch (Exception) { throw [|new InvalidOperationException(\"a\")|]; }")]
    [InlineData("catch { throw [|new InvalidOperationException(\"a\")|]; }")]
    [InlineData("catch (Exception ex) { throw [|new InvalidOperationException($\"a: {ex.Message}\")|]; }")]
    [InlineData("catch (Exception ex) { var text = ex.Message; throw [|new OrderFailure(text)|]; }")]
    [InlineData("catch (Exception ex) { string text; text = \"a: \" + ex.Message; throw [|new OrderFailure(text)|]; }")]
    [InlineData("catch (Exception) { throw [|new Retried(\"a\", true)|]; }")]
    [InlineData("catch (IOException) { throw [|new OrderFailure(\"a\")|]; }")]
    [InlineData("catch (System.Net.Http.HttpRequestException ex) { if (ex.StatusCode == System.Net.HttpStatusCode.Forbidden) throw new OrderFailure(\"denied\"); throw [|new OrderFailure(\"cannot connect\")|]; }")]
    [InlineData("catch (Exception ex) { if (ex is InvalidOperationException) throw new OrderFailure(\"closed\"); else throw [|new OrderFailure(\"a\")|]; }")]
    [InlineData("catch (Exception) { if (Find() is null) throw [|new OrderFailure(\"a\")|]; }")]
    [InlineData("catch (Exception) { throw [|new TimeoutException(\"a\")|]; }")]
    [InlineData("catch (IOException ex) { throw [|new OrderFailure(\"a: \" + ex.Message)|]; }")]
    [InlineData("catch (OperationCanceledException ex) { throw [|new OrderFailure(\"no answer: \" + ex.Message)|]; }")]
    [InlineData("catch (Exception) { if (_failed) throw [|new OrderFailure(\"a\")|]; throw; }")]
    [InlineData("catch (Exception) { _count++; throw [|new OrderFailure(\"a\")|]; }")]
    [InlineData("catch (Exception) { throw [|new OrderFailure(\"a\") { HResult = 1 }|]; }")]
    public Task Reports_a_lost_cause(string clause)
        => Verify.ReportsAt<InnerExceptionLost>(DiagnosticSeverity.Info, Around(clause));

    [Theory]
    [InlineData("catch (Exception ex) { throw new InvalidOperationException(\"a\", ex); }")]
    [InlineData("catch (Exception ex) { throw new InvalidOperationException(\"a\", ex.InnerException); }")]
    [InlineData("catch (Exception ex) { throw new InvalidOperationException(\"a\", Inner(ex)); }")]
    [InlineData("catch (Exception ex) { throw new Coded(ex.HResult); }")]
    [InlineData("catch (Exception) { throw new Coded(1); }")]
    [InlineData("catch (Exception ex) { throw new OrderFailure(\"a\") { Cause = ex }; }")]
    [InlineData("catch (Exception ex) { throw Wrap(ex); }")]
    [InlineData("catch (Exception) { throw; }")]
    [InlineData("catch (FileNotFoundException) { throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (InvalidOperationException) { throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (System.Net.Http.HttpRequestException ex) when (ex.StatusCode == System.Net.HttpStatusCode.Forbidden) { throw new OrderFailure(\"denied\"); }")]
    [InlineData("catch (Exception ex) { throw new OrderFailure(\"a: \" + ex.ToString()); }")]
    [InlineData("catch (Exception ex) { throw new OrderFailure($\"a: {ex}\"); }")]
    [InlineData("catch (Exception ex) { var text = ex.ToString(); throw new OrderFailure(text); }")]
    [InlineData("catch (Exception) { _found = Find() ?? throw new OrderFailure(\"no other one\"); }")]
    [InlineData("catch (KeyNotFoundException ex) { throw new OrderFailure(ex.Message); }")]
    [InlineData("catch (OperationCanceledException) { throw new TimeoutException(\"a\"); }")]
    [InlineData("catch (OperationCanceledException ex) { throw new TimeoutException(\"a: \" + ex.Message); }")]
    [InlineData("catch (OperationCanceledException) { throw new OrderFailure(\"no answer\"); }")]
    [InlineData("catch (OperationCanceledException ex) { throw new TaskCanceledException(\"a: \" + ex.Message); }")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (Exception) { _logger.LogError(\"a\"); throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (Exception ex) { Sentry.SentrySdk.CaptureException(ex); throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (Exception ex) { _last = ex; throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (Exception) { Later(() => throw new OrderFailure(\"a\")); }")]
    [InlineData("catch (Exception ex) { var failure = new OrderFailure(\"a\"); failure.Cause = ex; throw failure; }")]
    public Task Is_silent_where_the_cause_goes_along_or_somebody_has_it(string clause)
        => Verify.IsSilent<InnerExceptionLost>(Around(clause));

    [Fact]
    public Task Is_silent_where_the_try_only_reads_and_outside_of_catch_blocks()
        => Verify.Reports<InnerExceptionLost>("""
            using Microsoft.Extensions.Logging;
            class Orders
            {
                int Read(string text) { try { return int.Parse(text); } catch (Exception) { throw new InvalidOperationException("no number"); } }
                int ReadWith(string text) { try { return int.Parse(text); } catch (Exception ex) { throw [|new FormatException("no number: " + ex.Message)|]; } }
                int ReadFormat(string text) { try { return int.Parse(text); } catch (FormatException ex) { throw new InvalidOperationException("no number: " + ex.Message); } }
                void Check(string text) { if (text.Length == 0) throw new InvalidOperationException("empty"); }
            }
            """);

    // The time was up: that is what the new exception says.
    [Theory]
    [InlineData("await Task.Delay(1, token);")]
    [InlineData("await Task.Delay(1).WaitAsync(TimeSpan.FromSeconds(1));")]
    public Task Is_silent_where_a_wait_becomes_a_time_out(string body)
        => Verify.IsSilent<InnerExceptionLost>($$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                async Task Wait(CancellationToken token) { try { {{body}} } catch { logger.LogDebug("late"); Cancel(); throw new TimeoutException("a"); } }
                void Cancel() { }
            }
            """);

    [Fact]
    public Task Reports_where_nothing_waits_or_something_else_is_thrown()
        => Verify.Reports<InnerExceptionLost>("""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                async Task Wait(CancellationToken token) { try { await Task.Delay(1, token); } catch { Cancel(); throw [|new InvalidOperationException("a")|]; } }
                async Task WaitLonger() { try { await Task.Delay(TimeSpan.FromSeconds(1)); } catch { Cancel(); throw [|new TimeoutException("a")|]; } }
                void Cancel() { }
                void Log() => logger.LogDebug("a");
            }
            """);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<InnerExceptionLost>(
            Around("catch (Exception ex) { throw [|new OrderFailure(ex.Message)|]; }"),
            null,
            "'OrderFailure' is thrown without the exception that is caught here: whoever logs it sees this line, and the type and stack trace of what failed are lost. Pass 'ex' as its inner exception.");

    internal static string Around(string clause)
        => $$"""
            using Microsoft.Extensions.Logging;

            public class OrderFailure : Exception
            {
                public OrderFailure(string message) : base(message) { }
                public OrderFailure(string message, Exception cause) : base(message, cause) { }
                public Exception? Cause { get; set; }
            }
            public class Retried : Exception
            {
                public Retried(string message, bool again) : base(message) { }
                public Retried(string message, Exception cause, bool again) : base(message, cause) { }
            }
            public class Coded : Exception { public Coded(int code) { } }
            public class Wrapping : Exception { public Wrapping() { } public Wrapping(Exception cause) : base("", cause) { } }
            public class Orders(ILogger<Orders> _logger)
            {
                private Exception? _last;
                private string? _found;
                private bool _failed;
                private int _count;

                public void Import()
                {
                    try { Load(); } {{clause}}
                }

                private void Load() { }
                private string? Find() => _found;
                private void Later(Action action) { }
                private Exception Wrap(Exception inner) => inner;
                private Exception Inner(Exception inner) => inner;
            }
            """;
}
