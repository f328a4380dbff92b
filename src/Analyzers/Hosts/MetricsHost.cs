using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Wiring;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>Measurements and their tags, how meters and instruments are made, instruments by all that is done with them, and metrics that code writes as text.</summary>
internal sealed class MetricsHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<Measurement> _measurements = rules.For<Measurement>();
    private readonly Judges<InstrumentCreation> _creations = rules.For<InstrumentCreation>();
    private readonly Judges<LabelledSeries> _series = rules.For<LabelledSeries>();
    private readonly Judges<RecordedTag> _tags = rules.For<RecordedTag>();
    private readonly Judges<MeterCreation> _meters = rules.For<MeterCreation>();
    private readonly Judges<TrackedMetric> _tracked = rules.For<TrackedMetric>();
    private readonly Judges<ExpositionText> _expositions = rules.For<ExpositionText>();
    private readonly HeldInstruments _held = new(model, rules.For<HeldInstrument>());

    public override bool WantsCalls
        => model.Metrics.IsReferenced
            && (_held.AreJudged || !(_measurements.IsEmpty && _creations.IsEmpty && _series.IsEmpty && _tags.IsEmpty && _meters.IsEmpty && _tracked.IsEmpty));

    public override bool WantsCreations => model.Metrics.IsReferenced && !(_meters.IsEmpty && _tags.IsEmpty);

    public override void Register(in Registration registration)
    {
        if (!model.Metrics.IsReferenced)
            return;
        if (!_expositions.IsEmpty)
            registration.OnFile(CheckFile);
        if (!_held.AreJudged)
            return;
        registration.OnType(_held.Check);
        registration.AtEnd(_held.Conclude);
    }

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        switch (known)
        {
            case MeasurementMethod method when Measurement.TryCreate(call, method) is { } measurement:
                _measurements.Check(measurement, context);
                if (!_tags.IsEmpty)
                    Check(RecordedTags.Of(measurement), context);
                _held.Note(measurement);
                break;
            case CreationMethod method when !_creations.IsEmpty:
                _creations.Check(InstrumentCreation.Of(call, method), context);
                break;
            case SeriesMethod method when LabelledSeries.TryCreate(call, method) is { } series:
                _series.Check(series, context);
                if (!_tags.IsEmpty)
                    Check(RecordedTags.Of(series), context);
                break;
            case TagMethod method when !_tags.IsEmpty:
                Check(RecordedTags.Of(call, method), context);
                break;
            case MeterFactoryMethod:
                CheckMeter(call, context);
                break;
            case TrackedMetricMethod when !_tracked.IsEmpty:
                _tracked.Check(new TrackedMetric(call), context);
                break;
        }
    }

    public override void OnCreation(IObjectCreationOperation creation, OperationAnalysisContext context)
    {
        if (!model.Metrics.MayMean(creation.Type))
            return;
        var ruleContext = new RuleContext(model, context);
        CheckMeter(creation, ruleContext);
        if (!_tags.IsEmpty)
            Check(RecordedTags.Of(creation, model.Metrics), ruleContext);
    }

    private void Check(ImmutableArray<RecordedTag> tags, in RuleContext context)
    {
        foreach (RecordedTag tag in tags)
            _tags.Check(tag, context);
    }

    private void CheckMeter(IOperation operation, in RuleContext context)
    {
        if (!_meters.IsEmpty && model.Metrics.SystemMetrics is { } library && MeterCreation.TryCreate(operation, library) is { } creation)
            _meters.Check(creation, context);
    }

    private void CheckFile(SemanticModelAnalysisContext context)
    {
        foreach (ExpositionText text in ExpositionText.In(context.SemanticModel, context.CancellationToken))
            _expositions.Check(text, new RuleContext(model, context));
    }
}
