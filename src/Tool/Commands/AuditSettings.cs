using System.ComponentModel;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What every command that loads a solution is told.</summary>
internal class SolutionSettings : CommandSettings
{
    [CommandArgument(0, "[PATH]")]
    [Description("A solution (.sln, .slnx, .slnf), a project, or a folder with one; the current folder where none is named")]
    public string? Path { get; init; }

    [CommandOption("--rules <IDS>")]
    [Description("Only these rules: OBS1001,OBS2*. One that is off by default is on where it is named in full")]
    public string? Rules { get; init; }

    [CommandOption("--mode <MODE>")]
    [Description("Default, Minimum, Recommended or Strict, instead of the projects' own ObservabilityAnalysisMode")]
    public AnalysisMode? Mode { get; init; }
}

/// <summary>The values of ObservabilityAnalysisMode that find something.</summary>
internal enum AnalysisMode
{
    Default,
    Minimum,
    Recommended,
    Strict,
}

/// <summary>What `audit` is told.</summary>
internal sealed class AuditSettings : SolutionSettings
{
    [CommandOption("--sarif <FILE>")]
    [Description("Writes the findings of the whole solution as SARIF 2.1.0")]
    public string? Sarif { get; init; }

    [CommandOption("--json [FILE]")]
    [Description("Writes them as JSON: into the file, or to the output where none is named")]
    public FlagValue<string>? Json { get; init; }

    public bool JsonToOutput => Json is { IsSet: true, Value: null or "" };

    [CommandOption("--html <FILE>")]
    [Description("Writes them as one HTML page, with the code around each finding and what a fix would make of it")]
    public string? Html { get; init; }

    /// <summary>Whether a report tells each finding, which the summary does not.</summary>
    public bool TellsEach => Sarif is not null || Html is not null || Json is { IsSet: true };

    [CommandOption("--baseline <FILE>")]
    [Description("Findings in it do not count; observability.baseline.txt beside the solution or above where none is named")]
    public string? Baseline { get; init; }

    [CommandOption("--fail-on <SEVERITY>")]
    [Description("From which severity on the exit code is 1: error, warning, suggestion or never")]
    [DefaultValue(Threshold.Warning)]
    public Threshold FailOn { get; init; }

    [CommandOption("--since <COMMIT>")]
    [Description("Only findings on lines that changed since this commit of git")]
    public string? Since { get; init; }
}

/// <summary>From which severity on an audit fails.</summary>
internal enum Threshold
{
    Suggestion,
    Warning,
    Error,
    Never,
}
