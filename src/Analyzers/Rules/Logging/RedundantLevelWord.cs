using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.Rules.Logging;

/// <summary>
/// The message begins with the word for its own level.
/// The level is a field of every event; the word is noise in the text, and wrong as soon as the level is changed.
/// Bad: <c>logger.LogError("ERROR: payment failed")</c>. Good: <c>logger.LogError("payment failed")</c>.
/// </summary>
internal sealed class RedundantLevelWord : Rule, IJudges<LoggedTemplate>
{
    private static readonly DiagnosticDescriptor Fault = Describe(
        "OBS1012",
        "Level word repeated in the log message",
        "The message of '{0}' begins with '{1}', but every event carries its level already: the word is noise in each line and wrong as soon as somebody changes the level. Drop it.",
        Area.Logging,
        Severity.Off);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Fault);

    public void Check(LoggedTemplate template, in RuleContext context)
    {
        if (template.Shape == LogShape.Scope || template.Level is not { } level || template.Text is not { } text || LevelWord.PrefixOf(text, level) is not { } prefix)
            return;
        string written = text.Substring(prefix.Start, prefix.Length).TrimEnd();
        context.Report(Fault, template.LocationOf(new TextSpan(prefix.Start, written.Length)), template.MethodName, written);
    }
}
