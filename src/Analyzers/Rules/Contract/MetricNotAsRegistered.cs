using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Registry;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// A metric of the company's registry is created as another instrument, or with another unit: a panel that reads all services adds seconds and milliseconds.
/// Bad: <c>CreateHistogram&lt;double&gt;("shop.wait", "ms")</c> where it is registered with <c>s</c>. Good: the unit of the registry, and values in it.
/// </summary>
internal sealed class MetricNotAsRegistered : Rule, IJudges<InstrumentCreation>
{
    private const string Id = "OBS6007";
    private const string Title = "Metric is not what the registry says";

    private static readonly DiagnosticDescriptor Instrument = Describe(
        Id,
        Title,
        "'{0}' is {1} here and {2} in the registry: one query over all services reads both, and is wrong for one of them. Create {2}, or give it a name of its own.",
        Area.Contract,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Unit = Describe(
        Id,
        Title,
        "'{0}' has {1} here and the unit '{2}' in the registry: one query over all services mixes both. Give it the registry's unit, and values in it.",
        Area.Contract,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Instrument, Unit);

    public override string WhyNoFix => "whether its values are what the registry says they are, the code does not tell";

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (context.Model.Registry is not { } registry || creation.Name is not { } name || registry.Metric(name) is not { } metric)
            return;
        string given = creation.Kind.ToString().Replace("Observable", "").ToLowerInvariant();
        if (metric.Instrument is { } instrument && instrument != given)
            context.Report(Instrument, creation.NameArgument!.Syntax.GetLocation(), name, WithArticle(given), WithArticle(instrument));
        else if (metric.Unit is { } unit && UnitOf(creation) is { } other && other != unit)
            context.Report(Unit, creation.NameArgument!.Syntax.GetLocation(), name, other.Length == 0 ? "no unit" : $"the unit '{other}'", unit);
    }

    private static string WithArticle(string instrument) => (instrument[0] == 'u' ? "an " : "a ") + instrument;

    // Empty where none is given; null where the library has no units, or it is no constant.
    private static string? UnitOf(InstrumentCreation creation)
        => !creation.Library.ComparesUnitAndDescription ? null : creation.UnitArgument is null ? ""
            : creation.UnitArgument.ConstantValue is { HasValue: true, Value: var value } ? value as string ?? "" : null;
}
