using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.Models.Errors;

/// <summary>How failures reach somebody in this project.</summary>
internal sealed class ErrorModel
{
    private readonly TelemetryModel _model;
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _helpers = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _reporting = new(SymbolEqualityComparer.Default);

    public ErrorModel(ProjectContext project, TelemetryModel model)
    {
        _model = model;
        Exception = project.Types.Find("System.Exception");
        SystemException = project.Types.Find("System.SystemException");
        OperationCanceled = project.Types.Find("System.OperationCanceledException");
        CancellationTokenType = project.Types.Find("System.Threading.CancellationToken");
        HttpClient = project.Types.Find("System.Net.Http.HttpClient");
        AspNetCore = AspNetCoreErrors.TryCreate(project.Types);
        ObservesTasks = new SourceName(project.Compilation, "UnobservedTaskException");
        SuppressesDiagnostics = new SourceName(project.Compilation, "SuppressDiagnosticsCallback");
        Helpers = new ExceptionHelpers(model);
        SerilogShutdown = new SerilogShutdown(project.Compilation);
        Reach = new TrackerReach(project);
        MayBeReported = project.Kind != ProjectKind.Test
            && (project.Kind.IsService() || model.Logging.IsReferenced || ErrorTrackers.IsReferenced(project.Compilation));
    }

    /// <summary>Whether the project has anything to report a failure to.</summary>
    public bool MayBeReported { get; }

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? SystemException { get; }

    /// <summary>What cancelled work throws.</summary>
    public INamedTypeSymbol? OperationCanceled { get; }

    public INamedTypeSymbol? CancellationTokenType { get; }

    /// <summary>The client whose time-outs come as cancellations.</summary>
    public INamedTypeSymbol? HttpClient { get; }

    /// <summary>What the project's error tracker gets of its logs.</summary>
    public TrackerReach Reach { get; }

    /// <summary>ASP.NET Core's places for what nothing else has caught.</summary>
    public AspNetCoreErrors? AspNetCore { get; }

    /// <summary>Whether the project looks at the exceptions of tasks that nobody has waited for.</summary>
    public SourceName ObservesTasks { get; }

    /// <summary>Methods that are given an exception, and what becomes of it in them.</summary>
    public ExceptionHelpers Helpers { get; }

    /// <summary>Whether the project ends Serilog's static logger before it exits.</summary>
    public SerilogShutdown SerilogShutdown { get; }

    /// <summary>Whether the project decides by itself what the exception middleware logs.</summary>
    public SourceName SuppressesDiagnostics { get; }

    /// <summary>Whether the call tells somebody of a failure: a log, a tracker, a trace, a helper of the project's own that does so, or one of another project that says that it does.</summary>
    public bool IsReport(IInvocationOperation call)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        if (IsDirectReport(method) || IsConfigured(method, call.Syntax.SyntaxTree))
            return true;
        if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _model.Project.Compilation.Assembly))
            return Helpers.Tells(method);
        if (_helpers.TryGetValue(method, out bool reports))
            return reports;
        return _helpers.GetOrAdd(method, BodyReports(method));
    }

    /// <summary>Whether the call itself logs, reports or prints, not a helper that it calls.</summary>
    public bool IsTelemetry(IInvocationOperation call) => IsDirectReport((call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition);

    private bool IsDirectReport(IMethodSymbol method)
    {
        if (_reporting.TryGetValue(method, out bool known))
            return known;

        // Printing is no report that anybody is alerted by, but it is no silence either; whether it is right is OBS1201's to say.
        return _reporting.GetOrAdd(method, _model.Find(method) is LogMethod or OutputMethod || ErrorTrackers.Reports(method) || LooksLikeLogger(method));
    }

    // A logger of a library that we do not know, or the user's own: its calls are named as all loggers' are.
    private static bool LooksLikeLogger(IMethodSymbol method)
    {
        string type = method.ContainingType.Name;
        return ErrorVocabulary.Loggers.IsIn(type)
            || ErrorVocabulary.LogTypes.Is(type)
            || (LoggingVocabulary.Methods.Begins(method.Name) && !ErrorVocabulary.NoLogs.Is(method.Name));
    }

    private bool IsConfigured(IMethodSymbol method, SyntaxTree tree)
    {
        foreach (string name in ObservabilityOptions.ReportingMethods.For(tree, _model.Project.Options))
        {
            if (method.HasQualifiedName(name))
                return true;
        }

        return false;
    }

    // One level: what the helper's own helpers do is not looked at, so cycles end here. Kept for the compilation, whoever asks first.
    private bool BodyReports(IMethodSymbol method)
    {
        foreach (SyntaxReference reference in (method.PartialImplementationPart ?? method).DeclaringSyntaxReferences)
        {
            SyntaxNode declaration = reference.GetSyntax();
            SemanticModel? semantics = null;
            foreach (SyntaxNode node in declaration.DescendantNodes())
            {
                if (node is not InvocationExpressionSyntax)
                    continue;
                semantics ??= _model.Project.Compilation.SemanticsOf(declaration.SyntaxTree);
                if (semantics?.GetSymbolInfo(node, CancellationToken.None).Symbol is IMethodSymbol called
                    && (called.ReducedFrom ?? called).OriginalDefinition is var definition
                    && (IsDirectReport(definition) || Helpers.Tells(definition)))
                    return true;
            }
        }

        return false;
    }
}
