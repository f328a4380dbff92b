using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class ExceptionPartlyToldTests
{
    public static TheoryData<string> All => LogPhrasebook.All;

    [Theory, MemberData(nameof(All))]
    public Task Reports_sentences_about_an_expected_failure(string library)
        => Verify.Reports<ExceptionPartlyTold>(LogPhrasebook.Of(library).Around("""
            try { Compute(); } catch (OrderGone) { [|LOG.Error("order {0} is gone", order.Id)|]; }
            try { Compute(); } catch (FileNotFoundException) { [|LOG.Error("{0} does not exist", name)|]; }
            try { Compute(); } catch (NotSupportedException) { [|LOG.Error("{0} cannot do that", name)|]; }
            try { Compute(); } catch (TimeoutException) { [|LOG.Error("{0} timed out", name)|]; }
            try { quantity = int.Parse(name); } catch { [|LOG.Error("{0} is no number", name)|]; }
            try { Compute(); } catch (System.Net.Http.HttpRequestException e) when (e.StatusCode == System.Net.HttpStatusCode.NotFound) { [|LOG.Error("{0} was not found", name)|]; }
            try { Compute(); } catch (System.Net.Http.HttpRequestException e) when (e is { StatusCode: System.Net.HttpStatusCode.NotFound }) { [|LOG.Error("{0} was not found", name)|]; }
            try { Compute(); } catch (Exception e) when (e is NotImplementedException or MissingMethodException) { [|LOG.Error("{0} is not supported", name)|]; }
            """) + "class OrderGone : Exception { }");

    [Theory]
    [InlineData("Microsoft", "LogWarning")]
    [InlineData("Serilog", "Warning")]
    [InlineData("NLog", "Warn")]
    [InlineData("Log4Net", "Warn")]
    public Task Reports_a_warning_and_an_error_about_one_type(string library, string method)
        => Verify.Reports<ExceptionPartlyTold>(LogPhrasebook.Of(library).Around($$"""
            try { } catch (IOException) { [|LOG.{{method}}("failed")|]; }
            try { } catch (IOException) { [|LOG.Error("failed")|]; }
            try { } catch (InvalidOperationException) { [|LOG.Error("failed")|]; return; }
            try { } catch (System.Net.Http.HttpRequestException e) when (e.StatusCode != System.Net.HttpStatusCode.NotFound) { [|LOG.Error("failed")|]; }
            try { } catch (Exception) { LOG.{{method}}("failed"); }
            """));

    [Theory]
    [InlineData("console", true)]
    [InlineData("worker", false)]
    [InlineData("library", false)]
    public Task Reports_what_is_read_at_a_terminal(string kind, bool reports)
    {
        string call = """logger.LogError("Update failed")""";
        return Verify.Reports<ExceptionPartlyTold>(
            $"using Microsoft.Extensions.Logging; class Update(ILogger<Update> logger) {{ void Run() {{ try {{ Run(); }} catch (Exception) {{ {(reports ? $"[|{call}|]" : call)}; }} }} }}",
            TestProject.Service with { Kind = kind });
    }

    // The first are OBS1101's.
    [Theory, MemberData(nameof(All))]
    public Task Is_silent_where_the_cause_is_not_known_or_the_exception_goes_somewhere(string library)
        => Verify.IsSilent<ExceptionPartlyTold>(LogPhrasebook.Of(library).Around("""
            try { Compute(); } catch { LOG.Error("failed"); }
            try { Compute(); } catch (SystemException) { LOG.Error("failed"); }
            try { Compute(); } catch (Exception e) when (e is not IOException) { LOG.Error("failed"); }
            try { Compute(); } catch (FileNotFoundException e) { LOG.Error("failed: {0}", e.Message); }
            try { Compute(); } catch (FileNotFoundException) { LOG.Error("failed"); throw; }
            try { Compute(); } catch (FileNotFoundException) { LOG.Info("failed"); }
            try { Compute(); } catch (OperationCanceledException) { LOG.Error("cancelled"); }
            """));

    [Fact]
    public Task Says_what_is_missing_and_what_to_do()
        => Verify.Reports<ExceptionPartlyTold>(
            LogPhrasebook.Microsoft.Around("""try { } catch (FileNotFoundException ex) { [|_logger.LogError("failed")|]; }"""),
            null,
            "'LogError' tells of an expected failure without the exception: where it came from, and what else the exception knows, is lost. Pass 'ex' to 'LogError' if somebody may have to find out.");

    // The author says why it is no more than that: in a comment before the log, by a member that asks, by telling the same of an answer.
    [Theory, MemberData(nameof(All))]
    public Task Reports_what_its_author_has_thought_of(string library)
        => Verify.Reports<ExceptionPartlyTold>(LogPhrasebook.Of(library).Around("""
            try { Compute(); } catch
            {
                // orders may go away while they are counted
                [|LOG.Error("no count of {0}", name)|];
            }
            try { Compute(); } catch
            {
                // ignored
                LOG.Error("no count of {0}", name);
            }
            try { Compute(); } catch
            {
                LOG.Error("no count of {0}", name);
                // whoever asks next gets the last count
                quantity = 0;
            }
            try { if (quantity > 1) LOG.Error("{0} is not available", name); } catch { [|LOG.Error("{0} is not available", name)|]; }
            try { Compute(); LOG.Error("{0} was available", name); } catch { LOG.Error("{0} is not available", name); }
            try { LOG.Info("failed for {0}", order.Id); } catch { [|LOG.Error("failed for an unknown order")|]; }
            try { LOG.Info("value {0}", name); quantity = int.Parse(name); } catch { [|LOG.Error("{0} is no number", name)|]; }
            """));

    [Theory]
    [InlineData("bool CanReach", "LogWarning", true)]
    [InlineData("bool CanReach", "LogError", false)]
    [InlineData("bool Reach", "LogWarning", false)]
    public Task Reports_warnings_of_members_that_ask(string member, string method, bool reports)
        => Verify.Reports<ExceptionPartlyTold>($$"""
            using Microsoft.Extensions.Logging;
            class Shops(ILogger<Shops> logger, System.Net.Http.HttpClient client)
            {
                public {{member}}() { try { client.GetAsync("a").Wait(); return true; } catch (Exception) { {{(reports ? "[|" : "")}}logger.{{method}}("no answer"){{(reports ? "|]" : "")}}; return false; } }
            }
            """);
}
