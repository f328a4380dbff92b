using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Privacy;
using Observability.Analyzers.Models.Registry;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Models;

/// <summary>All that is known of one compilation: which libraries it references, and what their methods mean.</summary>
internal sealed class TelemetryModel
{
    private readonly MethodTable _methods;

    public TelemetryModel(Compilation compilation, AnalyzerOptions options, CancellationToken cancellation)
    {
        Project = new ProjectContext(compilation, options, cancellation);
        Facts = new ReferencedFacts(compilation);
        Registry = RegistryFile.Of(options, cancellation);
        Logging = new LoggingModel(Project, Facts);
        Metrics = new MetricsModel(Project, Facts);
        Tracing = new TracingModel(Project, Facts, cancellation);
        Settings = new SettingsModel(Project, Tracing.IsReferenced);
        Privacy = new PrivacyModel(Project);
        Output = new OutputModel(Project, Logging, cancellation);
        Errors = new ErrorModel(Project, this);

        var names = new HashSet<string>();
        Logging.AddMethodNames(names);
        Metrics.AddMethodNames(names);
        Tracing.AddMethodNames(names);
        Privacy.AddMethodNames(names);
        Output.AddMethodNames(names);
        _methods = new MethodTable(compilation, names, Classify, ClassifyOwn);
    }

    public ProjectContext Project { get; }

    /// <summary>What the referenced projects tell of themselves.</summary>
    public ReferencedFacts Facts { get; }

    /// <summary>The company's registry of attributes and metrics; null where the project names none.</summary>
    public RegistryFile? Registry { get; }

    public LoggingModel Logging { get; }

    public MetricsModel Metrics { get; }

    public TracingModel Tracing { get; }

    public SettingsModel Settings { get; }

    public PrivacyModel Privacy { get; }

    public OutputModel Output { get; }

    public ErrorModel Errors { get; }

    /// <summary>What a called method means; null for nearly all of them.</summary>
    public KnownMethod? Find(IMethodSymbol method) => _methods.Find(method);

    private KnownMethod? Classify(IMethodSymbol method)
        => Logging.Classify(method) ?? Metrics.Classify(method) ?? Output.Classify(method) ?? Logging.ClassifyOther(method) ?? Metrics.ClassifyOther(method) ?? Tracing.Classify(method)
            ?? Privacy.Classify(method);

    private KnownMethod? ClassifyOwn(IMethodSymbol method)
        => Logging.ClassifyOwn(method) ?? (KnownMethod?)Metrics.ClassifyOwn(method);
}
