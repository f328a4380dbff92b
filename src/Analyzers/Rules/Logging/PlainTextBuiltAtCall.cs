using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The text of a library that keeps nothing but text is put together at the call, at a level that is on.
/// It is built even where somebody turns the level off, and no format tells which texts belong together.
/// Bad: <c>log.Error($"Order {order.Id} failed")</c>. Good: <c>log.ErrorFormat("Order {0} failed", order.Id)</c>.
/// </summary>
internal sealed class PlainTextBuiltAtCall : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Text = Describe(
        "OBS1018",
        "Text of a log call is built at the call",
        "The text given to '{0}' is {1}: it is built also where the level is off, and no constant format tells which texts belong together. Call '{2}' with a constant format and pass the values as arguments.",
        Area.Logging,
        Severity.Suggestion);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Text);

    public void Check(LogCall call, in RuleContext context)
    {
        if (BuiltTemplates.Of(call) == BuiltTemplate.Light && ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out _) == ToldAsText.None)
            context.Report(Text, call.TemplateArgument!.Value.Syntax.GetLocation(), call.MethodName, BuiltTemplates.Way(call), call.FormatTwin!);
    }
}
