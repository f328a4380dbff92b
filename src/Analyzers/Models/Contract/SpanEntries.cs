using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Spans as entries of a contract, with what is done to them.</summary>
internal sealed class SpanEntries(TelemetryModel model)
{
    // Of a span that is given no kind.
    private const string OwnKind = "Internal";

    /// <summary>A span that somebody else has started: the current one, a parameter, what a field holds.</summary>
    public static TelemetryEntry Elsewhere { get; }
        = TelemetryEntry.Of(TelemetryKind.Span, TelemetryEntry.Unknown).With(EntryField.Source, TelemetryEntry.Unknown);

    /// <summary>What a start adds to the contract; attributes and events are not among it.</summary>
    public TelemetryEntry Of(SpanStart start) => Named(start).With(EntryField.Kind, KindOf(start));

    /// <summary>Source and name alone, by which calls find the span.</summary>
    public TelemetryEntry Named(SpanStart start)
        => TelemetryEntry.Of(TelemetryKind.Span, NameOf(start)).With(EntryField.Source, SourceOf(start));

    /// <summary>The keys of the attributes that the span is started with.</summary>
    public static IEnumerable<string> KeysOf(SpanStart start)
    {
        if (start.Tags is not { } tags)
            yield break;
        var pairs = new TagPairs();
        pairs.Read(tags);
        foreach (MetricTag tag in pairs.ToImmutable())
            yield return MetricEntries.KeyOf(tag.Key);
        if (!pairs.AreAll)
            yield return TelemetryEntry.Unknown;
    }

    /// <summary>A span that is made without a source: OpenTelemetry sees it where <c>AddLegacySource</c> names it.</summary>
    public static TelemetryEntry OfHandMade(IObjectCreationOperation activity) => NamedByHand(activity).With(EntryField.Kind, OwnKind);

    /// <summary>Source and name of the span that is called.</summary>
    public TelemetryEntry Named(in SpanCall call) => MadeBy(call.Span) switch
    {
        IInvocationOperation invocation when model.Find(invocation.TargetMethod) is SpanStartMethod method => Named(new SpanStart(invocation, method)),
        IObjectCreationOperation activity => NamedByHand(activity),
        _ => Elsewhere,
    };

    /// <summary>The start, or the creation, that makes a span; null where it is not in sight.</summary>
    public IOperation? MadeBy(IOperation? span)
    {
        while (span is not null)
        {
            switch (span.WithoutConversions())
            {
                case ILocalReferenceOperation local:
                    span = LocalWrites.SingleValue(local.Local, local);
                    break;
                case IConditionalAccessOperation access:
                    span = access.WhenNotNull;
                    break;
                case IConditionalAccessInstanceOperation instance:
                    span = instance.Target();
                    break;
                case IObjectCreationOperation creation:
                    return creation.Type.Is(model.Tracing.System?.Activity) ? creation : null;
                case IInvocationOperation invocation when model.Find(invocation.TargetMethod) is SpanStartMethod:
                    return invocation;

                // activity.SetTag(…).SetTag(…)
                case IInvocationOperation invocation when model.Find(invocation.TargetMethod) is SpanCallMethod method:
                    span = new SpanCall(invocation, method).Span;
                    break;

                // new Activity("load").SetParentId(id).Start()
                case IInvocationOperation { Instance: { } instance } invocation when instance.Type.Is(model.Tracing.System?.Activity) && invocation.Type.Is(model.Tracing.System?.Activity):
                    span = instance;
                    break;
                case IInvocationOperation invocation when model.Find(invocation.TargetMethod) is HandStartMethod method:
                    span = method.SpanOf(invocation);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>The name of the event that the call adds.</summary>
    public static string EventOf(in SpanCall call)
    {
        IOperation? name = call.Key ?? call.Value;
        if (name?.WithoutConversions() is IObjectCreationOperation { Arguments: { IsEmpty: false } arguments })
            name = arguments[0].Value;
        return MetricEntries.KeyOf(name);
    }

    private static TelemetryEntry NamedByHand(IObjectCreationOperation activity)
        => TelemetryEntry.Of(TelemetryKind.Span, MetricEntries.KeyOf(activity.Arguments.IsEmpty ? null : activity.Arguments[0].Value));

    // The compiler fills in the caller's name where none is given.
    private static string NameOf(SpanStart start)
        => (start.Operation.ArgumentAt(start.Method.Name) is { } name ? TelemetryPattern.Of(name.Value) : null) ?? TelemetryEntry.Unknown;

    private string? SourceOf(SpanStart start)
    {
        if (!start.Library.IsExported)
            return null;
        IOperation? source = start.Operation.Instance?.WithoutConversions();
        ISymbol? holder = source switch
        {
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation { Arguments.IsEmpty: true } property => property.Property,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
        IOperation? made = holder is null ? source : HeldValue.Of(holder, source!)?.WithoutConversions();
        SourceCreation? creation = made is null ? null : SourceCreation.TryCreate(made, model.Tracing);
        return (creation?.NameArgument is { } name ? TelemetryPattern.Of(name) : null) ?? TelemetryEntry.Unknown;
    }

    private static string? KindOf(SpanStart start)
    {
        foreach (IArgumentOperation argument in start.Operation.Arguments)
        {
            if (argument.Parameter is not { Name: "kind", Type: INamedTypeSymbol { TypeKind: TypeKind.Enum } type })
                continue;
            object? value = argument.Value.ConstantValue.Value;
            foreach (ISymbol member in type.GetMembers())
            {
                if (member is IFieldSymbol { HasConstantValue: true } field && Equals(field.ConstantValue, value))
                    return field.Name;
            }

            return TelemetryEntry.Unknown;
        }

        return start.Library.IsExported ? OwnKind : null;
    }
}
