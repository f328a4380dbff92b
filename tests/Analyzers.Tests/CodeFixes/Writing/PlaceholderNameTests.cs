using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Writing;

/// <summary>Placeholders are called what a person would call them.</summary>
public class PlaceholderNameTests
{
    [Theory]
    [InlineData("a.Language", "AlbumLanguage")]
    [InlineData("ts.TotalMilliseconds", "TotalMilliseconds")]
    [InlineData("albums[7].Language", "AlbumLanguage")]
    [InlineData("titles[7].Length", "Length")]
    [InlineData("albumTitle.TitleLanguage", "TitleLanguage")]
    [InlineData("shown.LastReason", "ShownLastReason")]
    [InlineData("album.TitleLanguage ?? \"none\"", "TitleLanguage")]
    [InlineData("albumId", "AlbumId")]
    [InlineData("album.AlbumId", "AlbumId")]
    [InlineData("s", "Text")]
    [InlineData("e.HResult", "HResult")]
    [InlineData("id", "Id")]
    [InlineData("_settings.Language", "Language")]
    [InlineData("_settings.AlbumId", "AlbumId")]
    [InlineData("_settings.Name", "SettingsName")]
    [InlineData("album.Settings.Language", "Language")]
    [InlineData("settingsOfAlbum.Language", "SettingsOfAlbumLanguage")]
    [InlineData("a", "Album")]
    [InlineData("album.Language.Trim()", "AlbumLanguage")]
    [InlineData("album.Language.ToUpperInvariant()", "AlbumLanguage")]
    [InlineData("albums.First(one => one.AlbumId > 0)", "AlbumsFirst")]
    [InlineData("titles.FirstOrDefault()", "TitlesFirst")]
    [InlineData("titles.Count(title => title.Length > 3)", "TitlesCount")]
    [InlineData("string.Join(\", \", titles.Select(title => title.Trim()))", "Titles")]
    [InlineData("string.Join(\", \", titles.OrderBy(title => title))", "Titles")]
    [InlineData("tracks[0].Length", "TrackLength")]
    [InlineData("others[0].Length", "AlbumTrackLength")]
    [InlineData("Sanitize(albumTitle.Language)", "AlbumTitleLanguage")]
    [InlineData("Sanitize(titles[0], 20)", "TitlesItem")]
    [InlineData("Sanitize(s, albumId)", "Sanitize")]
    [InlineData("GetTitle(albumTitle.Language)", "Title")]
    [InlineData("titles.Length.ToWords()", "TitlesLength")]
    [InlineData("System.Text.Json.JsonSerializer.Serialize(titles)", "Titles")]
    [InlineData("Convert.ToHexString(bytes)", "Bytes")]
    [InlineData("Convert.ToHexString([1, 2])", "HexString")]
    [InlineData("labels[\"AlbumTitle\"]", "AlbumTitle")]
    [InlineData("labels[\"Shop:Title\"]", "LabelsTitle")]
    [InlineData("labels[\"a b\"]", "LabelsItem")]
    [InlineData("played.Reason", "Reason")]
    [InlineData("played.Name", "PlayedName")]
    [InlineData("shown.Reason", "ShownReason")]
    public Task Says_what_the_value_is(string value, string name) => NamesAsync($"$\"of {{{value}}} more\"", name);

    [Theory]
    [InlineData("$\"from {album.TitleLanguage} to {other.TitleLanguage}\"", "AlbumTitleLanguage", "OtherTitleLanguage")]
    [InlineData("$\"from {album.TitleLanguage} to {album.AlbumId}\"", "TitleLanguage", "AlbumId")]
    public async Task Two_values_have_two_names(string text, string first, string second)
    {
        await NamesAsync(text, first);
        await NamesAsync(text, second);
    }

    [Theory]
    [InlineData("$\"Database: {s}\"", "Database")]
    [InlineData("$\"order id = {s}\"", "OrderId")]
    [InlineData("$\"Loaded. Size: {1 + albumId}\"", "Size")]
    [InlineData("$\"Loaded the configuration from: {s}\"", "Text")]
    [InlineData("$\"Database: {albumId}\"", "AlbumId")]
    public Task Takes_the_label_where_the_value_has_no_name(string text, string name) => NamesAsync(text, name);

    [Fact]
    public Task A_constant_of_an_enum_is_called_after_the_enum() => NamesAsync("$\"{albumId} on {DayOfWeek.Friday}\"", "DayOfWeek");

    [Fact]
    public async Task Follows_the_style_of_the_project()
    {
        string after = (await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service with { Options = "observability.placeholder_naming = snake_case" }, Source("$\"of {a.Language}\"")))[0];
        Assert.Contains("{album_language}", after, StringComparison.Ordinal);
    }

    private static async Task NamesAsync(string text, string name)
    {
        string after = (await Repair.AllAsync<TemplateNotConstant, TemplateNotConstantFix>(TestProject.Service, Source(text)))[0];
        Assert.Contains("{" + name + "}", after, StringComparison.Ordinal);
    }

    private static string Source(string text)
        => $$"""
            using Microsoft.Extensions.Logging;
            class Album : Titled { public Settings Settings { get; set; } = new(); public string Language { get; set; } = ""; public int AlbumId { get; set; } }
            class Titled { public string TitleLanguage { get; set; } = ""; }
            class Settings { public string Language { get; set; } = ""; public string Name { get; set; } = ""; public int AlbumId { get; set; } }
            class Played : EventArgs { public string Reason = ""; public string Name = ""; }
            class Shown { public string Reason = ""; public string LastReason = ""; }
            class AlbumTrack { public int Length; }
            static class Texts { public static string ToWords(this int number) => ""; }
            class Albums(ILogger<Albums> logger)
            {
                private readonly Settings _settings = new(), settingsOfAlbum = new();
                void Play(Album a, Album album, Album albumTitle, Album[] albums, string[] titles, TimeSpan ts, string s, int albumId, int id, Exception e, Album other, byte[] bytes, Dictionary<string, string> labels, Played played, Shown shown, AlbumTrack[] tracks, AlbumTrack[] others)
                {
                    logger.LogInformation({{text}});
                }
                private static string Sanitize(string text, int most = 10) => text;
                private static string GetTitle(string text) => text;
            }
            """;
}
