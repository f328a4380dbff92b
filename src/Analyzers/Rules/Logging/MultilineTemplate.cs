using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The template has a line break in it.
/// Collectors that read line by line make several events of it, and a raw string's break differs with the checkout's line endings, so the template does too.
/// Bad: <c>logger.LogInformation("Order {OrderId}\n placed", id)</c>. Good: <c>logger.LogInformation("Order {OrderId} placed", id)</c>.
/// </summary>
internal sealed class MultilineTemplate : Rule, IJudges<LoggedTemplate>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1014",
        "Log message has several lines",
        "The message of '{0}' breaks into several lines: collectors that read line by line make an event of each, without level and properties. Say it in one line, and pass what belongs on the others as properties.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public override string? WhyNoFix => "What the lines have to say in one line is the author's to decide.";

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Shape == LogShape.Scope || TemplateLineBreak.In(template) is not { } location)
            return;
        context.Report(Fault, location, template.MethodName);
    }
}
