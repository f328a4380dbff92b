using System.ComponentModel;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What `fix` is told.</summary>
internal sealed class FixSettings : SolutionSettings
{
    [CommandOption("--unsafe")]
    [Description("Also fixes that change names, levels or series of telemetry, or what the program does")]
    public bool Unsafe { get; init; }

    [CommandOption("--apply")]
    [Description("Writes the files, instead of showing what would change")]
    public bool Apply { get; init; }
}
