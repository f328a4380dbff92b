using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// The libraries that test sources are compiled against: those of this project, which the build lists in a file.
/// Each reference is one object for all tests, so its metadata is read once.
/// </summary>
internal static class TestReferences
{
    // Every reference costs each test's compilation its symbols: hence what sources of tests use, not all that there is.
    private static readonly string[] BaseAssemblies =
    [
        "mscorlib", "netstandard", "Microsoft.CSharp", "System.Runtime", "System.Collections", "System.Linq.", "System.Console.", "System.Threading", "System.Diagnostics", "System.Memory",
        "System.ObjectModel", "System.ComponentModel", "System.Net.Primitives", "System.Net.Http.", "System.Net.Mail", "System.Text", "System.IO.", "System.Globalization.dll", "System.Data.Common",
        "System.Xml.ReaderWriter", "System.Security.Claims", "System.Security.Principal", "System.Private", "System.Resources.ResourceManager", "System.dll", "System.Core.dll",
    ];

    private static readonly string[] FrameworkAssemblies =
    [
        "Microsoft.Extensions", "Microsoft.AspNetCore.dll", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.AspNetCore.Diagnostics",
        "Microsoft.AspNetCore.Mvc.Core", "Microsoft.AspNetCore.Mvc.Abstractions",
    ];

    private static readonly string[] Libraries =
        ["Serilog.dll", "NLog.dll", "log4net", "ZLogger", "Prometheus.", "OpenTelemetry", "Sentry.dll", "Microsoft.ApplicationInsights", "JetBrains", "Microsoft.Extensions.Compliance.Abstractions"];

    private static readonly ImmutableArray<string> Files = [.. File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "references.txt"))];

    /// <summary>The base library alone.</summary>
    public static ImmutableArray<MetadataReference> Base { get; } = Load(file => IsOf(file, "Microsoft.NETCore.App.Ref") && IsNamed(file, BaseAssemblies));

    /// <summary>The base library, ASP.NET Core with Microsoft.Extensions.*, and every library that the rules know.</summary>
    public static ImmutableArray<MetadataReference> All { get; } =
    [
        .. Base,
        .. Load(file => (IsOf(file, "Microsoft.AspNetCore.App.Ref") && IsNamed(file, FrameworkAssemblies)) || IsNamed(file, Libraries)),
    ];

    /// <summary>All that a web service with every library is compiled against.</summary>
    public static ImmutableArray<MetadataReference> Everything { get; } =
        Load(file => IsOf(file, "Microsoft.NETCore.App.Ref") || IsOf(file, "Microsoft.AspNetCore.App.Ref") || IsNamed(file, "Serilog", "Prometheus", "OpenTelemetry", "Sentry", "Microsoft.ApplicationInsights", "Microsoft.Extensions.Compliance.Abstractions"));

    /// <summary>The same with the packages that redact classified data: their generator writes <c>[LoggerMessage]</c> methods.</summary>
    public static ImmutableArray<MetadataReference> Redacting { get; } =
        [.. All, .. Load(file => IsNamed(file, "Microsoft.Extensions.Telemetry", "Microsoft.Extensions.Compliance.Redaction"))];

    /// <summary>What the product itself is compiled against: Roslyn, and the attributes that fixes are exported with.</summary>
    public static ImmutableArray<MetadataReference> Roslyn { get; } =
        Load(file => IsOf(file, "Microsoft.NETCore.App.Ref") || IsNamed(file, "Microsoft.CodeAnalysis", "System.Composition"));

    /// <summary>The base library and those of <see cref="All"/> whose file name starts with one of the prefixes.</summary>
    public static ImmutableArray<MetadataReference> With(params string[] prefixes)
        => [.. Base, .. All.Skip(Base.Length).Where(reference => IsNamed(reference.Display!, prefixes))];

    private static bool IsOf(string file, string pack) => file.Contains(pack, StringComparison.Ordinal);

    private static bool IsNamed(string file, params string[] prefixes)
        => prefixes.Any(prefix => Path.GetFileName(file).StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static ImmutableArray<MetadataReference> Load(Func<string, bool> isWanted)
        => [.. Files.Where(isWanted).Select(file => (MetadataReference)MetadataReference.CreateFromFile(file))];
}
