using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Eng.Corpus.Labels;

namespace Package.Tests.Eng.Corpus;

/// <summary>The table of the documentation, and what makes a run fail.</summary>
public class QualityTests
{
    private const string Fault = "logger.LogInformation(\"Sold {Id} to {Name}\", id);";

    [Fact]
    public void The_table_is_written_between_the_markers()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write("quality.md", "before\n<!-- precision -->\nold\n<!-- /precision -->\nafter\n");

        Assert.Equal(0, folder.Run("--markdown", folder.At("quality.md")).ExitCode);

        string page = folder.Read("quality.md");
        Assert.StartsWith("before\n<!-- precision -->\n| Rule | Severity | ", page, StringComparison.Ordinal);
        Assert.EndsWith("|\n<!-- /precision -->\nafter\n", page, StringComparison.Ordinal);
        Assert.Contains("| OBS1003 | warning | 1 | 0 | ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("old", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_markers_is_refused()
    {
        using var folder = new CorpusFolder();
        folder.Write("quality.md", "nothing");

        CorpusResult result = folder.Run("--markdown", folder.At("quality.md"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("quality.md has no place for the table", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true", 0)]
    [InlineData("arguable", 1)]
    [InlineData("false", 1)]
    public void A_broken_promise_fails_where_it_is_checked(string verdict, int exitCode)
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);
        folder.Write("own/eng/Corpus/Labels/acme+shop.tsv", $"{string.Join('\t', Label.Header)}\nacme/shop\t{CorpusFolder.Commit}\tShop.cs\t5\tOBS1003\t{verdict}\t\t{Label.HashOf(Fault)}\n");

        Assert.Equal(0, folder.Run().ExitCode);
        Assert.Equal(exitCode, folder.Run("--check").ExitCode);
    }

    [Fact]
    public void An_exception_of_the_analyzer_fails_and_is_named()
    {
        using var folder = new CorpusFolder();
        folder.ShopWith(Fault);

        CorpusResult result = folder.RunWith(new Faulty());

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("EXCEPTION Shop.csproj: InvalidOperationException: too much", result.Output, StringComparison.Ordinal);
    }

    /// <summary>An analyzer that cannot stand anything.</summary>
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class Faulty : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("T1", "Title", "Message", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSyntaxTreeAction(_ => throw new InvalidOperationException("too much"));
        }
    }
}
