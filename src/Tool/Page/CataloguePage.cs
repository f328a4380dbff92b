using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Observability.Tool.Cataloguing;

namespace Observability.Tool.Page;

/// <summary>A catalogue as one HTML file that needs nothing else.</summary>
internal static class CataloguePage
{
    // This encoder escapes whatever could end or change a script element.
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Render(Catalogue catalogue)
    {
        using var page = new StringWriter();
        PageTemplate.Catalogue.Write(
            page,
            new Dictionary<string, string>
            {
                ["title"] = HtmlText.Encode($"Telemetry of {catalogue.Target}"),
                ["catalogue"] = JsonSerializer.Serialize(catalogue, Format),
            });
        return Encoding.UTF8.GetBytes(page.ToString());
    }
}
