using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>Which names are good ones. Microsoft.Extensions.Logging and NLog accept any text at all, so for them this is a judgement: what can be a property's name.</summary>
internal static class TemplateName
{
    /// <summary>A non-empty name that is no index and without fault in the dialect.</summary>
    public static bool IsLegal(string text, TextSpan name, TemplateDialect dialect)
        => name.Length > 0 && dialect switch
        {
            TemplateDialect.Composite => false,
            TemplateDialect.Serilog => IsSerilogName(text, name),
            _ => IsPropertyName(text, name),
        };

    // Dots make a path (OpenTelemetry's http.method), hyphens and slashes are in the names of headers and labels.
    // Spaces, quotes, brackets and operators come from prose, JSON and code that found their way into a template.
    private static bool IsPropertyName(string text, TextSpan name)
    {
        for (int i = name.Start; i < name.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && text[i] is not ('_' or '.' or '-' or '/'))
                return false;
        }

        return true;
    }

    // Dotted identifiers, or digits of any script.
    private static bool IsSerilogName(string text, TextSpan name)
    {
        bool isNumber = char.IsDigit(text[name.Start]);
        bool begins = true;
        for (int i = name.Start; i < name.End; i++)
        {
            char c = text[i];
            if (isNumber)
            {
                if (!char.IsDigit(c))
                    return false;
            }
            else if (begins)
            {
                if (!char.IsLetter(c) && c != '_')
                    return false;
                begins = false;
            }
            else if (c == '.')
            {
                begins = true;
            }
            else if (!char.IsLetterOrDigit(c) && c != '_')
            {
                return false;
            }
        }

        return isNumber || !begins;
    }
}
