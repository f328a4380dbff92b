using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>A program with the projects that it references: as a build sees them (reference assemblies), and as an editor does (compilations).</summary>
internal sealed class ProjectGraph
{
    private readonly List<Library> _libraries = [];

    /// <summary>A library that uses the package, and references those before it.</summary>
    public ProjectGraph With(string name, string source) => With(new Library(name, source));

    /// <summary>A library that uses the package, and knows no other.</summary>
    public ProjectGraph WithAlone(string name, string source) => With(new Library(name, source) { IsAlone = true });

    /// <summary>A library that comes as a package does, with its code, and references those before it.</summary>
    public ProjectGraph WithPackage(string name, string source) => With(new Library(name, source) { IsPackage = true });

    /// <summary>A library that does not.</summary>
    public ProjectGraph WithSilent(string name, string source) => With(new Library(name, source) { TellsFacts = false });

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
        foreach (Library library in _libraries)
            references.Add(Reference(library.Compile(library.IsAlone ? [] : references), isBuild, library.IsPackage));
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
            references.Add(Reference(new Library(name, source).Compile(references), isBuild: true));
        return references;
    }

    private static MetadataReference Reference(Compilation library, bool isBuild, bool isPackage = false)
    {
        if (!isBuild && !isPackage)
            return library.ToMetadataReference();
        Assert.Empty(Findings.Errors(library));
        using var image = new MemoryStream();
        var emitted = library.Emit(image, options: isPackage ? null : new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false));
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private ProjectGraph With(Library library)
    {
        _libraries.Add(library);
        return this;
    }

    private sealed record Library(string Name, string Source)
    {
        public bool TellsFacts { get; init; } = true;

        public bool IsAlone { get; init; }

        public bool IsPackage { get; init; }

        public Compilation Compile(IEnumerable<MetadataReference> references)
        {
            Compilation library = Findings.Compile(TestProject.Library, Source).WithAssemblyName(Name).AddReferences(references);
            return TellsFacts ? WithFacts(library) : library;
        }
    }
}
