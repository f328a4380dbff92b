using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Models.Templates;

/// <summary>What stands between two braces, cut at comma and colon. All dialects cut alike; they differ in what they take the pieces for.</summary>
internal readonly struct HoleSource
{
    private HoleSource(TextSpan span, TextSpan name, CaptureOperator capture, TextSpan? alignment, TextSpan? format)
    {
        Span = span;
        Name = name;
        Capture = capture;
        Alignment = alignment;
        Format = format;
    }

    /// <summary>Braces included.</summary>
    public TextSpan Span { get; }

    /// <summary>Up to the first comma or colon, without the operator.</summary>
    public TextSpan Name { get; }

    public CaptureOperator Capture { get; }

    /// <summary>Behind the comma; null where none stands before the colon.</summary>
    public TextSpan? Alignment { get; }

    /// <summary>Behind the first colon; null where there is none.</summary>
    public TextSpan? Format { get; }

    /// <summary>Cuts what is between an opening and a closing brace.</summary>
    public static HoleSource Split(string text, int open, int close)
    {
        int start = open + 1;
        CaptureOperator capture = start == close ? CaptureOperator.None : text[start] switch
        {
            '@' => CaptureOperator.Destructure,
            '$' => CaptureOperator.Stringify,
            _ => CaptureOperator.None,
        };
        if (capture != CaptureOperator.None)
            start++;

        int colon = text.IndexOf(':', start, close - start);
        int beforeColon = colon < 0 ? close : colon;
        int comma = text.IndexOf(',', start, beforeColon - start);
        return new HoleSource(
            TextSpan.FromBounds(open, close + 1),
            TextSpan.FromBounds(start, comma < 0 ? beforeColon : comma),
            capture,
            comma < 0 ? null : TextSpan.FromBounds(comma + 1, beforeColon),
            colon < 0 ? null : TextSpan.FromBounds(colon + 1, close));
    }
}
