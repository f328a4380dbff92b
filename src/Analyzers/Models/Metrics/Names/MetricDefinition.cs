using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>What one creation says a metric of a name is. Small, so that all of a project's can be kept.</summary>
internal sealed class MetricDefinition
{
    private readonly ITypeSymbol? _numberType;
    private readonly string? _unit;
    private readonly string? _description;
    private readonly bool _isBare;
    private DefinitionTerms? _terms;

    private MetricDefinition(InstrumentCreation creation, object registry, string name)
    {
        Registry = registry;
        Name = name;
        Library = creation.Library;
        Kind = creation.Kind;
        Syntax = creation.NameArgument!.Syntax;
        _numberType = creation.NumberType is { TypeKind: not TypeKind.TypeParameter } type ? type : null;
        _unit = Said(creation.UnitArgument);
        _description = Said(creation.DescriptionArgument);
        _isBare = IsBare(creation);
    }

    public object Registry { get; }

    public string Name { get; }

    public MetricsLibrary Library { get; }

    public InstrumentKind Kind { get; }

    /// <summary>The name as it is given.</summary>
    public SyntaxNode Syntax { get; }

    /// <summary>In order of file and place, so that what is reported does not vary with the order in which a compilation is analysed.</summary>
    public static IComparer<MetricDefinition> BySource { get; } = Comparer<MetricDefinition>.Create(static (a, b) =>
    {
        int byFile = string.CompareOrdinal(a.Syntax.SyntaxTree.FilePath, b.Syntax.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : a.Syntax.SpanStart.CompareTo(b.Syntax.SpanStart);
    });

    /// <summary>File and line.</summary>
    public string Place
    {
        get
        {
            FileLinePositionSpan span = Syntax.SyntaxTree.GetLineSpan(Syntax.Span);
            return $"{span.Path.Substring(Math.Max(span.Path.LastIndexOf('/'), span.Path.LastIndexOf('\\')) + 1)} line {span.StartLinePosition.Line + 1}";
        }
    }

    /// <summary>What it says. Asked where there is another of the name.</summary>
    public DefinitionTerms Terms
        => _terms ??= new DefinitionTerms(Kind, _numberType?.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), _unit, _description);

    private bool IsObservable => Kind is InstrumentKind.ObservableCounter or InstrumentKind.ObservableGauge or InstrumentKind.ObservableUpDownCounter;

    /// <summary>Reads a creation; null where its name or what it is created in is not known.</summary>
    public static MetricDefinition? Of(InstrumentCreation creation)
        => creation.Name is { Length: > 0 } name && creation.NumberType is not { TypeKind: TypeKind.Error }
            && MetricRegistry.Of(creation) is { } registry ? new MetricDefinition(creation, registry, name) : null;

    /// <summary>Whether both are read at each collection, and their values are of one series.</summary>
    public bool CollidesWith(MetricDefinition earlier) => IsObservable && earlier.IsObservable && _isBare && earlier._isBare;

    // A callback that returns the number itself, not a measurement with tags; nor has the instrument tags.
    private static bool IsBare(InstrumentCreation creation)
        => creation.Operation.TargetMethod.Parameters.Length <= 4
            && creation.Callback?.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: { } type }
            && SymbolEqualityComparer.Default.Equals(type, creation.NumberType);

    // Null and nothing are the same to OpenTelemetry; null here means that it is not known.
    private static string? Said(IOperation? argument)
        => argument is null ? "" : argument.ConstantValue is { HasValue: true, Value: var value } ? value as string ?? "" : null;
}
