using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.Models.Metrics;

/// <summary>Methods of other projects that hand a number on to an instrument: a compiler does not see their code, so their facts tell of it.</summary>
internal static class ToldMeasurements
{
    /// <summary>Those that other projects tell of; null where there is no library that they could measure with.</summary>
    public static ToldMethods<MeasurementMethod>? In(ReferencedFacts facts, ImmutableArray<MetricsLibrary> libraries)
        => libraries.IsEmpty ? null : new ToldMethods<MeasurementMethod>(facts, FactVerb.Forwards, FactSubject.Measurement, roles => Read(roles, libraries));

    /// <summary>A wrapper as a fact; null where its caller brings the instrument, which is then in sight, or no call tells which it is.</summary>
    public static Fact? Tell(IMethodSymbol method, MeasurementMethod wrapper, InstrumentCreation? creation, ImmutableArray<TagParameter> tags)
    {
        if (wrapper.Holder is not { } holder || method.GetDocumentationCommentId() is not { } id)
            return null;
        var roles = WrittenRoles.Begin();
        roles.Add("library", wrapper.Library.Namespace);
        roles.Add("kind", wrapper.Kind.ToString());
        roles.Add("action", wrapper.Action.ToString());
        roles.Add("value", wrapper.Value);
        roles.Add("instrument", creation?.Name ?? holder.Name);
        if (TimePromise.Of(creation) is { } promise)
        {
            roles.Add("time", promise.Unit?.InWords());
            if (promise.HasDefaultBuckets)
                roles.Add("default-buckets", "1");
        }

        ToldTags.Add(roles, tags);
        return new Fact(FactVerb.Forwards, FactSubject.Measurement, id, roles.Write());
    }

    private static MeasurementMethod? Read(ParameterRoles roles, ImmutableArray<MetricsLibrary> libraries)
        => libraries.FirstOrDefault(library => roles["library"] == library.Namespace) is { } library
            && Enum.TryParse(roles["kind"], out InstrumentKind kind)
            && Enum.TryParse(roles["action"], out MeasurementAction action)
            && roles.Ordinal("value") is var value and not ParameterRoles.None
            && roles["instrument"] is { Length: > 0 } instrument
                ? new MeasurementMethod(library, kind, action, value)
                {
                    IsWrapper = true,
                    InstrumentElsewhere = instrument,
                    PromiseElsewhere = new TimePromise(roles["time"] is { } time ? TimeUnits.OfUnit(time) : null, roles["default-buckets"] is not null),
                    Tags = ToldTags.Read(roles, library),
                }
                : null;
}
