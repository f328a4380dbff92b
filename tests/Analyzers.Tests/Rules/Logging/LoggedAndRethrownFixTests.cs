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

    [Fact]
    public Task What_is_left_of_a_try_keeps_its_lines()
        => Fixes(
            """
                    // first
                    try
                    {
                        // second
                        string name = count switch
                        {
                            1   => "one",
                            100 => "hundred",
                            _   => Told()
                                ?? "none"
                        };

                        Console.Out.Write(@"a
                        b" + name);
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }
            """,
            """
                    // first
                    // second
                    string name = count switch
                    {
                        1   => "one",
                        100 => "hundred",
                        _   => Told()
                            ?? "none"
                    };

                    Console.Out.Write(@"a
                        b" + name);
            """);

    [Fact]
    public Task Takes_along_what_stands_for_the_log_alone()
        => Fixes(
            """
                    string name = "a";
                    try
                    {
                        Work();
                    }
                    catch (IOException ex)
                    {
                        int length = name.Length;
                        string shown = $"{name} of {length}";
                        [|logger.LogError(ex, "failed for {Name}", shown)|];

                        throw;
                    }
                    catch (InvalidOperationException ex)
                    {
                        string shown = Told();
                        int length = name.Length;
                        [|logger.LogError(ex, "failed for {Name} {Length}", shown, length)|];
                        throw;
                    }
                    catch (Exception ex)
                    {
                        string text = "failed " + name;
                        [|logger.LogError(ex, "failed for {Text}", text)|];

                        throw new InvalidOperationException(text, ex);
                    }
            """,
            """
                    string name = "a";
                    try
                    {
                        Work();
                    }
                    catch (IOException)
                    {
                        throw;
                    }
                    catch (InvalidOperationException)
                    {
                        string shown = Told();
                        throw;
                    }
                    catch (Exception ex)
                    {
                        string text = "failed " + name;

                        throw new InvalidOperationException(text, ex);
                    }
            """);

    [Fact]
    public Task Removes_a_try_whose_locals_mean_nothing_else_around_it()
        => Fixes(
            """
                    try
                    {
                        using var reader = new StringReader("1");
                        if (!int.TryParse(reader.ReadLine(), out int number))
                            return;
                        Work();
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }
            """,
            """
                    using var reader = new StringReader("1");
                    if (!int.TryParse(reader.ReadLine(), out int number))
                        return;
                    Work();
            """);

    // A reader that is closed later; a name that means something else behind the try.
    [Theory]
    [InlineData("using var reader = new StringReader(\"1\");", "Work();")]
    [InlineData("int count = 1;", "_ = this.count; _ = count;")]
    [InlineData("int.TryParse(\"1\", out int other);", "void Later() { int other = 2; }")]
    public Task Keeps_a_try_that_its_locals_need(string declaration, string behind)
        => Fixes(
            $$"""
                    try
                    {
                        {{declaration}}
                        Work();
                    }
                    catch (Exception ex)
                    {
                        [|logger.LogError(ex, "failed")|];
                        throw;
                    }

                    {{behind}}
            """,
            $$"""
                    try
                    {
                        {{declaration}}
                        Work();
                    }
                    catch (Exception)
                    {
                        throw;
                    }

                    {{behind}}
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

                string Told() { Work(); return ""; }

                private readonly int count;
            }
            """;
}
