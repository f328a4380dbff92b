using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Benchmarks.Workloads;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Benchmarks.Fixes;

/// <summary>A project as an IDE has it open: bound, and analyzed by one rule whose findings a fix is asked for.</summary>
internal sealed class FixWorkload
{
    private readonly Project _project;
    private readonly Rule _rule;

    public FixWorkload(Rule rule, params IEnumerable<string> files)
    {
        _rule = rule;
        var workspace = new AdhocWorkspace();
        ProjectId id = ProjectId.CreateNewId();
        Solution solution = workspace.CurrentSolution.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Shop",
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)
                .WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add(rule.Descriptor.Id, ReportDiagnostic.Warn)),
            metadataReferences: Workload.References("base").Concat(Workload.References("libraries"))));
        foreach ((string text, int index) in files.Select((text, index) => (text, index)))
            solution = solution.AddDocument(DocumentId.CreateNewId(id), $"Desk{index}.cs", SourceText.From(text, Encoding.UTF8), filePath: $"/Shop/Desk{index}.cs");
        _project = solution.GetProject(id)!;
    }

    public int Lines => _project.Documents.Sum(document => document.GetTextAsync().GetAwaiter().GetResult().Lines.Count);

    /// <summary>The project after a key press in each file, so that nothing of an earlier run helps, and what the rule finds in it.</summary>
    public async Task<(Project Project, ImmutableArray<Diagnostic> Found)> TypedAsync()
    {
        Project typed = await KeyPressAsync();
        Compilation compilation = (await typed.GetCompilationAsync())!;
        if (compilation.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"the code that is to be mended does not compile: {error}");
        var analysis = compilation.WithAnalyzers([new CallAnalyzer([_rule])], typed.AnalyzerOptions);
        return (typed, await analysis.GetAnalyzerDiagnosticsAsync());
    }

    /// <summary>What it takes to bind all bodies of the files.</summary>
    public async Task<FixTime> BindAsync()
    {
        Project typed = await KeyPressAsync();
        return await FixTime.OfAsync(async () =>
        {
            foreach (Document document in typed.Documents)
                _ = (await document.GetSemanticModelAsync())!.GetDiagnostics();
        });
    }

    private async Task<Project> KeyPressAsync()
    {
        Solution solution = _project.Solution;
        foreach (Document document in _project.Documents)
        {
            SourceText text = await document.GetTextAsync();
            solution = solution.WithDocumentText(document.Id, text.WithChanges(new TextChange(new TextSpan(text.Length, 0), "\n")));
        }

        return solution.GetProject(_project.Id)!;
    }
}

/// <summary>What something took: by the clock, and of the processor.</summary>
internal readonly record struct FixTime(TimeSpan Clock, TimeSpan Cpu)
{
    public static async Task<FixTime> OfAsync(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan cpu = Environment.CpuUsage.UserTime;
        await work();
        return new FixTime(clock.Elapsed, Environment.CpuUsage.UserTime - cpu);
    }
}
