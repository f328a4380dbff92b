using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// What a test says of a rule. Sources mark expected reports: <c>[|…|]</c>. Everything else must be silent, and compile.
/// </summary>
internal static class Verify
{
    /// <summary>The rule reports exactly what is marked, at its own severity (and what <paramref name="messages"/> say, in order, where given).</summary>
    public static Task Reports<TRule>(string source, TestProject? project = null, params string[] messages)
        where TRule : Rule, new()
        => ReportsAt<TRule>(new TRule().Descriptor.DefaultSeverity, source, project, messages);

    /// <summary>The same where a rule has two severities: all that is marked is reported at this one.</summary>
    public static async Task ReportsAt<TRule>(DiagnosticSeverity severity, string source, TestProject? project = null, params string[] messages)
        where TRule : Rule, new()
    {
        ImmutableArray<Diagnostic> found = await ReportsMarkedAsync(new TRule(), MarkedSource.Parse(source), project, severity);
        if (messages.Length > 0)
            Assert.Equal(messages, found.Select(diagnostic => diagnostic.GetMessage()));
    }

    /// <summary>The rule reports nothing.</summary>
    public static Task IsSilent<TRule>(string source, TestProject? project = null)
        where TRule : Rule, new()
    {
        MarkedSource unmarked = MarkedSource.Parse(source);
        Assert.Empty(unmarked.Spans);
        return ReportsMarkedAsync(new TRule(), unmarked, project, severity: null);
    }

    /// <summary>The rule reports what is marked, and its fix makes <paramref name="after"/> of it: one by one, and by Fix All. Applied again it changes nothing.</summary>
    /// <param name="before">The source with marks.</param>
    /// <param name="after">What the fix makes of it. Marks in it are reports that stay.</param>
    /// <param name="project">How it is compiled.</param>
    /// <param name="variant">The key of the fix, where it is not the first.</param>
    /// <param name="severity">The severity of the marked reports, where it is not the rule's own.</param>
    public static Task Fixes<TRule, TFix>(string before, string after, TestProject? project = null, string? variant = null, DiagnosticSeverity? severity = null)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        var rule = new TRule();
        return new FixCheck(rule, new TFix(), (project ?? TestProject.Service).Enabling(rule), variant).RunAsync(before, after, severity ?? rule.Descriptor.DefaultSeverity);
    }

    /// <summary>The rule reports what is marked, and no fix is offered because none would keep the code right.</summary>
    public static Task HasNoFix<TRule, TFix>(string source, TestProject? project = null, DiagnosticSeverity? severity = null)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => Fixes<TRule, TFix>(source, source, project, severity: severity);

    /// <summary>What was found stands where the marks are, and is of this severity where one is given.</summary>
    public static void AreMarked(MarkedSource source, ImmutableArray<Diagnostic> found, DiagnosticSeverity? severity)
    {
        SourceText text = SourceText.From(source.Text);
        string Describe(TextSpan span) => $"{text.Lines.GetLinePosition(span.Start)}: {text.ToString(span)}";
        IEnumerable<string> expected = source.Spans.OrderBy(span => span.Start).ThenBy(span => span.End).Select(Describe);
        IEnumerable<string> actual = found.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Location.SourceSpan.End)
            .Select(diagnostic => diagnostic.Location.SourceTree?.ToString() == source.Text ? Describe(diagnostic.Location.SourceSpan) : diagnostic.ToString());
        Assert.Equal(expected, actual);
        if (severity is { } level)
            Assert.All(found, diagnostic => Assert.Equal(level, diagnostic.DefaultSeverity));
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportsMarkedAsync(Rule rule, MarkedSource source, TestProject? project, DiagnosticSeverity? severity)
    {
        project = (project ?? TestProject.Service).Enabling(rule);
        Compilation compilation = Findings.Compile(project, source.Text);
        if (project.RunsLoggerGenerator)
            compilation = LoggerGenerator.Run(compilation);
        ImmutableArray<Diagnostic> found = await Findings.AnalyzeCompilingAsync([rule], project, compilation);
        AreMarked(source, found, severity);
        return found;
    }
}
