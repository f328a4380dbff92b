using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A template has more placeholders than values, or a value that no placeholder shows.
/// Values are lost, braces are printed, or the call throws: often in a branch that nobody has run yet.
/// Bad: <c>logger.LogInformation("Order {OrderId} of {Customer}", order.Id)</c>.
/// Good: <c>logger.LogInformation("Order {OrderId} of {Customer}", order.Id, order.Customer)</c>.
/// </summary>
internal sealed class ArgumentCountMismatch : Rule, IJudges<LogCall>
{
    private const string Title = "Placeholders and arguments of a log message do not match";

    private static readonly DiagnosticDescriptor Unfilled = Describe(
        "OBS1003",
        Title,
        "Nothing is passed for the placeholder '{0}': {1}. Pass its value to '{2}', or double the braces if they are text.",
        Area.Logging,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Surplus = Describe(
        "OBS1003",
        Title,
        "No placeholder of the template shows '{0}', which is passed to '{1}': {2}. Name it in the template, or do not pass it.",
        Area.Logging,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Plain = Describe(
        "OBS1003",
        Title,
        "'{1}' prints its text as it is, so the message shows '{0}' in place of a value. The exception beside it is logged whole: take the placeholder out of the text.",
        Area.Logging,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Filled = Describe(
        "OBS1003",
        Title,
        "The '$' before the text makes '{0}' the number that stands in it, so no placeholder is left for '{1}', which is passed to '{2}': it is lost. Take the '$' away.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Unfilled, Surplus, Plain, Filled);

    public void Check(LogCall call, in RuleContext context)
    {
        if (LeftoverIn(call) is { } leftover)
        {
            context.Report(Plain, call.LocationOf(leftover), call.Text!.Substring(leftover.Start, leftover.Length), call.Operation.TargetMethod.Name);
            return;
        }

        if (FilledIndexes.FirstIn(call) is { } filled)
        {
            context.Report(Filled, filled.Syntax.GetLocation(), filled.Syntax.ToString(), NameOf(call, 0), call.Operation.TargetMethod.Name);
            return;
        }

        if (call.TemplateArgument is null || call.ArgumentCount is not { } count || call.Template is not { } template || !TemplateBinding.CanCount(template, count))
            return;

        if (TemplateBinding.FirstUnfilled(template, count) is { } hole)
            context.Report(Unfilled, call.LocationOf(hole.Span), template.Text.Substring(hole.Span.Start, hole.Span.Length), WhatIsPrinted(call, count), call.Operation.TargetMethod.Name);
        else if (TemplateBinding.FirstSurplus(template, count) is var surplus and >= 0 && !IsException(call, surplus, context) && !IsExceptionAsText(call, surplus, context))
            context.Report(Surplus, LocationOf(call, surplus), NameOf(call, surplus), call.Operation.TargetMethod.Name, WhatIsLost(call, template, surplus));
    }

    // Error("Order {0} failed", e): what looks like a format is a plain text with an exception behind it.
    private static TextSpan? LeftoverIn(LogCall call)
    {
        if (call.FormatTwin is null || call.Exception is null || call.Text is not { } text || text.IndexOf('{') < 0)
            return null;
        MessageTemplate template = MessageTemplate.Parse(text, call.Library.Dialect);
        return template is { Faults.IsEmpty: true, Holes.IsEmpty: false } ? template.Holes[0].Span : null;
    }

    // An exception that fills no hole was meant for the exception's own slot: that is another rule's, where there is one.
    private static bool IsException(LogCall call, int argument, in RuleContext context)
        => call.TakesException
            && !call.Arguments.IsOpaque
            && argument < call.Arguments.Values.Length
            && call.Arguments.Values[argument].WithoutConversions().Type is { } type
            && type.IsOrInherits(context.Model.Errors.Exception);

    // Neither does its text: OBS1102 asks for the exception in its place.
    private static bool IsExceptionAsText(LogCall call, int argument, in RuleContext context)
        => !call.Arguments.IsOpaque
            && argument < call.Arguments.Values.Length
            && ToldAsTexts.Of(call, context.ContainingSymbol, context.Model, out ExceptionText? told) == ToldAsText.Lost
            && told!.Operation.Syntax == call.Arguments.Values[argument].WithoutConversions().Syntax;

    private static Location LocationOf(LogCall call, int argument)
        => argument < call.Arguments.Values.Length
            ? call.Arguments.Values[argument].Syntax.GetLocation()
            : call.TemplateArgument!.Value.Syntax.GetLocation();

    private static string NameOf(LogCall call, int argument)
        => argument < call.Arguments.Values.Length ? QuotedSource.Of(call.Arguments.Values[argument].Syntax)
            : call.Shape == LogShape.Definition ? call.Operation.TargetMethod.TypeArguments[argument].Name
            : $"the value at index {argument}";

    private static string WhatIsPrinted(LogCall call, int count) => call.Library.MissingValue switch
    {
        _ when call.Shape == LogShape.Definition => "the definition throws when it is made",
        TemplateFaultEffect.Throws when call.Library.WritesFormatErrors => $"{call.Library.DisplayName} writes a format error in place of the message",
        TemplateFaultEffect.Throws when count > 0 => "writing the event throws",
        TemplateFaultEffect.PrintsTemplate when count > 0 => "the message is printed without any of its values",
        _ => "the message shows the braces in place of a value",
    };

    private static string WhatIsLost(LogCall call, MessageTemplate template, int argument)
    {
        if (call.Shape == LogShape.Definition)
            return "the definition throws when it is made";
        string? property = template.BindsByPosition || template.Holes.IsEmpty ? null : call.Library.NameOfSurplus(argument);
        return property is null ? "it is lost" : $"it is in no message, and becomes a property called '{property}'";
    }
}
