using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>A program with the projects that it references: as a build sees them (reference assemblies), and as an editor does (compilations).</summary>
internal sealed class ProjectGraph
{
    private readonly List<(string Name, string Source, bool TellsFacts, bool IsAlone)> _libraries = [];

    /// <summary>A library that uses the package, and references those before it.</summary>
    public ProjectGraph With(string name, string source) => With(name, source, tellsFacts: true);

    /// <summary>A library that uses the package, and knows no other.</summary>
    public ProjectGraph WithAlone(string name, string source) => With(name, source, tellsFacts: true, isAlone: true);

    /// <summary>A library that does not.</summary>
    public ProjectGraph WithSilent(string name, string source) => With(name, source, tellsFacts: false);

    /// <summary>The rule reports in the program exactly what is marked, in a build and in an editor alike.</summary>
    public async Task Reports<TRule>(string program, TestProject? project = null, params string[] messages)
        where TRule : Rule, new()
    {
        var rule = new TRule();
        project = (project ?? TestProject.Service).Enabling(rule);
        var marked = MarkedSource.Parse(program);
        foreach (bool isBuild in (bool[])[true, false])
        {
            Compilation compilation = Compile(project, marked.Text, isBuild);
            ImmutableArray<Diagnostic> found = await Findings.AnalyzeCompilingAsync([rule], project, compilation);
            Verify.AreMarked(marked, found, severity: null);
            if (messages.Length > 0)
                Assert.Equal(messages, found.Select(diagnostic => diagnostic.GetMessage()));
        }
    }

    /// <summary>The rule reports nothing in the program.</summary>
    public Task IsSilent<TRule>(string program, TestProject? project = null)
        where TRule : Rule, new()
    {
        Assert.Empty(MarkedSource.Parse(program).Spans);
        return Reports<TRule>(program, project);
    }

    /// <summary>The program, named Shop.Api, with its references.</summary>
    public Compilation Compile(TestProject project, string program, bool isBuild)
    {
        var references = new List<MetadataReference>();
        foreach ((string name, string source, bool tellsFacts, bool isAlone) in _libraries)
            references.Add(Reference(Library(name, source, isAlone ? [] : references, tellsFacts), isBuild));
        return Findings.Compile(project, program).WithAssemblyName("Shop.Api").AddReferences(references);
    }

    /// <summary>The compilation with what the package's generator adds to it.</summary>
    public static Compilation WithFacts(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new FactsGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out ImmutableArray<Diagnostic> faults);
        Assert.Empty(faults);
        return updated;
    }

    /// <summary>The references that a build of a program would have, each library referencing those before it.</summary>
    public static IEnumerable<MetadataReference> References(IEnumerable<(string Name, string Source)> libraries)
    {
        var references = new List<MetadataReference>();
        foreach ((string name, string source) in libraries)
            references.Add(Reference(Library(name, source, references, tellsFacts: true), isBuild: true));
        return references;
    }

    private static Compilation Library(string name, string source, IEnumerable<MetadataReference> references, bool tellsFacts)
    {
        Compilation library = Findings.Compile(TestProject.Library, source).WithAssemblyName(name).AddReferences(references);
        return tellsFacts ? WithFacts(library) : library;
    }

    private static MetadataReference Reference(Compilation library, bool isBuild)
    {
        if (!isBuild)
            return library.ToMetadataReference();
        Assert.Empty(Findings.Errors(library));
        using var image = new MemoryStream();
        var emitted = library.Emit(image, options: new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private ProjectGraph With(string name, string source, bool tellsFacts, bool isAlone = false)
    {
        _libraries.Add((name, source, tellsFacts, isAlone));
        return this;
    }
}
