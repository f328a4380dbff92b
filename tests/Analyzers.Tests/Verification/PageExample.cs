using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>An example of a rule's page.</summary>
/// <param name="Kind"><c>violation</c>, <c>fixed</c> (what the fix makes of the one before it) or <c>ok</c>.</param>
/// <param name="Code">A whole file.</param>
internal sealed record PageExample(string Kind, string Code)
{
    private const string Registry = "telemetry.registry.txt";
    private static readonly ConcurrentDictionary<string, ImmutableArray<MetadataReference>> References = [];

    /// <summary>The libraries that the page's examples reference, by name: <c>csharp library Shop.Payments</c>. They use the package.</summary>
    private ImmutableArray<(string Name, string Code)> Libraries { get; init; } = [];

    /// <summary>The file beside the project that stands last before the example: <c>text Telemetry.txt</c>, or a registry, which a property names.</summary>
    private ImmutableArray<(string Name, string Text)> OtherFiles { get; init; } = [];

    /// <summary>The project it stands in. What has statements of its own is a program.</summary>
    public TestProject Project => TestProject.Service with
    {
        OtherFiles = OtherFiles,
        Options = OtherFiles is [(Registry, _)] ? $"build_property.ObservabilityRegistry = {Registry}" : "",
        Output = IsProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        References = Libraries.IsEmpty ? TestReferences.All : References.GetOrAdd(string.Join("\n", Libraries), _ => [.. TestReferences.All, .. ProjectGraph.References(Libraries)]),
    };

    private bool IsProgram => CSharpSyntaxTree.ParseText(Code, TestProject.Service.ParseOptions).GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    public static ImmutableArray<PageExample> Of(string id)
    {
        string page = File.ReadAllText(Repository.File($"docs/rules/{id}.md"));
        ImmutableArray<(string, string)> libraries = [.. Blocks(page, "library ([\\w.]+)").Select(block => (block.Name, block.Code))];
        return [.. Blocks(page, "(violation|fixed|ok)").Select(block => new PageExample(block.Name, block.Code) { Libraries = libraries, OtherFiles = FilesBefore(page, block.Start) })];
    }

    private static ImmutableArray<(string, string)> FilesBefore(string page, int position)
        => Regex.Matches(page[..position], $"```text (Telemetry.txt|{Registry})\n(.*?)```", RegexOptions.Singleline).LastOrDefault() is { } file ? [(file.Groups[1].Value, file.Groups[2].Value)] : [];

    private static IEnumerable<(string Name, string Code, int Start)> Blocks(string page, string kind)
        => Regex.Matches(page, $"```csharp {kind}\n(.*?)```", RegexOptions.Singleline).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Index));
}
