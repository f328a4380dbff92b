using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Configuration;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Rules.Privacy;

namespace Observability.Analyzers.Rules;

/// <summary>Every rule of the package, in the order of their ids. Listed by hand: reflection would cost every build its time.</summary>
internal static class RuleCatalog
{
    public static ImmutableArray<Rule> All { get; } = ImmutableArray.Create<Rule>(
        new InvalidOption(),
        new OutdatedBaselineEntry(),
        new UnreadableBaseline(),
        new TemplateNotConstant(),
        new VariableAsTemplate(),
        new ArgumentCountMismatch(),
        new MalformedTemplate(),
        new PositionalPlaceholder(),
        new DuplicatePlaceholder(),
        new PlaceholderNaming(),
        new ArgumentsOutOfOrder(),
        new PropertyTypeConflict(),
        new PropertySpellingConflict(),
        new ObjectLoggedAsTypeName(),
        new RedundantLevelWord(),
        new TrailingPeriod(),
        new MultilineTemplate(),
        new RepeatedContext(),
        new TooManyLogCalls(),
        new UnstructuredScope(),
        new PlainTextBuiltAtCall(),
        new ExceptionNotLogged(),
        new ExceptionAsText(),
        new ExceptionAsArgument(),
        new LoggedAndRethrown(),
        new CancellationLoggedAsError(),
        new ExceptionBelowWarning(),
        new GuardLevelMismatch(),
        new ExceptionPartlyTold(),
        new MinorExceptionAsText(),
        new ExceptionRepeatedInMessage(),
        new ConsoleInService(),
        new LoggerOfAnotherClass(),
        new LoggerPerCall(),
        new LoggerFieldShape(),
        new DebugOutputInService(),
        new CostlyArgument(),
        new NotSourceGenerated(),
        new LogInTightLoop(),
        new LevelCheckSavesNothing(),
        new DuplicateEventId(),
        new CounterDecremented(),
        new ObservableCounterNotMonotonic(),
        new GaugeOnlyIncreases(),
        new InFlightGaugeLeaks(),
        new DurationNotHistogram(),
        new EnumAsOrdinalGauge(),
        new ElapsedUnitMismatch(),
        new SecondsHistogramDefaultBuckets(),
        new MillisecondDuration(),
        new TimeSinceGauge(),
        new TrackMetricOnHotPath(),
        new StateNamedCounter(),
        new UnsupportedInstrumentType(),
        new InvalidMetricName(),
        new DescriptionAsUnit(),
        new NonUcumUnit(),
        new ConflictingDefinition(),
        new MetricNameConvention(),
        new LabelCountMismatch(),
        new UnlabelledMeasurement(),
        new CountedNounAsUnit(),
        new HighCardinalityTag(),
        new IdentifierTagKey(),
        new InconsistentTagKeys(),
        new MeterPerCall(),
        new MeterNotRegistered(),
        new ScrapeEndpointMissing(),
        new HandWrittenExposition(),
        new InstrumentPerCall(),
        new RegistryNotServed(),
        new TelemetryScopeDiscarded(),
        new ActivityNotDisposed(),
        new ActivityNullDereference(),
        new SpanNotMarkedFailed(),
        new ObsoleteSpanErrorApi(),
        new HighCardinalitySpanName(),
        new ActivitySourcePerCall(),
        new ActivitySourceNotRegistered(),
        new CostlyTagValue(),
        new EventInLoop(),
        new DeprecatedAttributeName(),
        new ScopeClosedOnSomePaths(),
        new ExceptionSwallowed(),
        new WorkerSwallowsException(),
        new GlobalHandlerHidesException(),
        new TrackerGetsText(),
        new UnobservedTaskSilenced(),
        new FireAndForgetLosesException(),
        new InnerExceptionLost(),
        new NeverReportedToTracker(),
        new ProviderNotFlushed(),
        new AsyncVoid(),
        new FallbackHidesException(),
        new WorkerHidesCause(),
        new HostIgnoresFailedWorker(),
        new TrackerEventWithoutOrigin(),
        new UnhandledExceptionUnread(),
        new SecretInTelemetry(),
        new ClassifiedDataInTelemetry(),
        new SentrySendsPersonalData(),
        new HardCodedDsn(),
        new PersonalDataInTelemetry(),
        new ConnectionStringInTelemetry());

    public static ImmutableArray<DiagnosticDescriptor> DescriptorsOf(ImmutableArray<Rule> rules)
    {
        ImmutableArray<DiagnosticDescriptor>.Builder descriptors = ImmutableArray.CreateBuilder<DiagnosticDescriptor>();
        foreach (Rule rule in rules)
            descriptors.AddRange(rule.Descriptors);
        return descriptors.ToImmutable();
    }
}
