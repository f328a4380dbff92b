using System.ComponentModel;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>What `observability registry` is told.</summary>
internal sealed class RegistrySettings : CommandSettings
{
    [CommandArgument(0, "<REGISTRY>")]
    [Description("The folder of the registry's YAML files, one of them, or what 'weaver registry resolve' writes; several, where one builds on another")]
    public string[] Registry { get; init; } = [];

    [CommandOption("--out <FILE>")]
    [Description("Where to write it; the output where no file is named")]
    public string? Out { get; init; }
}
