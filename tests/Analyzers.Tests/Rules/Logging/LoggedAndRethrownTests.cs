using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggedAndRethrownTests
{
    private static readonly TestProject Enabled = TestProject.Service.Enabling(new LoggedAndRethrown());

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Is_silent_where_it_is_one_of_the_two(string library)
        => Verify.IsSilent<LoggedAndRethrown>(
            LogPhrasebook.Of(library).Around("""
                try { } catch (Exception ex) { LOG.Error(ex, "failed"); }
                try { } catch (Exception) { throw; }
                try { } catch (Exception ex) { throw new InvalidOperationException("x", ex); }
                try { } catch (Exception ex) { LOG.Error(ex, "failed"); if (quantity > 1) throw; }
                try { } catch (Exception ex) { LOG.Error(ex, "failed"); throw new InvalidOperationException("x"); }
                try { } catch (Exception ex) { if (quantity > 1) { LOG.Error(ex, "failed"); return; } throw; }
                try { } catch (Exception ex) when (quantity > 1) { LOG.Error(ex, "failed"); throw; }
                try { } catch (Exception) { LOG.Error("failed"); throw; }
                try { } catch (Exception ex) { LOG.Error("failed: {Message}", ex.Message); throw; }
                """),
            Enabled);

    [Fact]
    public Task Is_silent_where_the_block_adds_properties()
        => Verify.IsSilent<LoggedAndRethrown>(
            """
            using Microsoft.Extensions.Logging;
            class Orders(ILogger logger)
            {
                void Place(int id)
                {
                    try { } catch (Exception ex) { using (logger.BeginScope("order {Id}", id)) logger.LogError(ex, "failed"); throw; }
                    try { } catch (Exception ex) { using var property = Serilog.Context.LogContext.PushProperty("Id", id); Serilog.Log.Error(ex, "failed"); throw; }
                }
            }
            """,
            Enabled);

    [Theory, MemberData(nameof(LogPhrasebook.WithException), MemberType = typeof(LogPhrasebook))]
    public Task Reports_what_is_logged_and_thrown_on(string library)
        => Verify.Reports<LoggedAndRethrown>(
            LogPhrasebook.Of(library).Around("""
                try { } catch (Exception ex) { [|LOG.Error(ex, "failed")|]; throw; }
                try { } catch (IOException ex) { [|LOG.Info(ex, "failed")|]; order.Name = ""; throw; }
                try { } catch (Exception ex) { [|LOG.Error(ex, "failed")|]; throw ex; }
                try { } catch (Exception ex) { [|LOG.Error(ex, "failed")|]; throw new InvalidOperationException("x", ex); }
                try { } catch (Exception ex) { if (quantity > 1) { [|LOG.Error(ex, "failed")|]; throw; } }
                """),
            Enabled);

    [Fact]
    public Task Says_what_is_wrong_why_and_what_to_do()
        => Verify.Reports<LoggedAndRethrown>(
            LogPhrasebook.Microsoft.Around("""try { } catch (Exception ex) { [|_logger.LogError(ex, "failed")|]; throw; }"""),
            Enabled,
            "'LogError' logs an exception that is thrown on right after: whoever catches it logs it again, so one failure raises two alerts. Log it and handle it, or throw it on without logging.");

    // Sonar S2139.
    [Fact]
    public Task Finds_what_its_peers_document()
        => Verify.Reports<LoggedAndRethrown>(
            """
            using Microsoft.Extensions.Logging;
            class Files(ILogger logger)
            {
                void Open(string path)
                {
                    try
                    {
                        File.Open(path, FileMode.Open);
                    }
                    catch (FileNotFoundException exception)
                    {
                        [|logger.LogError(exception, "The file {Path} could not be found", path)|];
                        throw;
                    }
                    catch (InvalidCastException e)
                    {
                        [|logger.LogWarning(e.InnerException, "Message!")|];
                        throw;
                    }
                    catch (InvalidOperationException e)
                    {
                        try { }
                        finally
                        {
                            [|logger.LogInformation(e, "Message!")|];
                            throw e;
                        }
                    }
                }
            }
            """,
            Enabled);
}
