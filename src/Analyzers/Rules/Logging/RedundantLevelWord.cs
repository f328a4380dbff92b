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
        if (template.Shape == LogShape.Scope || template.Level is not { } level || template.Text is not { } text || PrefixOf(text, level) is not { } prefix)
            return;
        string written = text.Substring(prefix.Start, prefix.Length).TrimEnd();
        context.Report(Fault, template.LocationOf(new TextSpan(prefix.Start, written.Length)), template.MethodName, written);
    }

    /// <summary>What to drop from the beginning of a message: the word with its brackets, what separates it, and the blanks behind.</summary>
    internal static TextSpan? PrefixOf(string text, LogLevel level)
    {
        int start = text.Length > 0 && text[0] is '[' or '(' ? 1 : 0;
        if (FirstWord(text) is not { } word || word.Start != start || !LoggingVocabulary.NamesOf(level).Has(word))
            return null;

        int end = word.End;
        bool isSetApart = false;
        if (start == 1)
        {
            if (end == text.Length || text[end] is not (']' or ')'))
                return null;
            end++;
            isSetApart = true;
        }

        // "ERROR disk full" sets the word apart too; "Error while reading" is a sentence.
        isSetApart |= IsUpper(text, start, end) && end < text.Length && text[end] == ' ';
        int next = SkipBlanks(text, end);
        if (next < text.Length && text[next] is ':' or '-' or '|' or '\u2013' or '\u2014' && (text[next] == ':' || next > end))
        {
            isSetApart = true;
            next = SkipBlanks(text, next + 1);
        }

        return isSetApart && next < text.Length ? new TextSpan(0, next) : null;
    }

    private static Word? FirstWord(string text)
    {
        foreach (Word word in Words.In(text))
            return word;
        return null;
    }

    private static bool IsUpper(string text, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (char.IsLower(text[i]))
                return false;
        }

        return true;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
