using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// A field that holds a logger is open to other classes, can be assigned at any time, or has a name of its own kind.
/// Others then write under this class's name, and readers of the code look twice for what is the same everywhere else.
/// Bad: <c>public ILogger&lt;Orders&gt; Output;</c>. Good: <c>private readonly ILogger&lt;Orders&gt; _logger;</c>.
/// </summary>
internal sealed class LoggerFieldShape : Rule, IJudges<LoggerMember>
{
    private static readonly DiagnosticDescriptor Shape = Describe(
        "OBS1204",
        "Logger field has an unusual shape",
        "The logger field '{0}' {1}. Write '{2}'.",
        Area.Logging,
        Severity.Off);

    private static readonly DiagnosticDescriptor Name = Describe(
        "OBS1204",
        "Logger field has an unusual shape",
        "The logger field '{0}' is named unlike the others: readers do not see at once that it is the logger. Give it a name that matches '{1}'.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Shape, Name);

    public void Check(LoggerMember member, in RuleContext context)
    {
        if (member.Symbol is not IFieldSymbol field)
            return;
        Location location = field.Locations[0];
        if (WhatIsWrong(field, member) is { } wrong)
            context.Report(Shape, location, field.Name, wrong, member.ShouldBeStatic || field.IsStatic ? "private static readonly" : "private readonly");
        else if (context.Get(ObservabilityOptions.LoggerName) is { } expected && !field.Name.IsMatchOf(expected))
            context.Report(Name, location, field.Name, expected.ToString());
    }

    private static string? WhatIsWrong(IFieldSymbol field, LoggerMember member)
    {
        // A base class shares its logger with those that derive from it; what a private class shows is not open.
        bool isShared = field.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedAndInternal && !field.ContainingType.IsSealed;
        bool isWithin = field.DeclaredAccessibility == Accessibility.Private || field.ContainingType.DeclaredAccessibility == Accessibility.Private;
        if (!isWithin && !isShared)
            return "is open to other classes, which then write under this one's name";
        if (!field.IsReadOnly)
            return "can be assigned anew at any time";
        return member.ShouldBeStatic && !field.IsStatic ? "is one for each object, though the library keeps one for each class" : null;
    }
}
