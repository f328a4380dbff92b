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
    [InlineData("catch (Exception ex) { throw [|new InvalidOperationException(ex.ToString())|]; }")]
    [InlineData("catch (IOException ex) { throw [|new OrderFailure(\"a: \" + ex.Message)|]; }")]
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
    [InlineData("catch (IOException) { throw new OrderFailure(\"a\"); }")]
    [InlineData("catch (KeyNotFoundException ex) { throw new OrderFailure(ex.Message); }")]
    [InlineData("catch (OperationCanceledException) { throw new TimeoutException(\"a\"); }")]
    [InlineData("catch (OperationCanceledException ex) { throw new TimeoutException(\"a: \" + ex.Message); }")]
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
        => Verify.IsSilent<InnerExceptionLost>("""
            using Microsoft.Extensions.Logging;
            class Orders
            {
                int Read(string text) { try { return int.Parse(text); } catch (Exception) { throw new InvalidOperationException("no number"); } }
                void Check(string text) { if (text.Length == 0) throw new InvalidOperationException("empty"); }
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
            public class Coded : Exception { public Coded(int code) { } }
            public class Wrapping : Exception { public Wrapping() { } public Wrapping(Exception cause) : base("", cause) { } }
            public class Orders(ILogger<Orders> _logger)
            {
                private Exception? _last;
                private bool _failed;
                private int _count;

                public void Import()
                {
                    try { Load(); } {{clause}}
                }

                private void Load() { }
                private void Later(Action action) { }
                private Exception Wrap(Exception inner) => inner;
                private Exception Inner(Exception inner) => inner;
            }
            """;
}
