using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Logging;

/// <summary>Finds where a template's text breaks into lines.</summary>
internal static class TemplateLineBreak
{
    /// <summary>The first line break: written as an escape or in the text itself, or <c>Environment.NewLine</c>; null where there is none.</summary>
    public static Location? In(LoggedTemplate template)
    {
        if (template.Text is { } text)
            return Span(text) is { } span ? template.LocationOf(span) : null;
        return template is LogCall { Kind: TemplateKind.Constant, TemplateArgument: { } argument } ? NewLine(argument) : null;
    }

    private static TextSpan? Span(string text)
    {
        int start = text.IndexOfAny(['\n', '\r']);
        if (start < 0)
            return null;
        int end = start;
        while (end < text.Length && text[end] is '\n' or '\r')
            end++;
        return TextSpan.FromBounds(start, end);
    }

    private static Location? NewLine(IOperation argument)
    {
        foreach (IOperation operation in argument.Descendants())
        {
            if (operation is IPropertyReferenceOperation { Property: { } property } && property.IsNewLine())
                return operation.Syntax.GetLocation();
        }

        return null;
    }
}
