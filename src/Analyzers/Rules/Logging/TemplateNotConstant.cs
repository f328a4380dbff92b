using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The message template is built at the call, from text and values.
/// Every message then becomes an event type of its own: queries and alerts by template find nothing, and the values are no properties.
/// Bad: <c>logger.LogInformation($"Order {order.Id} placed")</c>.
/// Good: <c>logger.LogInformation("Order {OrderId} placed", order.Id)</c>.
/// </summary>
internal sealed class TemplateNotConstant : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Template = Describe(
        "OBS1001",
        "Log message template is built at the call",
        "The template given to '{0}' is {1}: each message becomes an event type of its own, so no query or alert can group them, and the values are not searchable. Write a constant template with named placeholders and pass the values as arguments.",
        Area.Logging,
        Severity.Warning);

    // What prints its text as it is knows no template at all; the advice differs, the fault is the same.
    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS1001",
        "Log message template is built at the call",
        "The text given to '{0}' is {1}: it is built even when the level is off, and the values are lost in the text. Call '{2}' with a constant format and pass the values as arguments.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Template, Text);

    public void Check(LogCall call, in RuleContext context)
    {
        // An exception that is lost in the text is the graver fault, and its fix makes the template constant too.
        if (BuiltTemplates.Of(call) != BuiltTemplate.Grave || ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out _) == ToldAsText.Lost)
            return;
        Location place = call.TemplateArgument!.Value.Syntax.GetLocation();
        if (call.FormatTwin is { } twin)
            context.Report(Text, place, call.MethodName, BuiltTemplates.Way(call), twin);
        else
            context.Report(Template, place, call.MethodName, BuiltTemplates.Way(call));
    }
}
