using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// The libraries that test sources are compiled against: those of this project, which the build lists in a file.
/// Each reference is one object for all tests, so its metadata is read once.
/// </summary>
internal static class TestReferences
{
    // Everything that the rules know, and what it needs; not the compiler and the test framework.
    private static readonly string[] Libraries =
        ["Serilog", "NLog", "log4net", "Prometheus", "OpenTelemetry", "Sentry", "Microsoft.ApplicationInsights", "JetBrains"];

    private static readonly ImmutableArray<string> Files = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))];

    /// <summary>The base library alone.</summary>
    public static ImmutableArray<MetadataReference> Base { get; } = Load(file => file.Contains("Microsoft.NETCore.App.Ref", StringComparison.Ordinal));

    /// <summary>The base library, ASP.NET Core with Microsoft.Extensions.*, and every library that the rules know.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Base,
        .. Load(file => file.Contains("Microsoft.AspNetCore.App.Ref", StringComparison.Ordinal) || Libraries.Any(library => IsNamed(file, library))),
    ];

    /// <summary>The base library and those of <see cref="All"/> whose file name starts with one of the prefixes.</summary>
    public static ImmutableArray<MetadataReference> With(params string[] prefixes)
        => [.. Base, .. All.Skip(Base.Length).Where(reference => prefixes.Any(prefix => IsNamed(reference.Display!, prefix)))];

    private static bool IsNamed(string file, string prefix) => Path.GetFileName(file).StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<MetadataReference> Load(Func<string, bool> isWanted)
        => [.. Files.Where(isWanted).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];
}
