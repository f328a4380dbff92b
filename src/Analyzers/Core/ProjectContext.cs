using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Core.Configuration;

namespace Observability.Analyzers.Core;

/// <summary>What all models of one compilation share.</summary>
internal sealed class ProjectContext
{
    public ProjectContext(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        Compilation = compilation;
        Options = options;
        Types = new TypeLookup(compilation);
        Settings = new AppSettings(options.AdditionalFiles);
        Kind = ProjectKinds.Detect(compilation, Types, options, cancellation);
    }

    public Compilation Compilation { get; }

    public AnalyzerOptions Options { get; }

    public TypeLookup Types { get; }

    public ProjectKind Kind { get; }

    /// <summary>What the configuration files in the project's folder say.</summary>
    public AppSettings Settings { get; }

    /// <summary>Whether the project is compiled for several frameworks, each of which may have code that the others lack.</summary>
    public bool HasSeveralTargets
        => Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ObservabilityHasSeveralTargets", out string? text)
            && string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where reports are noted for whoever compares them with a baseline; null where nobody does.</summary>
    public ReportedFindings? Reported { get; set; }
}
