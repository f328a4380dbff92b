using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>An instrument in a field or property whose uses can all be seen: those of its type, where it is private, else those of the compilation.</summary>
internal sealed class HeldInstrument
{
    private readonly MetricsModel _model;
    private readonly Compilation _compilation;
    private InstrumentCreation? _creation;
    private bool _isCreationSought;
    private ImmutableArray<InstrumentUse> _uses;
    private bool? _isOnlyMeasured;

    private HeldInstrument(ISymbol holder, MetricsLibrary library, InstrumentKind kind, MetricsModel model, Compilation compilation)
    {
        Holder = holder;
        Library = library;
        Kind = kind;
        _model = model;
        _compilation = compilation;
    }

    public ISymbol Holder { get; }

    public MetricsLibrary Library { get; }

    public InstrumentKind Kind { get; }

    /// <summary>The one call that creates the instrument; null where it is not in sight, or there are several.</summary>
    public InstrumentCreation? Creation
    {
        get
        {
            if (!_isCreationSought)
            {
                _creation = InstrumentCreation.Behind(Holder, _compilation, Library);
                _isCreationSought = true;
            }

            return _creation;
        }
    }

    /// <summary>Reads a member; null where it holds no instrument.</summary>
    public static HeldInstrument? TryCreate(ISymbol member, MetricsModel model, Compilation compilation)
    {
        ITypeSymbol? type = member switch
        {
            IFieldSymbol { IsImplicitlyDeclared: false } field => field.Type,
            IPropertySymbol { IsIndexer: false } property => property.Type,
            _ => null,
        };
        if (type is not INamedTypeSymbol)
            return null;
        foreach (MetricsLibrary library in model.Libraries)
        {
            if (library.InstrumentsOf(type) is { } instrument)
                return new HeldInstrument(member, library, instrument.Kind, model, compilation);
        }

        return null;
    }

    /// <summary>The same with the measurements that the whole project was seen to make.</summary>
    public HeldInstrument With(ImmutableArray<InstrumentUse> uses) => new(Holder, Library, Kind, _model, _compilation) { _uses = uses };

    /// <summary>The measurements that are written with it. There may be others where it is not <see cref="IsOnlyMeasured"/>.</summary>
    public ImmutableArray<InstrumentUse> Uses(CancellationToken cancellation)
    {
        if (_uses.IsDefault)
            Look(cancellation);
        return _uses;
    }

    /// <summary>Whether it is created, compared with null and measured with, and nothing else: what others might do with it is not to be seen.</summary>
    public bool IsOnlyMeasured(CancellationToken cancellation)
    {
        if (_isOnlyMeasured is null)
            Look(cancellation);
        return _isOnlyMeasured!.Value;
    }

    /// <summary>Whether it may be that nothing lowers it; false costs next to nothing.</summary>
    public bool MayOnlyRise(CancellationToken cancellation) => !_uses.IsDefault || InstrumentMentions.MayOnlyRise(this, cancellation);

    private void Look(CancellationToken cancellation)
    {
        bool isOnlyMeasured = true;
        ImmutableArray<InstrumentUse>.Builder uses = ImmutableArray.CreateBuilder<InstrumentUse>();
        IEnumerable<IOperation> references = Holder.DeclaredAccessibility == Accessibility.Private
            ? MemberReferences.OfPrivate(Holder, _compilation, cancellation)
            : MemberReferences.OfAny(Holder, _compilation, cancellation);
        foreach (IOperation reference in references)
        {
            IOperation top = Outermost(reference);
            if (MeasurementOn(top) is { } measurement)
                uses.Add(InstrumentUse.Of(measurement));
            else if (!IsHarmless(top))
                isOnlyMeasured = false;
        }

        _isOnlyMeasured = isOnlyMeasured;
        if (_uses.IsDefault)
            _uses = uses.ToImmutable();
    }

    private Measurement? MeasurementOn(IOperation instrument)
        => instrument.Parent is IInvocationOperation call
            && call.Instance == instrument
            && _model.Classify(call.TargetMethod.OriginalDefinition) is { } method
            ? Measurement.TryCreate(call, method)
            : null;

    // The expression for the instrument, or for a series of it, that something is done to.
    private IOperation Outermost(IOperation reference)
    {
        IOperation current = reference;
        while (true)
        {
            switch (current.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                case { } parent when Library.Unlabelled(parent) == current:
                    current = current.Parent;
                    break;
                case IConditionalAccessOperation access when access.Operation == current && InstanceIn(access.WhenNotNull) is { } instance:
                    current = instance;
                    break;
                default:
                    return current;
            }
        }
    }

    private static IOperation? InstanceIn(IOperation whenNotNull)
    {
        foreach (IOperation operation in whenNotNull.DescendantsAndSelf())
        {
            if (operation is IConditionalAccessInstanceOperation)
                return operation;
        }

        return null;
    }

    private bool IsHarmless(IOperation reference) => reference.Parent switch
    {
        INameOfOperation => true,
        ISimpleAssignmentOperation assignment when assignment.Target == reference => InstrumentCreation.TryCreate(Instrument.WithoutLabels(assignment.Value, Library), Library) is not null,
        ICoalesceAssignmentOperation assignment when assignment.Target == reference => InstrumentCreation.TryCreate(Instrument.WithoutLabels(assignment.Value, Library), Library) is not null,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
        IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } => true,
        _ => false,
    };
}
