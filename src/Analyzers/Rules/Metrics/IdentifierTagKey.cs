using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Tags;

namespace Observability.Analyzers.Rules.Metrics;

/// <summary>
/// A tag or label of a metric has the name of something of which there are very many: a user, a session, a url.
/// Each value would be a series of its own, for as long as the process runs.
/// Bad: <c>logins.Add(1, new KeyValuePair&lt;string, object?&gt;("user_id", user))</c>.
/// Good: <c>logins.Add(1, new KeyValuePair&lt;string, object?&gt;("user_kind", kind))</c>.
/// </summary>
internal sealed class IdentifierTagKey : Rule, IJudges<RecordedTag>, IJudges<InstrumentCreation>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS2202",
        "Identifier tag key",
        "The tag '{0}' names one of very many: with a series for each value the metric outgrows what collects it, and no query can sum it up. Leave it to logs and traces, or tag the kind or group.",
        Area.Metrics,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "Without the tag, what queries sum up by it is gone; which group to tag instead only its author knows.";

    public void Check(RecordedTag tag, in RuleContext context)
    {
        // Label names are judged once, where the metric is created.
        if (tag.KeyOperation is not { } place
            || tag.Key is not { } key
            || !IdentifierKeys.Includes(key)
            || IsOneOfFew(tag.Value)
            || !tag.IsForMetric
            || UnboundedValue.In(tag.Value, context.Model.Metrics.Unbounded) is not null)
            return;
        context.Report(Fault, place.Syntax.GetLocation(), key);
    }

    public void Check(InstrumentCreation creation, in RuleContext context)
    {
        if (creation.LabelNamesArgument is not { } argument || WrittenElements.In(argument) is not { IsDefaultOrEmpty: false } names)
            return;
        foreach (IOperation name in names)
        {
            if (name.WithoutConversions().ConstantValue.Value is string key && IdentifierKeys.Includes(key))
                context.Report(Fault, name.Syntax.GetLocation(), key);
        }
    }

    // A constant, a yes or no, a case of an enum; and what a method makes of a url or a query may be a name for it.
    private static bool IsOneOfFew(IOperation value)
    {
        value = value.WithoutConversions();
        if (value.ConstantValue.HasValue || value.Type is { SpecialType: SpecialType.System_Boolean } or { TypeKind: TypeKind.Enum })
            return true;
        return value switch
        {
            IConditionalOperation { WhenFalse: { } whenFalse } conditional => IsOneOfFew(conditional.WhenTrue) && IsOneOfFew(whenFalse),
            ISwitchExpressionOperation => true,
            IInvocationOperation { TargetMethod.Name: "ToString", Instance: { } instance } => IsOneOfFew(instance),
            IInvocationOperation call => !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty && !TagVocabulary.Ids.Ends(call.TargetMethod.Name),
            IPropertyReferenceOperation property => property.Property.IsTypeName(),
            _ => false,
        };
    }
}
