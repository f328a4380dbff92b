using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>The real generator of <c>[LoggerMessage]</c> methods, from where the build finds it for services.</summary>
internal static class LoggerGenerator
{
    public static Type Type { get; } =
        Assembly.LoadFrom(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "generators.txt"))[0])
            .GetType("Microsoft.Extensions.Logging.Generators.LoggerMessageGenerator", throwOnError: true)!;

    /// <summary>The compilation with the methods that the generator writes.</summary>
    public static Compilation Run(Compilation compilation) => Run(compilation, Type);

    /// <summary>The same by the generator of Microsoft.Extensions.Telemetry, which knows of classified data.</summary>
    public static Compilation RunRedacting(Compilation compilation)
        => Run(compilation, Assembly.LoadFrom(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "generators.txt"))[1]).GetType("Microsoft.Gen.Logging.LoggingGenerator", throwOnError: true)!);

    private static Compilation Run(Compilation compilation, Type generator)
    {
        CSharpGeneratorDriver.Create([Create(generator)], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out _);
        return updated;
    }

    /// <summary>The compiler's errors with the generator's methods in, and all that the generator itself finds fault with.</summary>
    public static IEnumerable<Diagnostic> Faults(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([Create(Type)], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation updated, out var reported);
        return [.. reported, .. updated.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
    }

    private static ISourceGenerator Create(Type type) => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator();
}
