using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.Models.Errors;

/// <summary>The text of an exception in a log call: what it tells, and whether as the whole template, as a part of it or as a value.</summary>
internal sealed class LoggedText
{
    private readonly LogCall _call;
    private readonly INamedTypeSymbol? _exception;

    private LoggedText(LogCall call, ExceptionText told, int value, INamedTypeSymbol? exception)
    {
        _call = call;
        _exception = exception;
        Told = told;
        Value = value;
    }

    public ExceptionText Told { get; }

    /// <summary>Which of the call's values it is; -1 where it stands in the template.</summary>
    public int Value { get; }

    /// <summary>Whether it is all that the template is.</summary>
    public bool IsTemplate => Value < 0 && _call.Kind == TemplateKind.Variable;

    /// <summary>Whether an exception stands among the call's values, if not in its slot.</summary>
    public bool IsBesideException
    {
        get
        {
            foreach (IOperation value in _call.Arguments.Values)
            {
                if (value.Type.IsOrInherits(_exception))
                    return true;
            }

            return false;
        }
    }

    /// <summary>The first text of an exception that the call logs; null where there is none.</summary>
    public static LoggedText? Of(LogCall call, ErrorModel errors)
    {
        if (call.Kind != TemplateKind.Constant && ExceptionText.In(call.TemplateArgument!.Value, errors.Exception) is { } inTemplate)
            return new LoggedText(call, inTemplate, -1, errors.Exception);
        for (int i = 0; i < call.Arguments.Values.Length; i++)
        {
            if (ExceptionText.HeldBy(call.Arguments.Values[i], errors.Exception) is { } value)
                return new LoggedText(call, value, i, errors.Exception);
        }

        return null;
    }

    /// <summary>
    /// The values that only repeat the exception and can leave without a gap, the last first: their holes end the template
    /// behind a separator, or are all of it.
    /// </summary>
    public ImmutableArray<int> Droppable()
    {
        if (_call.Template is not { IsRejected: false } template)
            return ImmutableArray<int>.Empty;
        ImmutableArray<int>.Builder values = ImmutableArray.CreateBuilder<int>();
        for (int last = template.Holes.Length - 1; last >= 0; last--)
        {
            TemplateHole hole = template.Holes[last];
            int value = template.ArgumentOf(last);
            if (values.Contains(value) || !Repeats(value) || IsShownBefore(template, last, value) || !HoleRemoval.IsTrailing(template, hole))
                break;
            values.Add(value);
            TextSpan gone = HoleRemoval.SpanOf(template, hole);
            template = MessageTemplate.Parse(template.Text.Remove(gone.Start, gone.Length), template.Dialect);
        }

        return values.ToImmutable();
    }

    /// <summary>What the call says twice: in its exception slot, and as a text that can be left out. Null where nothing is.</summary>
    public ExceptionText? RepetitionOf(IOperation passed)
    {
        if (!IsOf(Told, passed))
            return null;
        if (IsTemplate)
            return Told.IsRepetition ? Told : null;
        ImmutableArray<int> droppable = Droppable();
        return droppable.IsEmpty ? null : ExceptionText.In(_call.Arguments.Values[droppable[droppable.Length - 1]], _exception);
    }

    private bool Repeats(int value)
        => value >= 0
            && value < _call.Arguments.Values.Length
            && ExceptionText.In(_call.Arguments.Values[value], _exception) is { IsRepetition: true } text
            && IsOf(text, Told.Subject);

    private static bool IsOf(ExceptionText text, IOperation exception) => text.Subject.Syntax.IsEquivalentTo(exception.Syntax, topLevel: false);

    private static bool IsShownBefore(MessageTemplate template, int hole, int value)
    {
        for (int i = 0; i < hole; i++)
        {
            if (template.ArgumentOf(i) == value)
                return true;
        }

        return false;
    }
}
