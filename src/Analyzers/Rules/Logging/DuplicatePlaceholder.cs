using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// Two placeholders of a template have one name, or two that differ in case only.
/// Both values go to one property: one of them is lost, or found under a name that nobody looks for.
/// Bad: <c>logger.LogInformation("User {Id} bought {Id}", user.Id, order.Id)</c>.
/// Good: <c>logger.LogInformation("User {UserId} bought {OrderId}", user.Id, order.Id)</c>.
/// </summary>
internal sealed class DuplicatePlaceholder : Rule, IJudges<LogCall>
{
    private static readonly DiagnosticDescriptor Duplicate = Describe(
        "OBS1006",
        "Two placeholders of a log message have one name",
        "The name '{0}' is taken by an earlier placeholder of this template: {1}. Give each value a name of its own.",
        Area.Logging,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Duplicate);

    public void Check(LogCall call, in RuleContext context)
    {
        if (call.TemplateArgument is null || call.Template is not { Dialect: not TemplateDialect.Composite } template)
            return;
        if (template.Holes.Length < 2 || template.IsRejected || call.ArgumentCount == 0)
            return;

        for (int i = 1; i < template.Holes.Length; i++)
        {
            int first = FirstOfName(template, i);

            // One value in two formats loses nothing.
            if (first < 0 || ShowSameValue(call, first, i))
                continue;

            // Said once for a template: the fix mends all of it.
            TemplateHole hole = template.Holes[i];
            context.Report(Duplicate, call.LocationOf(hole.Span), hole.Name, WhatHappens(call.Library, hole.Name == template.Holes[first].Name));
            return;
        }
    }

    private static int FirstOfName(MessageTemplate template, int hole)
    {
        string name = template.Holes[hole].Name;
        if (template.Holes[hole].IsPositional || name.Length == 0)
            return -1;
        for (int i = 0; i < hole; i++)
        {
            if (string.Equals(template.Holes[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }

    private static bool ShowSameValue(LogCall call, int first, int second)
        => call.ValueOf(first) is { } one && call.ValueOf(second) is { } other && SyntaxFactory.AreEquivalent(one.Syntax, other.Syntax);

    private static string WhatHappens(LogLibrary library, bool isSame)
    {
        if (!isSame)
            return "they differ in case only, which most log stores do not tell apart";
        return library.TwoOfOneName switch
        {
            DuplicateProperty.LastValueOnly => "the property keeps the last value only, and the message shows it in both places",
            DuplicateProperty.Numbered => "the value becomes a property with a number behind its name",
            _ => "the event has two values of one name, of which most log stores keep one",
        };
    }
}
