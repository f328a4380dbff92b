using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models;

namespace Observability.Analyzers.Rules;

/// <summary>What a rule may ask while it judges one operation, declaration or instrument, and where it reports.</summary>
internal readonly struct RuleContext
{
    // One of the five, by value: a delegate for each operation would be an allocation for each.
    private readonly OperationAnalysisContext _operation;
    private readonly SymbolAnalysisContext _symbol;
    private readonly CompilationAnalysisContext _compilation;
    private readonly SemanticModelAnalysisContext _file;
    private readonly AdditionalFileAnalysisContext _otherFile;
    private readonly SyntaxTree? _tree;
    private readonly Source _source;

    /// <summary>For an operation.</summary>
    public RuleContext(TelemetryModel model, OperationAnalysisContext operation)
    {
        Model = model;
        _operation = operation;
        _tree = operation.Operation.Syntax.SyntaxTree;
        _source = Source.Operation;
    }

    /// <summary>For a declaration in <paramref name="tree"/>.</summary>
    public RuleContext(TelemetryModel model, SymbolAnalysisContext symbol, SyntaxTree tree)
    {
        Model = model;
        _symbol = symbol;
        _tree = tree;
        _source = Source.Symbol;
    }

    /// <summary>For a declaration in <paramref name="tree"/>, at the end of a compilation.</summary>
    public RuleContext(TelemetryModel model, CompilationAnalysisContext compilation, SyntaxTree tree)
    {
        Model = model;
        _compilation = compilation;
        _tree = tree;
        _source = Source.Compilation;
    }

    /// <summary>For what has no file, at the end of a compilation: no option is set for it.</summary>
    public RuleContext(TelemetryModel model, CompilationAnalysisContext compilation)
    {
        Model = model;
        _compilation = compilation;
        _source = Source.Compilation;
    }

    /// <summary>For a file.</summary>
    public RuleContext(TelemetryModel model, SemanticModelAnalysisContext file)
    {
        Model = model;
        _file = file;
        _tree = file.SemanticModel.SyntaxTree;
        _source = Source.File;
    }

    /// <summary>For a file that is no source: no option is set for it.</summary>
    public RuleContext(TelemetryModel model, AdditionalFileAnalysisContext otherFile)
    {
        Model = model;
        _otherFile = otherFile;
        _source = Source.OtherFile;
    }

    private enum Source
    {
        Operation,
        Symbol,
        Compilation,
        File,
        OtherFile,
    }

    public TelemetryModel Model { get; }

    public ProjectContext Project => Model.Project;

    /// <summary>The member whose body (or initializer) holds the operation; the type, where a declaration is judged; null of a file or at the end of a compilation.</summary>
    public ISymbol? ContainingSymbol => _source switch
    {
        Source.Operation => _operation.ContainingSymbol,
        Source.Symbol => _symbol.Symbol,
        _ => null,
    };

    /// <summary>The type in which the operation or declaration stands.</summary>
    public INamedTypeSymbol? ContainingType => ContainingSymbol as INamedTypeSymbol ?? ContainingSymbol?.ContainingType;

    /// <summary>Whether all of the compilation was seen: what is reported now comes with a build, and the descriptor says so.</summary>
    public bool IsAtEnd => _source == Source.Compilation;

    public CancellationToken CancellationToken => _source switch
    {
        Source.Symbol => _symbol.CancellationToken,
        Source.Compilation => _compilation.CancellationToken,
        Source.File => _file.CancellationToken,
        Source.OtherFile => _otherFile.CancellationToken,
        _ => _operation.CancellationToken,
    };

    /// <summary>The file in which the operation or declaration stands; null where there is none.</summary>
    public SyntaxTree? Tree => _tree;

    /// <summary>The style of the project's placeholders where the operation or declaration stands.</summary>
    public NamingStyle PlaceholderStyle => Model.Logging.Styles.Of(_tree!, CancellationToken);

    /// <summary>An option's value where the operation or declaration stands.</summary>
    public T Get<T>(Option<T> option) => _tree is null ? option.Default : option.For(_tree, Project.Options);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, messageArguments));

    /// <summary>Reports, and hands <paramref name="properties"/> to the fix.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, properties, messageArguments));

    /// <summary>Reports, naming further places that belong to the fault.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableArray<Location> others, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, others, messageArguments));

    private void Report(Diagnostic diagnostic)
    {
        if (HiddenPlace.Is(diagnostic.Location, Project, CancellationToken))
            return;
        Project.Reported?.Add(diagnostic);
        switch (_source)
        {
            case Source.Symbol:
                _symbol.ReportDiagnostic(diagnostic);
                break;
            case Source.Compilation:
                _compilation.ReportDiagnostic(diagnostic);
                break;
            case Source.File:
                _file.ReportDiagnostic(diagnostic);
                break;
            case Source.OtherFile:
                _otherFile.ReportDiagnostic(diagnostic);
                break;
            default:
                _operation.ReportDiagnostic(diagnostic);
                break;
        }
    }
}

/// <summary>What the rules on options see: the files of a compilation, their options, and where to report.</summary>
internal readonly struct OptionsContext(Compilation compilation, AnalyzerOptions options, Action<Diagnostic> report, CancellationToken cancellation)
{
    public Compilation Compilation { get; } = compilation;

    public AnalyzerOptions Options { get; } = options;

    public CancellationToken CancellationToken { get; } = cancellation;

    public AnalyzerConfigOptionsProvider Provider => Options.AnalyzerConfigOptionsProvider;

    public void Report(DiagnosticDescriptor descriptor, params object[] messageArguments)
        => Report(descriptor, Location.None, messageArguments);

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] messageArguments)
        => report(Diagnostic.Create(descriptor, location, messageArguments));
}

/// <summary>What a project rule may ask at the end, and where it reports.</summary>
internal readonly struct ProjectVerdict(TelemetryModel model, CompilationAnalysisContext compilation)
{
    public TelemetryModel Model { get; } = model;

    public CancellationToken CancellationToken => compilation.CancellationToken;

    public void Report(DiagnosticDescriptor descriptor, Location location, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, messageArguments));

    /// <summary>Reports, naming further places that belong to the fault.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableArray<Location> others, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, others, messageArguments));

    /// <summary>Reports, and hands the fix what only the whole project tells.</summary>
    public void Report(DiagnosticDescriptor descriptor, Location location, ImmutableDictionary<string, string?> properties, params object[] messageArguments)
        => Report(Diagnostic.Create(descriptor, location, properties, messageArguments));

    private void Report(Diagnostic diagnostic)
    {
        if (HiddenPlace.Is(diagnostic.Location, Model.Project, CancellationToken))
            return;
        Model.Project.Reported?.Add(diagnostic);
        compilation.ReportDiagnostic(diagnostic);
    }
}
