using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Observability.Analyzers.Hosts;

/// <summary>Where a host registers for what is neither a call nor a creation, in a compilation that begins.</summary>
internal readonly struct Registration(CompilationStartAnalysisContext context)
{
    public CancellationToken CancellationToken => context.CancellationToken;

    public void OnOperation(Action<OperationAnalysisContext> action, params OperationKind[] kinds) => context.RegisterOperationAction(action, kinds);

    public void OnType(Action<SymbolAnalysisContext> action) => context.RegisterSymbolAction(action, SymbolKind.NamedType);

    public void OnFile(Action<SemanticModelAnalysisContext> action) => context.RegisterSemanticModelAction(action);

    /// <summary>Files beside the sources, whatever they are.</summary>
    public void OnOtherFile(Action<AdditionalFileAnalysisContext> action) => context.RegisterAdditionalFileAction(action);

    /// <summary>Once all else was analysed: what is reported then comes with a build, not while typing.</summary>
    public void AtEnd(Action<CompilationAnalysisContext> action) => context.RegisterCompilationEndAction(action);
}
