using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Engine;

/// <summary>A file that several projects compile, or one for two target frameworks: what is mended compiles in all, and is the same in all.</summary>
public class SharedFileTests
{
    private const string Logs = """
        #if NEW
        public static class Fresh { public const string Text = "fresh"; }
        #endif
        public class Orders(Microsoft.Extensions.Logging.ILogger<Orders> logger)
        {
            public void Place(string name)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, $"common {name}");
            }
        #if NEW
            public void PlaceNew(string name)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, $"new {name}");
            }
        #else
            public void PlaceOld(string name)
            {
                Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(logger, $"old {name}");
            }
        #endif
        }

        """;

    [Fact]
    public async Task Mends_what_compiles_in_both()
        => Assert.Equal(
            Logs.Replace("$\"common {name}\"", "\"mended\"").Replace("$\"new {name}\"", "\"mended\"").Replace("$\"old {name}\"", "\"mended\""),
            await MendAsync(new TextForInterpolation(_ => "\"mended\""), expected: 3));

    [Fact]
    public async Task Leaves_what_compiles_in_one_alone()
        => Assert.Equal(Logs.Replace("$\"new {name}\"", "Fresh.Text"), await MendAsync(new TextForInterpolation(_ => "Fresh.Text"), expected: 1));

    private static async Task<string> MendAsync(TextForInterpolation fix, int expected)
    {
        Solution before = await TwoFrameworksAsync();
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (Project project in before.Projects)
            found.AddRange(await Findings.AnalyzeAsync([new TemplateNotConstant()], TestProject.Service, (await project.GetCompilationAsync())!));
        Assert.Equal(4, found.Count);

        FixRun run = await FixRun.ApplyAsync(fix, "OBS1001", before, found.ToImmutable(), CancellationToken.None);

        Assert.Equal(expected, run.Fixed);
        string[] texts = await Task.WhenAll(run.Solution.Projects.Select(async project => (await project.Documents.First().GetTextAsync()).ToString()));
        Assert.Equal(texts[0], texts[1]);
        foreach (Project project in run.Solution.Projects)
            Assert.Empty(Findings.Errors((await project.GetCompilationAsync())!));
        return texts[0];
    }

    private static async Task<Solution> TwoFrameworksAsync()
    {
        Project old = await Repair.ProjectAsync(TestProject.Service with { ImplicitUsings = false }, Logs);
        var id = ProjectId.CreateNewId();
        return old.Solution
            .AddProject(ProjectInfo.Create(
                id,
                VersionStamp.Default,
                "Tested(new)",
                "Tested",
                LanguageNames.CSharp,
                compilationOptions: old.CompilationOptions,
                parseOptions: ((CSharpParseOptions)old.ParseOptions!).WithPreprocessorSymbols("NEW"),
                metadataReferences: old.MetadataReferences))
            .AddDocument(DocumentId.CreateNewId(id), "Test0.cs", SourceText.From(Logs), filePath: old.Documents.First().FilePath);
    }
}
