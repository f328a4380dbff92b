using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
        if (HowBuilt(call.Kind) is not { } built || call.TemplateArgument is not { } template)
            return;

        // A scope's state is judged by what it holds, not by how its text is made.
        if (call.Shape == LogShape.Scope)
            return;
        if (call.FormatTwin is not { } twin)
            context.Report(Template, template.Value.Syntax.GetLocation(), call.MethodName, built);
        else if (call.Method.Exception < 0)
            context.Report(Text, template.Value.Syntax.GetLocation(), call.MethodName, built, twin);
    }

    private static string? HowBuilt(TemplateKind kind) => kind switch
    {
        TemplateKind.Interpolated => "an interpolated string",
        TemplateKind.Concatenated => "put together with '+'",
        TemplateKind.Formatted => "put together by a call",
        _ => null,
    };
}
