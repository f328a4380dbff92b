using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A template breaks the rules of the library that reads it: an unclosed brace, a placeholder without a name, a width that is none.
/// The log call throws, or the message shows braces and the value has no property.
/// Bad: <c>logger.LogInformation("Order {OrderId placed", order.Id)</c>.
/// Good: <c>logger.LogInformation("Order {OrderId} placed", order.Id)</c>.
/// </summary>
internal sealed class MalformedTemplate : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Malformed = Describe(
        "OBS1004",
        "Malformed log message template",
        "'{0}' {1}: {2}. {3}.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Malformed);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.TemplateArgument is null || call.Template is not { } template || template.Faults.IsEmpty || !call.IsParsed)
            return;

        foreach (TemplateFault fault in TemplateFaults.OfForm(template))
        {
            if (call.ArgumentCount == 0 && IsProse(template, fault))
                continue;
            string text = template.Text.Substring(fault.Span.Start, fault.Span.Length);
            context.Report(Malformed, call.LocationOf(fault.Span), text, WhatIsWrong(fault), WhatHappens(fault, call), WhatToDo(fault, template));
        }
    }

    // A text without values may be JSON or code, printed as it was meant; only "{Word" that is never closed was meant for a hole.
    private static bool IsProse(MessageTemplate template, in TemplateFault fault)
        => template.Dialect.ParsesPlainText() && (fault.Kind != TemplateFaultKind.UnclosedHole || fault.Span.Length == 1);

    private static string WhatIsWrong(in TemplateFault fault) => fault.Kind switch
    {
        TemplateFaultKind.UnclosedHole => "is never closed",
        TemplateFaultKind.UnescapedCloseBrace => "closes nothing",
        TemplateFaultKind.EmptyName => "has no name",
        TemplateFaultKind.IndexTooLarge => "is too large an index",
        TemplateFaultKind.InvalidAlignment => "is no width",
        TemplateFaultKind.InvalidFormat => "is a brace in a format",
        _ => "is no name for a placeholder",
    };

    private static string WhatHappens(in TemplateFault fault, LogCall call) => fault.Effect switch
    {
        TemplateFaultEffect.Throws when call.Library.WritesFormatErrors => $"{call.Library.DisplayName} writes a format error in place of the message",
        TemplateFaultEffect.Throws => "the log call throws, even where the level is off",
        TemplateFaultEffect.PrintsTemplate => "the message is printed without any of its values",
        TemplateFaultEffect.PrintsHole => "the braces are printed as they stand, and the value has no property",
        _ => "the library reads something else than is meant, and nobody will find the value by its name",
    };

    private static string WhatToDo(in TemplateFault fault, MessageTemplate template) => fault.Kind switch
    {
        TemplateFaultKind.UnclosedHole when fault.Span.Length > 1 => "Close the placeholder, or double the brace if it is text",
        TemplateFaultKind.UnclosedHole or TemplateFaultKind.UnescapedCloseBrace => "Double the brace if it is text, else remove it",
        TemplateFaultKind.InvalidAlignment => "Write a whole number right behind the comma, as in '{Total,10}'",
        TemplateFaultKind.InvalidFormat => "Write a format without braces",
        _ when template.Dialect == TemplateDialect.Composite => "Write the argument's index, as in '{0}'",
        _ => "Name the placeholder with letters, digits and underscores, or double the braces if they are text",
    };
}
