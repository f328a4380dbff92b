using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>How a test's source is compiled: a service with every library, unless the test says otherwise.</summary>
internal sealed record TestProject
{
    /// <summary>A web service with every library.</summary>
    public static TestProject Service { get; } = new();

    public static TestProject Library { get; } = new() { Kind = "library" };

    public static TestProject Console { get; } = new() { Kind = "console" };

    public static TestProject Tests { get; } = new() { Kind = "test" };

    /// <summary>The value of <c>observability.project_kind</c>; an empty one leaves it to the detection.</summary>
    public string Kind { get; init; } = "web";

    /// <summary>Further lines of the <c>.editorconfig</c>.</summary>
    public string Options { get; init; } = "";

    /// <summary>Files beside the sources, by name: <c>appsettings.json</c>.</summary>
    public ImmutableArray<(string Name, string Text)> OtherFiles { get; init; } = [];

    /// <summary>What the build would hand to the analyzers beside the sources.</summary>
    public AnalyzerOptions AnalyzerOptions => new([.. OtherFiles.Select(file => new OtherFile(file.Name, file.Text))], new EditorConfigOptions(EditorConfig));

    public ImmutableArray<MetadataReference> References { get; init; } = TestReferences.All;

    public LanguageVersion Language { get; init; } = LanguageVersion.Latest;

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>Namespaces imported in every file, as an SDK's implicit usings are.</summary>
    public bool ImplicitUsings { get; init; } = true;

    /// <summary>Whether the source may have compiler errors.</summary>
    public bool MayNotCompile { get; init; }

    /// <summary>Whether the generator of <c>[LoggerMessage]</c> methods runs, as it does in every build of a service.</summary>
    public bool RunsLoggerGenerator { get; init; }

    public bool HasGlobalUsings => ImplicitUsings && Language >= LanguageVersion.CSharp10;

    public CSharpParseOptions ParseOptions => new(Language, DocumentationMode.Parse);

    public CSharpCompilationOptions CompilationOptions
        => new CSharpCompilationOptions(Output, allowUnsafe: true, nullableContextOptions: Nullable)
            .WithSpecificDiagnosticOptions(Enabled.Distinct().ToImmutableDictionary(id => id, _ => ReportDiagnostic.Info));

    /// <summary>The rules that are off by default and on here.</summary>
    public ImmutableArray<string> Enabled { get; init; } = [];

    /// <summary>The same with these rules on, also those that are off by default.</summary>
    public TestProject Enabling(params IEnumerable<Rule> rules)
        => this with { Enabled = [.. Enabled, .. rules.Where(rule => !rule.Descriptor.IsEnabledByDefault).Select(rule => rule.Descriptor.Id)] };

    public string EditorConfig => $"root = true\n[*.cs]\n{(Kind.Length == 0 ? "" : $"observability.project_kind = {Kind}\n")}{Options}\n";

    public const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;

        """;
}
