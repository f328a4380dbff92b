using System.ComponentModel;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What the commands on a baseline are told.</summary>
internal sealed class BaselineSettings : CommandSettings
{
    [CommandArgument(0, "[PATH]")]
    [Description("A solution (.sln, .slnx, .slnf), a project, or a folder with one; the current folder where none is named")]
    public string? Path { get; init; }

    [CommandOption("--baseline <FILE>")]
    [Description("The baseline; observability.baseline.txt beside the solution or in the nearest folder above where none is named")]
    public string? Baseline { get; init; }
}
