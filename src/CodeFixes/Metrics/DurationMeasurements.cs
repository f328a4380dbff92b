using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Hands durations to a histogram that so far went to a gauge or counter: <c>Set(x)</c> becomes <c>Observe(x)</c>, <c>Add(x)</c> becomes <c>Record(x)</c>.</summary>
internal sealed class DurationMeasurements
{
    private bool _anyInSeconds;
    private bool _anyInAnotherUnit;

    /// <summary>Whether all that was rewritten is in seconds.</summary>
    public bool AreSeconds => _anyInSeconds && !_anyInAnotherUnit;

    /// <summary>What a measurement becomes; null where it gives no duration, or one that the new kind's buckets are not for.</summary>
    public IEnumerable<InstrumentEdit>? Rewrite(Measurement measurement, DocumentId document)
    {
        (string method, string parameter) = measurement.Library.HistogramRecord;
        if (measurement.Action is not (MeasurementAction.Add or MeasurementAction.Increment or MeasurementAction.Set or MeasurementAction.Record)
            || measurement.Value is not { } value
            || TimeValue.TryCreate(value) is not { Origin: TimeOrigin.Operation, IsComponent: false } time

            // What has seconds' buckets by default is for seconds.
            || (measurement.Library.UnitOfDefaultBuckets == TimeUnit.Seconds && time.Unit != TimeUnit.Seconds)
            || InstrumentReference.NameIn(measurement.Operation) is not { } name)
            return null;
        _anyInSeconds |= time.Unit == TimeUnit.Seconds;
        _anyInAnotherUnit |= time.Unit != TimeUnit.Seconds;

        var edits = new List<InstrumentEdit>();
        if (name.Identifier.ValueText != method)
            edits.Add(new InstrumentEdit(document, name, InstrumentTypeNames.WithIdentifier(name, method)));
        if (measurement.Operation.ArgumentAt(measurement.Method.Value)?.Syntax is ArgumentSyntax { NameColon.Name: { } label })
            edits.Add(new InstrumentEdit(document, label, SyntaxFactory.IdentifierName(parameter).WithTriviaFrom(label)));
        return edits;
    }
}
