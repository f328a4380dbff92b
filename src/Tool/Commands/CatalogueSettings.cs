using System.ComponentModel;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What `catalogue` is told.</summary>
internal sealed class CatalogueSettings : CommandSettings
{
    [CommandArgument(0, "[PATH]")]
    [Description("A solution (.sln, .slnx, .slnf), a project, or a folder with one; the current folder where none is named")]
    public string? Path { get; init; }

    [CommandOption("--html <FILE>")]
    [Description("Writes the catalogue as one HTML page with search and filters")]
    public string? Html { get; init; }

    [CommandOption("--markdown <FILE>")]
    [Description("Writes it as Markdown; with --diff what has changed, for the comment of a pull request")]
    public string? Markdown { get; init; }

    [CommandOption("--json [FILE]")]
    [Description("Writes it as JSON: into the file, or to the output where none is named")]
    public FlagValue<string>? Json { get; init; }

    public bool JsonToOutput => Json is { IsSet: true, Value: null or "" };

    [CommandOption("--registry <PATH>")]
    [Description("Writes it as OpenTelemetry's semantic conventions, which weaver reads: into a file (.yaml, .yml), or into a folder as a registry of its own")]
    public string? Registry { get; init; }

    [CommandOption("--diff <FILE>")]
    [Description("Tells what was added, changed and removed since a catalogue that --json wrote, first what breaks")]
    public string? Diff { get; init; }

    [CommandOption("--fail-on-breaking")]
    [Description("With --diff: the exit code is 1 where dashboards, alerts or searches that worked may break")]
    public bool FailOnBreaking { get; init; }
}
