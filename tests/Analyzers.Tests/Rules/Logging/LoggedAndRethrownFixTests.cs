using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class LoggedAndRethrownFixTests
{
    private static readonly TestProject Enabled = TestProject.Service.Enabling(new LoggedAndRethrown());

    [Fact]
    public Task Removes_the_log_call_and_a_clause_that_only_throws()
        => Fixes(
            """
                    try
                    {
                        Work();
                    }
                    catch (IOException ex)
                    {
                        // the caller knows
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }
                    catch (InvalidOperationException ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw new InvalidOperationException("x", ex);
                    }

                    try
                    {
                        Work();
                    }
                    catch (IOException)
                    {
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }

                    try
                    {
                        Work();
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }
                    finally
                    {
                        Work();
                    }
            """,
            """
                    try
                    {
                        Work();
                    }
                    catch (IOException)
                    {
                        // the caller knows
                        throw;
                    }
                    catch (InvalidOperationException)
                    {
                        throw;
                    }
                    catch (Exception ex)
                    {
                        throw new InvalidOperationException("x", ex);
                    }

                    try
                    {
                        Work();
                    }
                    catch (IOException)
                    {
                    }

                    try
                    {
                        Work();
                    }
                    finally
                    {
                        Work();
                    }
            """);

    [Fact]
    public Task Removes_a_try_that_nothing_is_left_of()
        => Fixes(
            """
                    Work();
                    try
                    {
                        // first
                        Work();
                        Work();
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }

                    Work();
            """,
            """
                    Work();
                    // first
                    Work();
                    Work();

                    Work();
            """);

    private static Task Fixes(string before, string after)
        => Verify.Fixes<LoggedAndRethrown, LoggedAndRethrownFix>(Around(before), Around(after), Enabled);

    private static string Around(string body)
        => $$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger logger)
            {
                void Place()
                {
            {{body}}
                }

                void Work() { }
            }
            """;
}
