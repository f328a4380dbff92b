using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>
/// Methods of the user's own that hand a parameter on, unchanged, as the value of a measurement.
/// One level: a wrapper of a wrapper is none. A method that another may override promises nothing.
/// </summary>
internal sealed class MeasurementWrappers
{
    private readonly MetricsModel _model;
    private readonly Compilation _compilation;
    private readonly ForwardedParameters _forwarded;

    public MeasurementWrappers(MetricsModel model, Compilation compilation)
    {
        _model = model;
        _compilation = compilation;
        HashSet<string> names = [];
        model.AddMeasurementNames(names);
        _forwarded = new ForwardedParameters(names, Numbers.HasSign, model.MayMeasure);
    }

    public MeasurementMethod? Classify(IMethodSymbol method)
    {
        if (method.IsAbstract || method.IsVirtual || method.IsOverride || !TakesANumber(method))
            return null;

        MeasurementMethod? found = null;
        foreach (ForwardedParameter forwarded in _forwarded.Of(method, _compilation))
        {
            if (FromForwarded(forwarded) is not { } wrapper || ParameterChecks.IsChecked(forwarded.Parameter))
                continue;

            // Of several instruments, the one that minds most what it is given.
            if (wrapper.Kind == InstrumentKind.Counter)
                return wrapper;
            found ??= wrapper;
        }

        return found;
    }

    private MeasurementMethod? FromForwarded(in ForwardedParameter forwarded)
    {
        IInvocationOperation call = forwarded.Call;
        if (!Numbers.HasSign(forwarded.Argument.Value.Type)
            || _model.Classify(call.TargetMethod.OriginalDefinition) is not { } inner
            || forwarded.Argument.Parameter?.Ordinal != inner.Value
            || call.Instance is not { } receiver)
            return null;

        ISymbol? holder = Instrument.HolderOf(receiver, inner.Library);
        return holder switch
        {
            null => null,
            IParameterSymbol parameter when IsOfSameMethod(parameter, forwarded.Parameter) => Wrap(inner, forwarded.Parameter, parameter.Ordinal, null),
            _ => Wrap(inner, forwarded.Parameter, -1, holder),
        };
    }

    // The body of a partial method has parameter symbols of its own.
    private static bool IsOfSameMethod(IParameterSymbol parameter, IParameterSymbol declared)
        => declared.ContainingSymbol is IMethodSymbol method
            && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, method.PartialImplementationPart ?? method);

    private static MeasurementMethod Wrap(MeasurementMethod inner, IParameterSymbol value, int instrument, ISymbol? holder)
        => new(inner.Library, inner.Kind, inner.Action, value.Ordinal) { IsWrapper = true, InstrumentParameter = instrument, Holder = holder };

    private static bool TakesANumber(IMethodSymbol method)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (Numbers.HasSign(parameter.Type))
                return true;
        }

        return false;
    }
}
