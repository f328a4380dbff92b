using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Testing;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// What a test says of a rule. Sources mark expected reports: <c>[|…|]</c>. Everything else must be silent, and compile.
/// </summary>
internal static class Verify
{
    /// <summary>The rule reports exactly what is marked (and what <paramref name="messages"/> say, in order, where given).</summary>
    public static async Task Reports<TRule>(string source, TestProject? project = null, params string[] messages)
        where TRule : Rule, new()
    {
        if (messages.Length == 0)
        {
            await ReportsMarked<TRule>(source, project);
            return;
        }

        var found = await Findings.OfAsync<TRule>(TestMarkup.Remove(source), project ?? TestProject.Service);
        Assert.Equal(messages, found.Select(diagnostic => diagnostic.GetMessage()));
        await ReportsMarked<TRule>(source, project);
    }

    /// <summary>The rule reports what is marked, all of it at this severity.</summary>
    public static Task ReportsAt<TRule>(DiagnosticSeverity severity, string source, TestProject? project = null)
        where TRule : Rule, new()
        => ReportsMarked<TRule>(source, project, severity);

    /// <summary>The rule reports nothing.</summary>
    public static Task IsSilent<TRule>(string source, TestProject? project = null)
        where TRule : Rule, new()
    {
        Assert.DoesNotContain("[|", source, StringComparison.Ordinal);
        return ReportsMarked<TRule>(source, project);
    }

    /// <summary>The rule reports what is marked, and its fix makes <paramref name="after"/> of it: one by one, and by Fix All. Applied again it changes nothing.</summary>
    /// <param name="before">The source with marks.</param>
    /// <param name="after">What the fix makes of it. Marks in it are reports that stay.</param>
    /// <param name="project">How it is compiled.</param>
    /// <param name="variant">The key of the fix, where it is not the first.</param>
    /// <param name="everywhere">Whether Fix All is tried in the project and the solution too; all scopes take the same way.</param>
    /// <param name="severity">The severity of the marked reports, where it is not the rule's own.</param>
    public static async Task Fixes<TRule, TFix>(string before, string after, TestProject? project = null, string? variant = null, DiagnosticSeverity? severity = null, bool everywhere = false)
        where TRule : Rule, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest<TRule, TFix>(project ??= TestProject.Service, severity) { CodeActionEquivalenceKey = variant };
        test.Configure(project);
        test.TestState.AddSource(before, project);
        test.FixedState.AddSource(after, project);
        test.FixedState.MarkupHandling = MarkupMode.Allow;

        // How many passes it takes one by one depends on what the reports share; Fix All takes one, and a second that finds nothing left.
        test.CodeFixTestBehaviors = everywhere ? CodeFixTestBehaviors.None : CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck;
        if (new TRule() is ProjectRule)
            test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        test.NumberOfIncrementalIterations = -20;
        test.NumberOfFixAllIterations = -2;
        await test.RunAsync();
    }

    /// <summary>The rule reports what is marked, and no fix is offered because none would keep the code right.</summary>
    public static Task HasNoFix<TRule, TFix>(string source, TestProject? project = null)
        where TRule : Rule, new()
        where TFix : CodeFixProvider, new()
        => Fixes<TRule, TFix>(source, source, project);

    private static async Task ReportsMarked<TRule>(string source, TestProject? project, DiagnosticSeverity? severity = null)
        where TRule : Rule, new()
    {
        var test = new RuleTest<TRule>(project ??= TestProject.Service, severity);
        test.Configure(project);
        test.TestState.AddSource(source, project);
        await test.RunAsync();
    }
}
