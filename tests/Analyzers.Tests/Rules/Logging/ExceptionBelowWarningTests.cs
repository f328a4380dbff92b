using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionBelowWarningTests
{
    public static TheoryData<string> Named => LogPhrasebook.Named;

    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_where_somebody_will_see_it(string library)
        => Verify.IsSilent<ExceptionBelowWarning>(LogPhrasebook.Of(library).Around("""
            try { Work(); } catch (Exception ex) { LOG.Error(ex, "failed"); }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); LOG.Error("failed"); }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); throw; }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); if (quantity > 1) throw; }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); Sentry.SentrySdk.CaptureException(ex); }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); Keep(ex); }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); _failed = true; }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); _failures++; }
            try { Work(); } catch (Exception ex) { LOG.Info(ex, "failed"); _errors.Add("x"); }
            try { Work(); } catch (Exception ex) { /* the cache is optional */ LOG.Info(ex, "failed"); }
            try { Work(); } catch (Exception ex) when (quantity > 1) { LOG.Info(ex, "failed"); }
            try { Work(); } catch (IOException ex) { LOG.Info(ex, "failed"); }
            try { Work(); } catch (OperationCanceledException ex) { LOG.Info(ex, "failed"); }
            """, "private void Work() { } private Exception? _kept; private void Keep(Exception ex) => _kept = ex; private bool _failed; private int _failures; private readonly List<string> _errors = [];"));

    // The first is OBS1101's, the others OBS1102's and OBS1103's.
    [Theory, MemberData(nameof(Named))]
    public Task Is_silent_where_the_log_has_another_fault(string library)
        => Verify.IsSilent<ExceptionBelowWarning>(LogPhrasebook.Of(library).Around("""
            try { Work(); } catch { LOG.Info("failed"); }
            try { Work(); } catch (Exception ex) { LOG.Info("failed: {Message}", ex.Message); }
            try { Work(); } catch (Exception ex) { LOG.Info("failed: {Error}", ex); }
            """, "private void Work() { }"));

    [Theory]
    [InlineData("bool TryPlace()", "_logger.LogDebug(ex, \"failed\"); return false;")]
    [InlineData("void Dispose()", "_logger.LogDebug(ex, \"failed\");")]
    [InlineData("bool IsOpen()", "_logger.LogDebug(ex, \"failed\"); return false;")]
    public Task Is_silent_where_failing_is_an_answer(string member, string body)
        => Verify.IsSilent<ExceptionBelowWarning>(LogPhrasebook.Microsoft.Around("", $"{member} {{ try {{ Work(); {(member[0] == 'b' ? "return true;" : "")} }} catch (Exception ex) {{ {body} }} }} void Work() {{ }}"));

    [Fact]
    public Task Is_silent_on_best_effort_and_on_attempts_that_fail_loudly_in_the_end()
        => Verify.IsSilent<ExceptionBelowWarning>(LogPhrasebook.Microsoft.Around("""
            try { File.Delete("a"); } catch (Exception ex) { _logger.LogDebug(ex, "not deleted"); }
            for (int i = 0; i < 3; i++)
            {
                try { Work(); return; }
                catch (Exception ex) { _logger.LogInformation(ex, "attempt {Number} failed", i); }
            }
            _logger.LogError("all attempts failed");
            """, "private void Work() { }"));

    [Theory, MemberData(nameof(Named))]
    public Task Reports_what_nobody_will_see(string library)
        => Verify.Reports<ExceptionBelowWarning>(LogPhrasebook.Of(library).Around("""
            try { Work(); } catch (Exception ex) { [|LOG.Info(ex, "failed")|]; }
            try { Work(); } catch (Exception ex) { [|LOG.Debug(ex, "failed")|]; order.Name = ""; }
            try { Work(); } catch (SystemException ex) { LOG.Info("hm"); [|LOG.Info(ex, "failed")|]; }
            foreach (string item in items) { try { Work(); } catch (Exception ex) { [|LOG.Info(ex, "failed")|]; } }
            """, "private void Work() { }"));

    [Fact]
    public Task Reports_log4net()
        => Verify.Reports<ExceptionBelowWarning>(LogPhrasebook.Log4Net.Around("""try { Work(); } catch (Exception ex) { [|_logger.Info("failed", ex)|]; }""", "private void Work() { }"));

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<ExceptionBelowWarning>(
            LogPhrasebook.Microsoft.Around("""try { Work(); } catch (Exception ex) { [|_logger.LogDebug(ex, "failed")|]; }""", "private void Work() { }"),
            null,
            "'LogDebug' is the only trace of every exception that is caught here: alerts and error trackers look at errors, so nobody will notice the failure. Log it as an error, or catch only the type that you expect.");

    // An exception in place of a text is logged as one.
    [Fact]
    public async Task Reports_bare_exceptions()
    {
        await Verify.Reports<ExceptionBelowWarning>(LogPhrasebook.NLog.Around("try { Compute(); } catch (Exception ex) { [|_logger.Debug(ex)|]; }"));
        await Verify.Reports<ExceptionBelowWarning>(LogPhrasebook.Log4Net.Around("try { Compute(); } catch (Exception ex) { [|_logger.Debug(ex)|]; }"));
        await Verify.IsSilent<ExceptionBelowWarning>(LogPhrasebook.NLog.Around("try { Compute(); } catch (Exception ex) { _logger.Error(ex); } try { Compute(); } catch (Exception ex) { _logger.Debug(ex); throw; } try { Compute(); } catch (Exception) { _logger.Debug(quantity); }"));
    }

    // Below Information no other rule speaks of the text.
    [Theory, MemberData(nameof(Named))]
    public Task Reports_texts_that_nobody_will_see(string library)
        => Verify.Reports<ExceptionBelowWarning>(LogPhrasebook.Of(library).Around("""
            try { Work(); } catch (Exception ex) { [|LOG.Debug("failed: {Message}", ex.Message)|]; }
            try { Work(); } catch (Exception ex) { LOG.Info("failed: {Message}", ex.Message); }
            try { Work(); } catch (Exception ex) { LOG.Debug("failed: {Message}", ex.Message); throw; }
            try { Work(); } catch (IOException ex) { LOG.Debug("failed: {Message}", ex.Message); }
            """, "private void Work() { }"));
}
