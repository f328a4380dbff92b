using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>All rules where libraries are absent, doubled, or seen by an old compiler.</summary>
public class ReferenceTests
{
    private const string Service = """
        using System;
        using Microsoft.Extensions.Logging;
        public interface IStore { void Save(string name); }
        public class Orders
        {
            private readonly ILogger<Orders> _logger;
            private readonly IStore _store;
            public Orders(ILogger<Orders> logger, IStore store) { _logger = logger; _store = store; }
            public void Place(string name)
            {
                _logger.LogInformation($"order {name}");
                Console.WriteLine(name);
                try { _store.Save(name); } catch { }
            }
        }
        """;

    [Fact]
    public async Task Without_any_library_nothing_is_registered()
    {
        var project = TestProject.Console with { References = TestReferences.Base };
        var analyzer = new CallAnalyzer(RuleCatalog.All);
        CSharpCompilation compilation = Findings.Compile(project, Service);
        CompilationWithAnalyzers run = compilation.WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new EditorConfigOptions(project.EditorConfig)), null, false, true));
        Assert.Empty(await run.GetAnalyzerDiagnosticsAsync());
        var telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
        Assert.Equal(0, telemetry.OperationActionsCount);
        Assert.Equal(1, telemetry.CompilationStartActionsCount);
    }

    [Fact]
    public async Task With_libraries_there_are_five_operation_actions_and_no_more()
    {
        var analyzer = new CallAnalyzer(RuleCatalog.All);
        CompilationWithAnalyzers run = Findings.Compile(TestProject.Service, Service).WithAnalyzers([analyzer], new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new EditorConfigOptions(TestProject.Service.EditorConfig)), null, false, true));
        await run.GetAnalyzerDiagnosticsAsync();
        Assert.Equal(5, (await run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None)).OperationActionsCount);
    }

    [Fact]
    public async Task With_every_rule_off_nothing_is_registered()
    {
        var off = RuleCatalog.All.ToImmutableDictionary(rule => rule.Descriptor.Id, _ => ReportDiagnostic.Suppress);
        var one = off.Remove("OBS1001");
        Assert.Equal(["OBS1001"], await IdsAsync(one));
        Assert.Empty(await IdsAsync(off));

        static async Task<IEnumerable<string>> IdsAsync(ImmutableDictionary<string, ReportDiagnostic> options)
        {
            CSharpCompilation compilation = Findings.Compile(TestProject.Service, Service);
            compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(options));
            return (await Findings.AnalyzeAsync(RuleCatalog.All, TestProject.Service, compilation)).Select(diagnostic => diagnostic.Id);
        }
    }

    [Fact]
    public async Task Two_versions_of_a_library_do_not_switch_rules_off()
    {
        // The same types once more in an assembly of another version, as a stray reference brings them.
        var stray = CSharpCompilation.Create(
            "Microsoft.Extensions.Logging.Abstractions",
            [CSharpSyntaxTree.ParseText("""
                [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
                namespace Microsoft.Extensions.Logging { public interface ILogger { } public interface ILogger<T> : ILogger { } public static class LoggerExtensions { } }
                """)],
            TestReferences.Base,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference(aliases: ["stray"]);
        var project = TestProject.Service with { References = TestReferences.All.Add(stray) };
        Assert.Equal(["OBS1001", "OBS1201", "OBS4001"], (await Findings.OfAsync(RuleCatalog.All, project, Service)).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp8, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Latest, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Enable)]
    public async Task Every_language_version_is_judged_alike(LanguageVersion version, NullableContextOptions nullable)
    {
        var project = TestProject.Service with { Language = version, Nullable = nullable };
        Assert.Equal(["OBS1001", "OBS1201", "OBS4001"], (await Findings.OfAsync(RuleCatalog.All, project, Service)).Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task A_netstandard_library_with_few_references_is_no_trouble()
        => Assert.Empty(await Findings.OfAsync(RuleCatalog.All, TestProject.Library with { References = [], MayNotCompile = true }, Service));
}
