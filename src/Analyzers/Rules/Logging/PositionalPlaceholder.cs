using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A placeholder is an index where the library has names.
/// The value becomes a property called "0" or none at all: nobody can search for it.
/// Bad: <c>logger.LogInformation("Order {0} placed", order.Id)</c>. Good: <c>logger.LogInformation("Order {OrderId} placed", order.Id)</c>.
/// </summary>
internal sealed class PositionalPlaceholder : Rule, IJudges<LogCall>
{
    private const string Title = "Log message placeholder is an index";

    private static readonly DiagnosticDescriptor Positional = Describe(
        "OBS1005",
        Title,
        "The placeholder '{0}' is an index: its value has no name to search for. Name it after its value, as in '{{OrderId}}'.",
        Area.Logging,
        Severity.Suggestion);

    private static readonly DiagnosticDescriptor Mixed = Describe(
        "OBS1005",
        Title,
        "The placeholder '{0}' is an index beside placeholders with names: {1}. Name it after its value, as in '{{OrderId}}'.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Positional, Mixed);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.TemplateArgument is null || call.Template is not { Dialect: not TemplateDialect.Composite } template || !HasValues(call))
            return;
        if (FirstIndex(template) is not { } hole || IsBrokenOtherwise(template))
            return;

        string text = template.Text.Substring(hole.Span.Start, hole.Span.Length);
        if (template.IsPositional)
            context.Report(Positional, call.LocationOf(hole.Span), text);
        else
            context.Report(Mixed, call.LocationOf(hole.Span), text, template.IsRejected ? "the message is printed without any of its values"
                : "it does not take the value that the index counts to, but the next one");
    }

    // Without values the braces may be text, and if not, it is the values that are missing.
    private static bool HasValues(LogCall call) => call.ArgumentCount != 0;

    private static TemplateHole? FirstIndex(MessageTemplate template)
    {
        foreach (TemplateHole hole in template.Holes)
        {
            if (hole.IsPositional)
                return hole;
        }

        return null;
    }

    private static bool IsBrokenOtherwise(MessageTemplate template)
    {
        foreach (TemplateFault fault in template.Faults)
        {
            if (fault.Effect > TemplateFaultEffect.Misread && fault.Kind != TemplateFaultKind.MixedPositionalAndNamed)
                return true;
        }

        return false;
    }
}
