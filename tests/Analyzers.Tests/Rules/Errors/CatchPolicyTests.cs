using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>
/// One catch block has one gravest fault, and the user is told of that one: over every combination of what is caught, how it
/// is filtered, whether it has a name, what the block does and where it stands, at most one rule speaks.
/// </summary>
public class CatchPolicyTests
{
    private static readonly ImmutableArray<(Rule Rule, RuleFix Fix)> Fixes =
    [
        (new GlobalHandlerHidesException(), new GlobalHandlerHidesExceptionFix()),
        (new WorkerSwallowsException(), new WorkerSwallowsExceptionFix()),
        (new WorkerHidesCause(), new WorkerHidesCauseFix()),
        (new ExceptionSwallowed(), new ExceptionSwallowedFix()),
        (new FallbackHidesException(), new FallbackHidesExceptionFix()),
        (new ExceptionAsText(), new ExceptionAsTextFix()),
        (new ExceptionAsArgument(), new ExceptionAsArgumentFix()),
        (new TrackerGetsText(), new TrackerGetsTextFix()),
        (new TrackerEventWithoutOrigin(), new TrackerEventWithoutOriginFix()),
        (new ExceptionNotLogged(), new ExceptionNotLoggedFix()),
        (new InnerExceptionLost(), new InnerExceptionLostFix()),
        (new LoggedAndRethrown(), new LoggedAndRethrownFix()),
        (new CancellationLoggedAsError(), new CancellationLoggedAsErrorFix()),
        (new ExceptionBelowWarning(), new ExceptionBelowWarningFix()),
        (new NeverReportedToTracker(), new NeverReportedToTrackerFix()),
    ];

    private static readonly ImmutableArray<Rule> Rules = [.. Fixes.Select(pair => pair.Rule)];

    private static readonly TestProject Project = TestProject.Service with { References = TestReferences.Everything };

    private static readonly string[] Types = ["", "Exception", "SystemException", "IOException", "OrderGone", "OperationCanceledException", "TaskCanceledException"];

    private static readonly string[] Filters =
        ["", "when (quantity > 1)", "when (token.IsCancellationRequested)", "when (!token.IsCancellationRequested)", "when (EX is OperationCanceledException)", "when (EX is not OperationCanceledException)"];

    // What the block does besides logging.
    private static readonly string[] Ends =
    [
        "", "throw;", "if (quantity > 1) throw;", "throw new InvalidOperationException(\"x\", EX);", "throw new InvalidOperationException(\"x\");", "throw new InvalidOperationException(EX.Message);", "return;", "_last = EX;",
        "_failed = true;", "_failures.Add(1);", "await Task.Delay(1);", "Note();", "Keep(EX);", "Sentry.SentrySdk.CaptureException(EX);", "Sentry.SentrySdk.CaptureMessage(EX.Message);", "Sentry.SentrySdk.CaptureException(new Exception(\"x\"));",
    ];

    private static readonly string[] Logs =
    [
        "", "LOG.LogError(\"failed\");", "LOG.LogWarning(\"failed\");", "LOG.LogInformation(\"failed\");", "LOG.LogDebug(\"failed\");",
        "LOG.LogError(EX, \"failed\");", "LOG.LogWarning(EX, \"failed\");", "LOG.LogInformation(EX, \"failed\");", "LOG.LogDebug(EX, \"failed\");",
        "LOG.LogError(EX.Message);", "LOG.LogError(\"failed: {Message}\", EX.Message);", "LOG.LogInformation(\"failed: {Message}\", EX.Message);", "LOG.LogDebug(\"failed: {Message}\", EX.Message);",
        "LOG.LogError(\"failed: {Error}\", EX);", "LOG.LogDebug(\"failed: {Error}\", EX);", "LOG.LogError(EX, \"failed: {Message}\", EX.Message);", "LOG.LogError(EX, \"failed: {Error}\", EX);",
        "LOG.LogError($\"failed: {EX}\");", "LOG.LogError(\"failed\"); LOG.LogDebug(EX, \"failed\");", "LOG.LogError(EX.Message); LOG.LogError(EX, \"failed\");", "LOG.LogError(EX.Message, EX);",
        "LOG.LogInformation(EX, \"failed\"); LOG.LogError(\"failed\");", "LOG.LogError(EX.GetType().Name); LOG.LogError(\"failed\");",
    ];

    // The body of a method, around a try statement: called once, over and over in a hosted service, around the rest of a request.
    private static readonly Dictionary<string, (string Member, string Base)> Places = new()
    {
        ["method"] = ("public async Task Place(int quantity, CancellationToken token) { try { await Load(token); } CLAUSE }", ""),
        ["worker"] = ("private async Task Place(int quantity, CancellationToken token) { while (quantity > 0) { try { await Load(token); } CLAUSE } }", ": Microsoft.Extensions.Hosting.BackgroundService"),
        ["middleware"] = ("public async Task Place(Microsoft.AspNetCore.Http.HttpContext context, int quantity, CancellationToken token) { try { await _next(context); await Load(token); } CLAUSE }", ""),
        ["lambda"] = ("public Func<int, CancellationToken, Task> Place() => async (quantity, token) => { try { await Load(token); } CLAUSE };", ""),
    };

