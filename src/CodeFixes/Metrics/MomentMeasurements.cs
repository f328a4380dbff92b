using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Time;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>Sets a gauge of prometheus-net to a moment, where so far it was set to the time since: <c>Set((now - x).TotalSeconds)</c> becomes <c>SetToTimeUtc(x)</c>.</summary>
internal sealed class MomentMeasurements
{
    private readonly HashSet<(DocumentId Document, string Namespace)> _imports = [];

    /// <summary>Imports what the rewritten measurements need: the method is an extension.</summary>
    public void Import(FixSession session)
    {
        foreach ((DocumentId document, string name) in _imports)
            session.AddUsing(document, name);
    }

    /// <summary>What a measurement becomes; null where it sets the gauge to anything else.</summary>
    public IEnumerable<InstrumentEdit>? Rewrite(Measurement measurement, DocumentId document)
    {
        if (measurement is not { Library.SetToMoment: { } method, Action: MeasurementAction.Set, Value: { } value }
            || TimeValue.TryCreate(value) is not { Origin: TimeOrigin.Since, Unit: TimeUnit.Seconds, IsDirect: true, IsComponent: false, Operation: IPropertyReferenceOperation { Instance: { } span } }
            || MomentDifference.TryCreate(span.WithoutConversions()) is not { } difference
            || difference.Earlier.WithoutConversions() is not { Syntax: ExpressionSyntax moment } earlier
            || measurement.Operation.ArgumentAt(measurement.Method.Value)?.Syntax is not ArgumentSyntax argument
            || InstrumentReference.NameIn(measurement.Operation) is not { } name)
            return null;

        _imports.Add((document, measurement.Library.Namespace));
        ExpressionSyntax given = moment.WithoutTrivia();
        if (IsUtc(difference.Later) && !IsKnownUtc(earlier))
        {
            _imports.Add((document, nameof(System)));
            given = SyntaxFactory.ParseExpression($"DateTime.SpecifyKind({given}, DateTimeKind.Utc)");
        }

        return
        [
            new InstrumentEdit(document, name, InstrumentTypeNames.WithIdentifier(name, method)),
            new InstrumentEdit(document, argument, SyntaxFactory.Argument(given).WithTriviaFrom(argument)),
        ];
    }

    // A DateTime without a kind is taken for local time when it becomes a DateTimeOffset; the difference took it for UTC.
    private static bool IsUtc(IOperation later)
    {
        later = later.WithoutConversions();
        if (later is ILocalReferenceOperation local && LocalWrites.SingleValue(local.Local, local) is { } given)
            later = given.WithoutConversions();
        return later.Type?.SpecialType == SpecialType.System_DateTime && later is not IPropertyReferenceOperation { Property.Name: "Now" or "LocalDateTime" };
    }

    private static bool IsKnownUtc(IOperation moment) => moment switch
    {
        IPropertyReferenceOperation { Property.Name: { } name }
            => name is "UtcDateTime" or "UtcNow"
                || (moment.Type?.SpecialType == SpecialType.System_DateTime && name is "LastWriteTimeUtc" or "CreationTimeUtc" or "LastAccessTimeUtc"),
        IInvocationOperation { TargetMethod: { Name: { } name } } => name is "ToUniversalTime" or "GetLastWriteTimeUtc" or "GetCreationTimeUtc" or "GetLastAccessTimeUtc",
        _ => false,
    };
}
