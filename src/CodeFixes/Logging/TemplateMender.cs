using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Proposes what to write in place of the faults of a template: as placeholders that were meant, or (where <paramref name="escapes"/>) as text.</summary>
internal sealed class TemplateMender(LogCallEditor call, MessageTemplate template, bool escapes)
{
    private readonly HashSet<string> _taken = new(template.Holes.Where(hole => !hole.IsFaulty).Select(hole => hole.Name), System.StringComparer.OrdinalIgnoreCase);

    /// <summary>The changes; null where one of the faults is not to be mended by rule.</summary>
    public List<TemplateEdit>? Edits()
    {
        var edits = new List<TemplateEdit>();
        foreach (TemplateFault fault in TemplateFaults.OfForm(template))
        {
            if (!TryMend(fault, edits))
                return null;
        }

        return edits;
    }

    private bool TryMend(in TemplateFault fault, List<TemplateEdit> edits)
    {
        switch (fault.Kind)
        {
            case TemplateFaultKind.UnclosedHole when fault.Span.Length > 1 && !escapes:
                edits.Add(Insert(fault.Span.End, "}"));
                return true;
            case TemplateFaultKind.UnclosedHole:
                edits.Add(Insert(fault.Span.Start, "{"));
                return true;
            case TemplateFaultKind.UnescapedCloseBrace:
                edits.Add(Insert(fault.Span.Start, "}"));
                return true;
            case TemplateFaultKind.EmptyName or TemplateFaultKind.InvalidName when escapes:
                edits.Add(Insert(fault.Part.Start, "{"));
                edits.Add(Insert(fault.Part.End, "}"));
                return true;
            case TemplateFaultKind.EmptyName:
                return TryName(fault, Braced(fault.Part), edits);
            case TemplateFaultKind.InvalidName:
                return TryName(fault, fault.Span, edits);
            case TemplateFaultKind.InvalidAlignment:
                return TryAlign(fault.Span, edits);
            default:
                return false;
        }
    }

    private bool TryName(in TemplateFault fault, TextSpan place, List<TemplateEdit> edits)
    {
        if (NameFor(fault) is not { } name)
            return false;
        edits.Add(new TemplateEdit(place, template.Dialect == TemplateDialect.Composite ? name : PlaceholderName.Unique(name, _taken)));
        return true;
    }

    private string? NameFor(in TemplateFault fault)
    {
        int value = ValueOf(fault.Part);
        if (template.Dialect == TemplateDialect.Composite)
            return value.ToString(CultureInfo.InvariantCulture);
        if (fault.Kind == TemplateFaultKind.InvalidName && InWords(template.Text.Substring(fault.Span.Start, fault.Span.Length)) is { } own)
            return call.InStyle(own);
        return value < call.Values.Length && fault.Kind == TemplateFaultKind.EmptyName ? call.NameOf(value) : null;
    }

    // Holes and what only looks like one (Serilog) take the values from left to right.
    private int ValueOf(TextSpan part)
    {
        IEnumerable<int> starts = template.Holes.Select(hole => hole.Span.Start)
            .Concat(template.Faults.Where(fault => fault.Kind is TemplateFaultKind.EmptyName or TemplateFaultKind.InvalidName or TemplateFaultKind.InvalidAlignment).Select(fault => fault.Part.Start));
        return starts.Distinct().Count(start => start < part.Start);
    }

    // "user name" and "order-id" say what they mean; what has quotes or operators in it is no name.
    private static string? InWords(string text)
    {
        var name = new StringBuilder();
        bool wordStarts = true;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                name.Append(wordStarts ? char.ToUpperInvariant(c) : c);
            else if (c is not (' ' or '-' or '_' or '.' or '/' or '#'))
                return null;
            wordStarts = !char.IsLetterOrDigit(c);
        }

        return name.Length > 0 && char.IsLetter(name[0]) ? name.ToString() : null;
    }

    private bool TryAlign(TextSpan span, List<TemplateEdit> edits)
    {
        string trimmed = template.Text.Substring(span.Start, span.Length).Trim();
        if (!int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int width) || width == int.MinValue)
            return false;
        edits.Add(new TemplateEdit(span, width.ToString(CultureInfo.InvariantCulture)));
        return true;
    }

    // Behind the operator, if there is one.
    private TextSpan Braced(TextSpan part)
    {
        int start = part.Start + 1;
        return new TextSpan(start < part.End && template.Text[start] is '@' or '$' ? start + 1 : start, 0);
    }

    private static TemplateEdit Insert(int position, string text) => new(new TextSpan(position, 0), text);
}