    public static TheoryData<string, string> TypesAndPlaces
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string place in Places.Keys)
            {
                // What one exception is derived from another is the same everywhere.
                foreach (string type in place == "method" ? Types : ["", "Exception", "IOException", "OperationCanceledException"])
                    data.Add(type, place);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(TypesAndPlaces))]
    public async Task At_most_one_rule_speaks_about_a_catch_block(string type, string place)
    {
        string source = Source(place, Clauses(type, Filters, Logs, Ends, isComplete: (type, place) is ("Exception", "method")));
        Assert.Empty(Findings.Compile(Project, source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await Findings.OfAsync(Rules, Project.Enabling(Rules), source);
        Assert.NotEmpty(found);
        foreach (IGrouping<int, Diagnostic> line in found.GroupBy(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line))
            Assert.True(line.Select(diagnostic => diagnostic.Id).Distinct().Count() == 1, $"{string.Join(", ", line.Select(diagnostic => diagnostic.Id))}: {source.Split('\n')[line.Key]}");
    }

    // Where two rules contradicted each other, their fixes would undo each other for ever; and no fix leaves a block dumb.
    [Theory]
    [InlineData("method")]
    [InlineData("worker")]
    [InlineData("middleware")]
    public async Task Mending_what_is_reported_comes_to_an_end(string place)
    {
        string[] logs = [Logs[0], Logs[1], Logs[5], Logs[6], Logs[7], Logs[10], Logs[13], Logs[18]];
        string[] sources = [Source(place, Clauses("Exception", ["", Filters[1]], logs, Ends, isComplete: false))];
        TestProject project = Project.Enabling(Rules);
        Project start = await Repair.ProjectAsync(project, sources);
        Solution solution = start.Solution;
        for (int round = 0; ; round++)
        {
            Assert.True(round < 6, "The fixes do not come to an end.");
            Solution before = solution;
            foreach ((Rule rule, RuleFix fix) in Fixes)
            {
                // OBS1104's fix removes a log that is thrown on: in this order nothing but that may be lost.
                solution = await Repair.FixAllAsync(solution, project, rule, fix);
            }

            if (!solution.GetChanges(before).GetProjectChanges().Any(project => project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true).Any()))
                break;
        }

        CancellationToken none = CancellationToken.None;
        Compilation compilation = (await solution.GetProject(start.Id)!.GetCompilationAsync(none))!;
        Assert.Empty(compilation.GetDiagnostics(none).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        string text = (await solution.GetProject(start.Id)!.Documents.First().GetTextAsync(none)).ToString();
        ImmutableArray<Diagnostic> left = await Findings.OfAsync(Rules, project, text);
        Assert.DoesNotContain(left, diagnostic => diagnostic.Id is "OBS4001" or "OBS4002" or "OBS4003");
    }

    // The gravest first.
    [Theory]
    [InlineData("method", "catch (Exception) { }", "OBS4001")]
    [InlineData("worker", "catch (Exception) { }", "OBS4002")]
    [InlineData("worker", "catch (Exception) { _failures.Add(1); }", "OBS4012")]
    [InlineData("worker", "catch (IOException) { }", "OBS4012")]
    [InlineData("method", "catch (Exception) { _last = null; }", "OBS4011")]
    [InlineData("method", "catch (Exception) { Sentry.SentrySdk.CaptureException(new Exception(\"x\")); }", "OBS4014")]
    [InlineData("middleware", "catch (Exception) { }", "OBS4003")]
    [InlineData("middleware", "catch (Exception) { context.Response.StatusCode = 500; }", "OBS4003")]
    [InlineData("method", "catch (Exception) { _logger.LogError(\"failed\"); }", "OBS1101")]
    [InlineData("worker", "catch (Exception) { _logger.LogError(\"failed\"); }", "OBS1101")]
    [InlineData("middleware", "catch (Exception) { _logger.LogError(\"failed\"); }", "OBS1101")]
    [InlineData("method", "catch (Exception) { _logger.LogError(\"failed\"); throw new InvalidOperationException(\"x\"); }", "OBS1101")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(\"failed: {Message}\", ex.Message); }", "OBS1102")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(\"failed: {Message}\", ex.Message); Sentry.SentrySdk.CaptureMessage(ex.Message); }", "OBS1102")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(ex.Message, ex); }", "OBS1103")]
    [InlineData("method", "catch (Exception ex) { _logger.LogInformation(\"failed: {Error}\", ex); }", "OBS1103")]
    [InlineData("method", "catch (Exception ex) { Sentry.SentrySdk.CaptureMessage(ex.Message); }", "OBS4004")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(\"failed\"); Sentry.SentrySdk.CaptureMessage(ex.Message); }", "OBS4004")]
    [InlineData("method", "catch (Exception ex) { Sentry.SentrySdk.CaptureMessage(ex.Message); throw new InvalidOperationException(\"x\"); }", "OBS4004")]
    [InlineData("method", "catch (Exception) { throw new InvalidOperationException(\"x\"); }", "OBS4007")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(ex, \"failed\"); throw; }", "OBS1104")]
    [InlineData("method", "catch (OperationCanceledException ex) { _logger.LogError(ex, \"failed\"); throw; }", "OBS1104")]
    [InlineData("method", "catch (OperationCanceledException) { _logger.LogError(\"failed\"); }", "OBS1105")]
    [InlineData("method", "catch (OperationCanceledException ex) { _logger.LogError(ex.Message); }", "OBS1105")]
    [InlineData("method", "catch (Exception ex) { _logger.LogError(ex, \"failed\"); }", "OBS1105")]
    [InlineData("method", "catch (Exception ex) { _logger.LogInformation(ex, \"failed\"); }", "OBS1106")]
    [InlineData("method", "catch (Exception ex) { _logger.LogWarning(ex, \"failed\"); }", "OBS4008")]
    public async Task The_gravest_fault_is_reported(string place, string clause, string id)
        => Assert.Equal(id, Assert.Single(await Findings.OfAsync(Rules, Project.Enabling(Rules), Source(place, [clause]))).Id);

    [Fact]
    public void The_documentation_lists_the_rules_in_the_order_in_which_they_speak()
    {
        string page = File.ReadAllText(Repository.File("docs/catch-blocks.md"));
        string[] documented = [.. Regex.Matches(page, @"^\| \d+ \| \[(?<id>OBS\d{4})\]", RegexOptions.Multiline).Select(row => row.Groups["id"].Value)];
        string[] order = [.. RuleCatalog.All.OfType<CatchPolicyRule>().OrderBy(rule => rule.Fault).Select(rule => rule.Descriptor.Id)];
        Assert.Equal(order, documented.Where(id => id is not ("OBS1102" or "OBS1103")));
        Assert.Equal(order.Length, order.Distinct().Count());
        Assert.Equal(Enum.GetValues<CatchFault>().Length, order.Length);
        Assert.Equal(["OBS1102", "OBS1103"], documented.Where(id => id is "OBS1102" or "OBS1103"));
        Assert.True(Array.IndexOf(documented, "OBS1103") < Array.IndexOf(documented, "OBS4004"));
    }

    // All that can be combined, or each filter with each log and each end, and each log with each end.
    private static IEnumerable<string> Clauses(string type, string[] filters, string[] logs, string[] ends, bool isComplete)
    {
        foreach ((int filterIndex, string filter) in filters.Index())
        {
            foreach ((int logIndex, string log) in logs.Index())
            {
                foreach ((int endIndex, string end) in ends.Index())
                {
                    if (!isComplete && (logIndex + endIndex) % filters.Length != filterIndex)
                        continue;
                    bool isNamed = (filter + log + end).Contains("EX", StringComparison.Ordinal);
                    bool compiles = type is not ("IOException" or "OrderGone") || !filter.Contains(" is ", StringComparison.Ordinal);
                    if ((!isNamed || type.Length > 0) && compiles)
                        yield return $"catch {(type.Length == 0 ? "" : $"({type}{(isNamed ? " ex" : "")})")} {filter} {{ {log} {end} }}".Replace("LOG.", "_logger.", StringComparison.Ordinal).Replace("EX", "ex", StringComparison.Ordinal);
                }
            }
        }
    }

    private static string Source(string place, IEnumerable<string> clauses)
    {
        (string member, string type) = Places[place];
        IEnumerable<string> members = clauses.Select((clause, index) => member.Replace("Place(", $"Place{index}(", StringComparison.Ordinal).Replace("CLAUSE", clause, StringComparison.Ordinal));
        return $$"""
            using Microsoft.Extensions.Logging;
            public class OrderGone : Exception { }
            public class Orders {{type}}
            {
                private readonly Microsoft.AspNetCore.Http.RequestDelegate _next = null!;
                private readonly System.Diagnostics.Metrics.Counter<int> _failures = null!;
                private readonly ILogger<Orders> _logger;
                private Exception? _last;
                private bool _failed;

                public Orders(ILogger<Orders> logger) => _logger = logger;

                {{string.Join('\n', members)}}

                private Task Load(CancellationToken token) => Task.Delay(1, token);
                private void Note() => _logger.LogWarning("noted");
                private void Keep(Exception exception) => _last = exception;
                {{(type.Length > 0 ? "protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;" : "")}}
            }
            """;
    }
}
