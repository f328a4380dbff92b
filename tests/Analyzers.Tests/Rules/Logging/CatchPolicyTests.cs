using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>
/// One catch block has one gravest fault, and the user is told of that one: over every combination of what is caught, how it
/// is filtered, whether it has a name and what the block does, at most one rule speaks.
/// </summary>
public class CatchPolicyTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<Rule> Rules =
        [new ExceptionNotLogged(), new ExceptionAsText(), new ExceptionAsArgument(), new LoggedAndRethrown(), new CancellationLoggedAsError(), new ExceptionBelowWarning(), new ExceptionSwallowed()];

    private static readonly string[] Types = ["", "Exception", "SystemException", "IOException", "OrderGone", "OperationCanceledException", "TaskCanceledException"];

    private static readonly string[] Filters =
        ["", "when (quantity > 1)", "when (token.IsCancellationRequested)", "when (!token.IsCancellationRequested)", "when (EX is OperationCanceledException)", "when (EX is not OperationCanceledException)"];

    // What the block does besides logging.
    private static readonly string[] Ends = ["", "throw;", "if (quantity > 1) throw;", "throw new InvalidOperationException(\"x\", EX);", "return;", "_last = EX;", "_failed = true;", "Sentry.SentrySdk.CaptureException(EX);"];

    private static readonly string[] Logs =
    [
        "", "LOG.LogError(\"failed\");", "LOG.LogWarning(\"failed\");", "LOG.LogInformation(\"failed\");", "LOG.LogDebug(\"failed\");",
        "LOG.LogError(EX, \"failed\");", "LOG.LogWarning(EX, \"failed\");", "LOG.LogInformation(EX, \"failed\");", "LOG.LogDebug(EX, \"failed\");",
        "LOG.LogError(EX.Message);", "LOG.LogError(\"failed: {Message}\", EX.Message);", "LOG.LogInformation(\"failed: {Message}\", EX.Message);", "LOG.LogDebug(\"failed: {Message}\", EX.Message);",
        "LOG.LogError(\"failed: {Error}\", EX);", "LOG.LogDebug(\"failed: {Error}\", EX);", "LOG.LogError(EX, \"failed: {Message}\", EX.Message);", "LOG.LogError(EX, \"failed: {Error}\", EX);",
        "LOG.LogError($\"failed: {EX}\");", "LOG.LogError(\"failed\"); LOG.LogDebug(EX, \"failed\");", "LOG.LogError(EX.Message); LOG.LogError(EX, \"failed\");", "LOG.LogError(EX.Message, EX);",
        "LOG.LogInformation(EX, \"failed\"); LOG.LogError(\"failed\");", "LOG.LogError(EX.GetType().Name); LOG.LogError(\"failed\");",
    ];

    public static TheoryData<string> CaughtTypes => [.. Types];

    [Theory, MemberData(nameof(CaughtTypes))]
    public async Task At_most_one_rule_speaks_about_a_catch_block(string type)
    {
        var members = new List<string>();
        foreach (string filter in Filters)
        {
            foreach (string log in Logs)
            {
                foreach (string end in Ends)
                {
                    bool isNamed = (filter + log + end).Contains("EX", StringComparison.Ordinal);
                    bool compiles = type is not ("IOException" or "OrderGone") || !filter.Contains(" is ", StringComparison.Ordinal);
                    if ((isNamed && type.Length == 0) || !compiles)
                        continue;
                    string clause = $"catch {(type.Length == 0 ? "" : $"({type}{(isNamed ? " ex" : "")})")} {filter} {{ {log} {end} }}";
                    members.Add($"public async Task Place{members.Count}(int quantity, CancellationToken token) {{ try {{ await Task.Delay(1, token); }} {clause} }}".Replace("LOG.", "_logger.", StringComparison.Ordinal).Replace("EX", "ex", StringComparison.Ordinal));
                }
            }
        }

        string source = $$"""
            using Microsoft.Extensions.Logging;
            public class OrderGone : Exception { }
            public class Orders(ILogger<Orders> _logger)
            {
                private Exception? _last;
                private bool _failed;
                {{string.Join('\n', members)}}
            }
            """;
        TestProject project = TestProject.Service.Enabling(Rules);
        Assert.Empty(Findings.Compile(project, source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var found = await Findings.OfAsync(Rules, project, source);
        Assert.NotEmpty(found);
        foreach (IGrouping<int, Diagnostic> line in found.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line))
            Assert.True(line.Select(diagnostic => diagnostic.Id).Distinct().Count() == 1, $"{string.Join(", ", line.Select(diagnostic => diagnostic.Id))}: {source.Split('\n')[line.Key]}");
    }

    // The gravest first.
    [Theory]
    [InlineData("catch (Exception) { }", "OBS4001")]
    [InlineData("catch (Exception) { _logger.LogError(\"failed\"); }", "OBS1101")]
    [InlineData("catch (Exception ex) { _logger.LogError(\"failed: {Message}\", ex.Message); }", "OBS1102")]
    [InlineData("catch (Exception ex) { _logger.LogError(\"failed: {Message}\", ex.Message); throw; }", "OBS1102")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex.Message, ex); }", "OBS1103")]
    [InlineData("catch (Exception ex) { _logger.LogInformation(\"failed: {Error}\", ex); }", "OBS1103")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"failed\"); throw; }", "OBS1104")]
    [InlineData("catch (OperationCanceledException ex) { _logger.LogError(ex, \"failed\"); throw; }", "OBS1104")]
    [InlineData("catch (OperationCanceledException) { _logger.LogError(\"failed\"); }", "OBS1105")]
    [InlineData("catch (OperationCanceledException ex) { _logger.LogError(ex.Message); }", "OBS1105")]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"failed\"); }", "OBS1105")]
    [InlineData("catch (Exception ex) { _logger.LogInformation(ex, \"failed\"); }", "OBS1106")]
    public async Task The_gravest_fault_is_reported(string clause, string id)
    {
        string source = $$"""
            using Microsoft.Extensions.Logging;
            public class Orders(ILogger<Orders> _logger)
            {
                public async Task Place(CancellationToken token) { try { await Task.Delay(1, token); } {{clause}} }
            }
            """;
        Assert.Equal(id, Assert.Single(await Findings.OfAsync(Rules, TestProject.Service.Enabling(Rules), source)).Id);
    }
}
