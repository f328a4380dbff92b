using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

/// <summary>Runs log statements with a real library, as they are and as a fix leaves them.</summary>
internal static class LoggedText
{
    /// <summary>What arrives of these statements. In them <c>LOG.Info</c> and <c>LOG.Error</c> log; first, second and number are values.</summary>
    public static IReadOnlyList<LoggedEvent> Of(string library, string statements) => LogRun.Of(Program(library, statements));

    /// <summary>What arrives before and after all that the rule reports is fixed.</summary>
    public static async Task<(IReadOnlyList<LoggedEvent> Before, IReadOnlyList<LoggedEvent> After)> AroundFix<TRule, TFix>(string library, string statements)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        string source = Program(library, statements);
        string repaired = (await Repair.AllAsync<TRule, TFix>(TestProject.Service, source))[0];
        Assert.NotEqual(source, repaired);
        return (LogRun.Of(source), LogRun.Of(repaired));
    }

    /// <summary>What arrives after all that the rule reports is fixed, where the statements throw as they are.</summary>
    public static async Task<IReadOnlyList<LoggedEvent>> AfterFix<TRule, TFix>(string library, string statements)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => LogRun.Of((await Repair.AllAsync<TRule, TFix>(TestProject.Service, Program(library, statements)))[0]);

    private static string Program(string library, string statements)
    {
        LogPhrasebook phrases = LogPhrasebook.Of(library);
        return $$"""
            using {{phrases.Using}};
            public static class Run
            {
                public static void Main({{phrases.LoggerType.Replace("<Orders>", "", StringComparison.Ordinal)}} _logger)
                {
                    int first = 1, second = 2;
                    double number = 1.5;
                    {{phrases.In(statements)}}
                }
            }
            """;
    }
}
