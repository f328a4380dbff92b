using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;
using Observability.Analyzers.Models.Templates;
using Observability.Analyzers.Models.Tracing;
using Observability.Analyzers.Models.Tracing.Names;

namespace Observability.Analyzers.Rules.Tracing;

/// <summary>
/// A tag, an attribute or a log property has a name that OpenTelemetry's semantic conventions have given up.
/// What reads telemetry by these names (dashboards, alerts, the views of a vendor) looks for the new one, and instrumentations give the new one.
/// Bad: <c>activity?.SetTag("http.method", method)</c>. Good: <c>activity?.SetTag("http.request.method", method)</c>.
/// </summary>
internal sealed class DeprecatedAttributeName : Rule, IJudges<SpanCall>, IJudges<SpanStart>, IJudges<RecordedTag>, IJudges<LoggedTemplate>, IJudges<ResourceCall>
{
    private const string Title = "Deprecated attribute name";

    private static readonly DiagnosticDescriptor Renamed = Describe(
        "OBS3011",
        Title,
        "OpenTelemetry's conventions ({2}) have renamed '{0}' to '{1}': what reads telemetry by the names of the conventions looks for '{1}' and misses this. Write '{1}'.",
        Area.Tracing,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Replaced = Describe(
        "OBS3011",
        Title,
        "OpenTelemetry's conventions ({2}) have given up '{0}', and what reads telemetry by their names does not look for it any more. They say: {1}.",
        Area.Tracing,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Renamed, Replaced);

    public void Check(SpanCall call, in RuleContext context)
    {
        if (call.Step == SpanStep.Tag && call.Library.FollowsConventions)
            Check(call.Key, context);
    }

    public void Check(SpanStart start, in RuleContext context)
    {
        if (start.Tags is { } tags)
            CheckPairs(tags, context);
    }

    public void Check(ResourceCall call, in RuleContext context)
    {
        if (call.Attributes is { } attributes)
            CheckPairs(attributes, context);
    }

    // Labels of the other libraries cannot have dots, or follow other conventions.
    public void Check(RecordedTag tag, in RuleContext context)
    {
        if (tag.Sink.TakesPairs)
            Check(tag.KeyOperation, context);
    }

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Text is not { } text || text.IndexOf('.') < 0 || template.Template is not { Dialect: not TemplateDialect.Composite, IsRejected: false } parsed)
            return;
        foreach (TemplateHole hole in parsed.Holes)
        {
            if (!hole.IsFaulty && DeprecatedAttributes.Find(hole.Name) is { } attribute)
                Report(attribute, key: null, template.LocationOf(hole.Span), context);
        }
    }

    private static void CheckPairs(IOperation pairs, in RuleContext context)
    {
        var read = new TagPairs();
        read.Read(pairs);
        foreach (MetricTag pair in read.ToImmutable())
            Check(pair.Key, context);
    }

    private static void Check(IOperation? key, in RuleContext context)
    {
        if (key?.ConstantValue.Value is string name && DeprecatedAttributes.Find(name) is { } attribute)
            Report(attribute, key, key.Syntax.GetLocation(), context);
    }

    private static void Report(in DeprecatedAttribute attribute, IOperation? key, Location location, in RuleContext context)
    {
        INamedTypeSymbol? type = context.ContainingType;
        if (context.Model.Tracing.Conventions.Include(attribute, key, type, context.CancellationToken))
            return;
        if (attribute.NewName is { } renamed)
            context.Report(Renamed, location, attribute.Name, renamed, DeprecatedAttributes.ConventionsVersion);
        else
            context.Report(Replaced, location, attribute.Name, attribute.Advice!, DeprecatedAttributes.ConventionsVersion);
    }
}
