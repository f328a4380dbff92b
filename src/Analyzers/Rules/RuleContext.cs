using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models;

namespace Observability.Analyzers.Rules;

/// <summary>What a rule may ask while it judges one operation, and where it reports.</summary>
internal readonly struct RuleContext(TelemetryModel model, OperationAnalysisContext operation)
{
    public TelemetryModel Model { get; } = model;

    public ProjectContext Project => Model.Project;

    /// <summary>The member whose body (or initializer) holds the operation.</summary>
    public ISymbol ContainingSymbol => operation.ContainingSymbol;

    public CancellationToken CancellationToken => operation.CancellationToken;

    /// <summary>An option's value at the operation.</summary>
    public T Get<T>(Option<T> option) => option.For(operation.Operation.Syntax.SyntaxTree, operation.Options);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] messageArguments)
        => operation.ReportDiagnostic(Diagnostic.Create(descriptor, location, messageArguments));

    /// <summary>Reports, and hands <paramref name="properties"/> to the fix.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params object[] messageArguments)
        => operation.ReportDiagnostic(Diagnostic.Create(descriptor, location, properties, messageArguments));
}

/// <summary>What the rules on options see: the files of a compilation, their options, and where to report.</summary>
internal readonly struct OptionsContext(Compilation compilation, AnalyzerOptions options, Action<Diagnostic> report)
{
    public Compilation Compilation { get; } = compilation;

    public AnalyzerConfigOptionsProvider Provider => options.AnalyzerConfigOptionsProvider;

    public void Report(DiagnosticDescriptor descriptor, params object[] messageArguments)
        => report(Diagnostic.Create(descriptor, Location.None, messageArguments));
}
