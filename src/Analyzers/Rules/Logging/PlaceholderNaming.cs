using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A placeholder or property is not named in the project's style.
/// One thing under two spellings is two fields in the log store, and every search finds half of it.
/// Bad: <c>logger.LogInformation("Order {order_id} placed", order.Id)</c>. Good: <c>logger.LogInformation("Order {OrderId} placed", order.Id)</c>.
/// </summary>
internal sealed class PlaceholderNaming : Rule, IJudges<LoggedTemplate>, IJudges<PropertyCall>
{
    private static readonly DiagnosticDescriptor Naming = Describe(
        "OBS1007",
        "Name of a log property is not in the project's style",
        "'{0}' is not in {1}: the same property under two spellings splits every search in two. Write '{2}'.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Expression = Describe(
        "OBS1007",
        "Name of a log property is not in the project's style",
        "'{0}' is the code that its value comes from, and no name: whoever renames a variable renames the property. Write '{1}'.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Naming, Expression);

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Template is not { Dialect: not TemplateDialect.Composite } parsed || parsed.Holes.IsEmpty || parsed.IsRejected || IsPlainText(template))
            return;

        for (int i = 0; i < parsed.Holes.Length; i++)
        {
            TemplateHole hole = parsed.Holes[i];
            if (hole.IsFaulty || hole.IsPositional)
                continue;
            if (IsMisnamed(hole.Name, context, out NamingStyle style))
                context.Report(Naming, template.LocationOf(hole.Span), hole.Name, style.Describe(), style.Apply(hole.Name));
            else if (ExpressionAsName.IsAt(template, i) && !hole.Name.IsMatchOf(context.Get(ObservabilityOptions.PlaceholderNamingIgnore)))
                context.Report(Expression, template.LocationOf(hole.Span), hole.Name, context.PlaceholderStyle.Apply(hole.Name));
        }
    }

    public void Check(PropertyCall property, in RuleContext context)
    {
        if (!IsLabel(property) && IsMisnamed(property.Name, context, out NamingStyle style))
            context.Report(Naming, property.NameOperation.Syntax.GetLocation(), property.Name, style.Describe(), style.Apply(property.Name));
    }

    // Enrich.WithProperty("job", "shop"): one text for all events says which process writes. Sinks make a label of it, and labels are written in lower case.
    private static bool IsLabel(PropertyCall property)
        => property.Method.IsOfAllEvents && property.Value.ConstantValue.HasValue && property.Name.All(char.IsLower);

    // Without values there is no property, and the braces may be text.
    private static bool IsPlainText(LoggedTemplate template) => template is LogCall { ArgumentCount: 0 };

    // What nearly all of the project does is asked for only where a name is not in the style that the options give.
    private static bool IsMisnamed(string name, in RuleContext context, out NamingStyle style)
    {
        style = context.Get(ObservabilityOptions.PlaceholderNaming);
        if (!IsMisnamed(name, style) || name.IsMatchOf(context.Get(ObservabilityOptions.PlaceholderNamingIgnore)))
            return false;
        style = context.PlaceholderStyle;
        return IsMisnamed(name, style);
    }

    private static bool IsMisnamed(string name, NamingStyle style) => !style.IsFollowed(name) && style.Apply(name) != name;
}
