using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Observability.Tool.Page;

/// <summary>Text of the user's where the page has it outside of its data.</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Encode(string text) => Encoder.Encode(text);
}
