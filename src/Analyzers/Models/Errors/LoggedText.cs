using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Errors;

/// <summary>The text of an exception in a log call: what it tells, and whether as the whole template, as a part of it or as a value.</summary>
internal sealed class LoggedText
{
    private readonly LogCall _call;

    private LoggedText(LogCall call, ExceptionText told, int value)
    {
        _call = call;
        Told = told;
        Value = value;
    }

    public ExceptionText Told { get; }

    /// <summary>Which of the call's values it is; -1 where it stands in the template.</summary>
    public int Value { get; }

    /// <summary>Whether it is all that the template is.</summary>
    public bool IsTemplate => Value < 0 && _call.Kind == TemplateKind.Variable;

    /// <summary>The hole that shows it, where it is a value and one hole does.</summary>
    public TemplateHole? Hole
    {
        get
        {
            if (Value < 0 || _call.Template is not { } template)
                return null;
            TemplateHole? found = null;
            for (int i = 0; i < template.Holes.Length; i++)
            {
                if (template.ArgumentOf(i) != Value)
                    continue;
                if (found is not null)
                    return null;
                found = template.Holes[i];
            }

            return found;
        }
    }

    /// <summary>Whether the text can be left out without a gap: it is the whole template, or its hole ends it behind a separator.</summary>
    public bool CanBeDropped => IsTemplate || (Hole is { } hole && HoleRemoval.IsTrailing(_call.Template!, hole));

    /// <summary>Whether the call says the same twice: the exception in its slot, and its text where that can be left out.</summary>
    public bool IsRepetitionOf(IOperation passed)
        => Told.IsRepetition && Told.Subject.Syntax.IsEquivalentTo(passed.Syntax, topLevel: false) && CanBeDropped;

    /// <summary>The first text of an exception that the call logs; null where there is none.</summary>
    public static LoggedText? Of(LogCall call, ErrorModel errors)
    {
        if (call.Kind != TemplateKind.Constant && ExceptionText.In(call.TemplateArgument!.Value, errors.Exception) is { } inTemplate)
            return new LoggedText(call, inTemplate, -1);
        for (int i = 0; i < call.Arguments.Values.Length; i++)
        {
            if (ExceptionText.In(call.Arguments.Values[i], errors.Exception) is { } value)
                return new LoggedText(call, value, i);
        }

        return null;
    }
}
