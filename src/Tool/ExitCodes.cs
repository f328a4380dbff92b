namespace Observability.Tool;

/// <summary>What a command tells the shell, as `--help` and docs/tool.md have it.</summary>
internal static class ExitCodes
{
    /// <summary>Nothing at or above what `--fail-on` names.</summary>
    public const int Clean = 0;

    /// <summary>There are findings at or above it.</summary>
    public const int Findings = 1;

    /// <summary>Bad input, or stopped: nothing was audited.</summary>
    public const int NothingDone = 2;
}
