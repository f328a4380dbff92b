using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Observability.Tool.Cataloguing;

/// <summary>A catalogue as JSON. Its shape is published as docs/schemas/catalogue.schema.json.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
    };

    public static byte[] Render(Catalogue catalogue) => JsonSerializer.SerializeToUtf8Bytes(catalogue, Options);

    /// <summary>Reads a catalogue that the tool has written before.</summary>
    /// <param name="path">The file, as the user named it.</param>
    public static Catalogue Read(string path)
    {
        if (!File.Exists(path))
            throw new BadInputException($"There is no catalogue '{path}'. `observability catalogue --json {path}` writes one.");
        try
        {
            return Parse(File.ReadAllBytes(path), path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"'{path}' cannot be read: {exception.Message}");
        }
    }

    private static Catalogue Parse(byte[] content, string path)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(WithoutMark(content));
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("version", out JsonElement version) || !root.TryGetProperty("entries", out _))
                throw new BadInputException($"'{path}' is JSON, but no catalogue. `observability catalogue --json FILE` writes one.");
            if (version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out int number) || number != Catalogue.ShapeVersion)
                throw new BadInputException($"'{path}' is a catalogue of version {version}; this tool reads version {Catalogue.ShapeVersion}. Write it again with this tool.");
            Catalogue catalogue = root.Deserialize<Catalogue>(Options)!;
            return IsWhole(catalogue) ? catalogue : throw new BadInputException($"'{path}' is a catalogue with an entry that is empty or of an unknown kind. Write it again.");
        }
        catch (JsonException exception)
        {
            throw new BadInputException(exception.Path is { Length: > 0 } where
                ? $"'{path}' is no whole catalogue: {where} is missing something or is of another type. Write it again."
                : $"'{path}' is no JSON from line {exception.LineNumber + 1} on, as if it were cut off or something else. Write it again.");
        }
    }

    private static ReadOnlyMemory<byte> WithoutMark(byte[] content) => content is [0xEF, 0xBB, 0xBF, ..] ? content.AsMemory(3) : content;

    // A list may hold null, whatever its type says.
    private static bool IsWhole(Catalogue catalogue)
        => catalogue.Entries.All(entry => entry is not null
            && Analyzers.Models.Contract.EntryFields.KindOf(entry.Kind) is not null
            && !entry.Properties.Any(property => property is null)
            && !entry.Keys.Concat(entry.Events).Concat(entry.Series).Any(text => text is null)
            && !entry.Collectors.Any(collector => collector is null)
            && !entry.Emitted.Any(place => place is null));
}
