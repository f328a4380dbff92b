using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>
/// Holds a fix to its claim to change nothing: many generated statements, a method each, stand in one source, which runs before and
/// after the fix with the real library. The cases are the same in each run; <c>OBS_CASES=20</c> in the environment makes twenty times
/// as many, others each.
/// </summary>
internal static class FixProperty
{
    private const int CasesOfABatch = 150;

    // Behind it a statement declares the types that it needs.
    private const string Types = "TYPES";

    private static readonly int Batches = int.Parse(Environment.GetEnvironmentVariable("OBS_CASES") ?? "1", CultureInfo.InvariantCulture);

    /// <param name="phrases">The library that the statements speak of.</param>
    /// <param name="statement">A statement in the phrasebook's words. Types that it needs stand behind the word TYPES; # is the number of the case, LOGGER the type of a logger.</param>
    /// <param name="same">Whether what arrived before and after counts as the same.</param>
    /// <param name="isVerbose">Whether all levels are on; else those from Information up.</param>
    public static async Task HoldsAsync<TRule, TFix>(LogPhrasebook phrases, Gen<string> statement, Func<LoggedEvent, LoggedEvent, bool> same, bool isVerbose = true)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var failures = new List<Failure>();
        int changed = 0;
        for (int batch = 0; batch < Batches; batch++)
        {
            var random = new PCG((uint)batch, 20240203);
            string[] statements = [.. Enumerable.Range(0, CasesOfABatch).Select(_ => statement.Generate(random, null, out Size _))];
            string before = Source(phrases, statements);
            string after = (await Repair.AllAsync<TRule, TFix>(TestProject.Service with { RunsLoggerGenerator = true }, before))[0];
            ImmutableArray<ImmutableArray<LoggedEvent>> expected = LogRun.CasesOf(before, isVerbose), actual = LogRun.CasesOf(after, isVerbose);
            Assert.Equal(CasesOfABatch, expected.Length);
            string[] written = Cases(before), became = Cases(after);
            for (int i = 0; i < CasesOfABatch; i++)
            {
                changed += written[i] == became[i] ? 0 : 1;
                if (expected[i].Length != actual[i].Length || !expected[i].Zip(actual[i], same).All(isSame => isSame))
                    failures.Add(new Failure(written[i], became[i], expected[i], actual[i]));
            }
        }

        Assert.True(failures.Count == 0, Text(failures));
        Assert.True(changed * 4 > Batches * CasesOfABatch, $"Only {changed} of {Batches * CasesOfABatch} were mended: that proves little.");
    }

    private static string Source(LogPhrasebook phrases, string[] statements)
        => phrases.In($$"""
            using {{phrases.Using}};

            {{string.Join("\n\n", statements.SelectMany((statement, index) => Placed(phrases, statement, index).Split(Types).Skip(1)))}}

            public struct Address { public override string ToString() => "Main St"; }

            public class Order
            {
                public int Id = 7;
                public string Name = "Ada";
                public string Quoted = "a \"b\" 'c'";
                public decimal Total = 1234.5m;
                public double Share = 0.25;
                public bool IsPaid = true;
                public char Letter = 'x';
                public string? Nothing = null;
                public int? Count = null;
                public Order? Parent = null;
                public DayOfWeek Kind = DayOfWeek.Friday;
                public DateTime When = new DateTime(2024, 2, 3, 4, 5, 6);
                public TimeSpan Lasts = TimeSpan.FromSeconds(90);
                public Guid Guid = Guid.Empty;
                public Address Address;
                public (int, string) Pair = (1, "one");
                public List<string> Items = ["tea", "milk"];
                private int _next;
                public int Next() => ++_next;
                public string Echo(string text) => text;
                public string Named(int number) => "number " + number;
                public Task<int> LoadAsync() => Task.FromResult(++_next);
                public override string ToString() => "the order";
            }

            public static partial class Run
            {
                private const DayOfWeek Day = DayOfWeek.Friday;
                private const string Text = "text";
                private const char Letter = 'l';
                private const decimal Price = 1.50m;
                private static readonly IFormatProvider Comma = new System.Globalization.NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

            {{string.Join("\n\n", statements.Select((statement, index) => $$"""
                public static async Task Case{{index}}({{Logger(phrases)}} _logger)
                {
                    Order order = new(); string name = "Bob"; int quantity = 3; List<string> items = ["tea"]; Exception failure = new TimeoutException("late");
                    {{Placed(phrases, statement, index).Split(Types)[0]}}
                    await Task.CompletedTask;
                }
            """))}}
            }
            """);

    // A number stands for # where types are declared; elsewhere it is a format's.
    private static string Placed(LogPhrasebook phrases, string statement, int index)
        => !statement.Contains(Types, StringComparison.Ordinal) ? statement
            : statement.Replace("#", index.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("LOGGER", Logger(phrases), StringComparison.Ordinal);

    private static string Logger(LogPhrasebook phrases) => phrases.Name == "Microsoft" ? "ILogger" : $"{phrases.Using}.{phrases.LoggerType}";

    private static string[] Cases(string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        ILookup<string, string> types = root.ChildNodes().OfType<TypeDeclarationSyntax>().ToLookup(type => Number(type.Identifier.ValueText), type => type.ToString());
        return [.. root.DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Where(method => method.Identifier.ValueText.StartsWith("Case", StringComparison.Ordinal))
            .Select(method => string.Join('\n', method.Body!.Statements.Skip(5).SkipLast(1).Select(statement => statement.ToString()).Concat(types[Number(method.Identifier.ValueText)])))];
    }

    private static string Number(string name) => name.TrimStart([.. Enumerable.Range('A', 26).Concat(Enumerable.Range('a', 26)).Select(letter => (char)letter)]);

    private static string Text(List<Failure> failures)
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"{failures.Count} cases:");
        foreach (Failure failure in failures.OrderBy(failure => failure.Before.Length).Take(25))
            text.AppendLine("-----").AppendLine(failure.Before).AppendLine(failure.After).AppendJoin('\n', failure.Expected).AppendLine().AppendJoin('\n', failure.Actual).AppendLine();
        return text.ToString();
    }

    private sealed record Failure(string Before, string After, ImmutableArray<LoggedEvent> Expected, ImmutableArray<LoggedEvent> Actual);
}
