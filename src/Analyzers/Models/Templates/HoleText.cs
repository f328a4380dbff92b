using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>Writes holes. The counterpart of the parsers, and held to them: what it writes parses back to the same parts.</summary>
internal static class HoleText
{
    // string.Format and the sixteen bits of an NLog hole set the limits.
    private const int CompositeLimit = 999_999;
    private const int NLogLimit = short.MaxValue;

    public static string? Write(string name, int? alignment, string? format, TemplateDialect dialect, CaptureOperator capture)
    {
        int index = TemplateNumber.Index(name, new TextSpan(0, name.Length), TemplateDialect.Composite, out bool tooLarge);
        if (!CanName(name, index, tooLarge, dialect) || (capture != CaptureOperator.None && dialect == TemplateDialect.Composite))
            return null;
        if (alignment is { } width && !CanAlign(width, dialect))
            return null;
        if (!CanFormat(format, index, dialect))
            return null;

        StringBuilder hole = new StringBuilder("{");
        if (capture != CaptureOperator.None)
            hole.Append(capture == CaptureOperator.Destructure ? '@' : '$');
        hole.Append(name);
        if (alignment is not null)
            hole.Append(',').Append(alignment.Value.ToString(CultureInfo.InvariantCulture));
        if (!string.IsNullOrEmpty(format))
            hole.Append(':').Append(dialect == TemplateDialect.NLog ? TemplateText.Escape(format!, dialect) : format);
        return hole.Append('}').ToString();
    }

    private static bool CanName(string name, int index, bool tooLarge, TemplateDialect dialect) => dialect switch
    {
        TemplateDialect.Composite => index is >= 0 and <= CompositeLimit && name.IndexOf(' ') < 0,
        TemplateDialect.NLog when tooLarge || index > NLogLimit || (index >= 0 && name.Length > TemplateNumber.NLogDigits) => false,
        _ => TemplateName.IsLegal(name, new TextSpan(0, name.Length), dialect),
    };

    private static bool CanAlign(int width, TemplateDialect dialect)
    {
        int limit = dialect switch
        {
            TemplateDialect.Serilog => int.MaxValue,
            TemplateDialect.NLog => NLogLimit,
            _ => CompositeLimit,
        };
        return width <= limit && width >= -limit;
    }

    // NLog leaves a template to string.Format when its first hole is an index, and string.Format has no braces in formats.
    private static bool CanFormat(string? format, int index, TemplateDialect dialect)
        => format is null || (dialect == TemplateDialect.NLog && index < 0) || (format.IndexOf('{') < 0 && format.IndexOf('}') < 0);
}
