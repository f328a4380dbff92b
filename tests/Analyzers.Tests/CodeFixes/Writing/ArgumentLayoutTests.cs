using System.Text.RegularExpressions;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Writing;

/// <summary>Whatever the layout of an argument list and its comments: fixes that add, drop or rewrite arguments leave the lines of the others, and every comment.</summary>
public class ArgumentLayoutTests
{
    private const string Indentation = "                ";

    private static readonly string[] Openings = ["", $"\n{Indentation}"];

    private static readonly string[] Separators = [", ", $",\n{Indentation}", $", // NUMBER\n{Indentation}", $",\n{Indentation}// NUMBER\n{Indentation}", ", /* NUMBER */ "];

    private static readonly string[] Endings = ["", $"\n{Indentation}", $" // end\n{Indentation}"];

    public static TheoryData<string> Lists
    {
        get
        {
            var lists = new TheoryData<string>();
            foreach (string opening in Openings)
            {
                foreach (string first in Separators)
                {
                    foreach (string second in Separators)
                    {
                        foreach (string ending in Endings)
                            lists.Add($"({opening}TEXT{first.Replace("NUMBER", "one", StringComparison.Ordinal)}a{second.Replace("NUMBER", "two", StringComparison.Ordinal)}b{ending})");
                    }
                }
            }

            return lists;
        }
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task An_added_exception_leaves_the_other_lines(string list)
    {
        string after = await FixedAsync<ExceptionNotLogged, ExceptionNotLoggedFix>($"logger.LogError{list.Replace("TEXT", "\"{First} at {Second}\"", StringComparison.Ordinal)};", mayRefuse: false);
        Assert.Contains("ex,", after, StringComparison.Ordinal);
        AssertSameBreaks(list, after, "\"{First} at {Second}\"", "a", "b");
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_new_template_leaves_the_other_lines(string list)
    {
        string after = await FixedAsync<TemplateNotConstant, TemplateNotConstantFix>($"logger.LogError{list.Replace("TEXT", "$\"{{First}} at {{Second}} of {id}\"", StringComparison.Ordinal)};", mayRefuse: true);
        if (after.Contains("$\"", StringComparison.Ordinal))
            return;
        AssertSameBreaks(list, after, "\"{First} at {Second} of {Id}\"", "a", "b");
        Assert.Matches(@"\bid\s*\)", Regex.Replace(after, "//.*|/\\*.*?\\*/", ""));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_moved_exception_leaves_the_other_lines(string list)
        => await FixedAsync<ExceptionAsArgument, ExceptionAsArgumentFix>($"logger.LogError{list.Replace("TEXT", "\"{First} at {Second}\"", StringComparison.Ordinal).Replace("b", "ex", StringComparison.Ordinal)};", mayRefuse: true);

    [Theory]
    [InlineData("string.Format(\"{0} of {1}\", a, // done\n                b)")]
    [InlineData("string.Format(\"{0} of {1}\", /* first */ a, b)")]
    [InlineData("\"a \" + // first\n                a + \" b \" /* second */ + b")]
    public Task Comments_inside_a_text_are_kept_or_it_stays(string text)
        => FixedAsync<TemplateNotConstant, TemplateNotConstantFix>($"logger.LogError({text});", mayRefuse: true);

    private static void AssertSameBreaks(string list, string after, params string[] arguments)
    {
        string before = list.Replace("TEXT", arguments[0], StringComparison.Ordinal);
        for (int i = 1; i < arguments.Length; i++)
            Assert.Equal(Breaks(before, arguments[i - 1], arguments[i]), Breaks(after[after.IndexOf("logger.", StringComparison.Ordinal)..], arguments[i - 1], arguments[i]));
    }

    private static bool Breaks(string code, string first, string second)
    {
        Match between = Regex.Match(code, $@"{Regex.Escape(first)}\s*,(.*?)(?<![\w""]){second}(?![\w""])", RegexOptions.Singleline);
        Assert.True(between.Success, code);
        return between.Groups[1].Value.Contains('\n', StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync<TRule, TFix>(string statement, bool mayRefuse)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        string source = $$"""
            using Microsoft.Extensions.Logging;
            class Orders(ILogger<Orders> logger)
            {
                public void Place(int a, int b, int id)
                {
                    try
                    {
                        Place(1, 2, 3);
                    }
                    catch (Exception ex)
                    {
                        {{statement}}
                    }
                }
            }
            """.ReplaceLineEndings("\n");
        string after = (await Repair.AllAsync<TRule, TFix>(TestProject.Service, source))[0];
        if (!mayRefuse)
            Assert.NotEqual(source, after);
        Assert.Equal(Comments(source), Comments(after));

        // No run of blanks, no blank at the end of a line, no line of blanks.
        Assert.DoesNotMatch(@"(?m)\S {2,}\S|[ \t]+$|\n\s*\n\s*\n", after);
        return after;
    }

    private static IEnumerable<string> Comments(string code) => Regex.Matches(code, @"//[^\n]*|/\*.*?\*/").Select(match => match.Value.Trim()).Order(StringComparer.Ordinal);
}
