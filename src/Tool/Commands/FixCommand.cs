using Observability.Tool.Auditing;
using Observability.Tool.Fixing;
using Observability.Tool.Loading;
using Spectre.Console;
using Spectre.Console.Cli;

namespace Observability.Tool.Commands;

/// <summary>`observability fix`: what Fix All would change, as a diff, or in the files.</summary>
internal sealed class FixCommand(IAnsiConsole console, Messages messages) : AsyncCommand<FixSettings>
{
    protected override async Task<int> ExecuteAsync(CommandContext context, FixSettings settings, CancellationToken cancellation)
    {
        RuleFilter filter = RuleFilter.Parse(settings.Rules);
        AuditTarget target = AuditTarget.Find(settings.Path);
        (FixResult result, List<FileChange> changes) = await ProgressDisplay.ShowAsync(messages.Console, async progress =>
        {
            using LoadedSolution loaded = await SolutionLoader.LoadAsync(target, settings.Mode?.ToString(), null, progress, cancellation);
            loaded.RequireAny();
            foreach (LoadedProject project in loaded.Projects.Where(project => project.Failure is not null))
                messages.Warn($"{project.Path} is left out: {project.Failure}");
            FixResult result = await new SolutionFixer(settings.Unsafe, filter, progress).RunAsync(loaded, cancellation);
            return (result, await FileChange.AllAsync(result.Before, result.After, cancellation));
        });

        cancellation.ThrowIfCancellationRequested();
        if (settings.Apply)
            Write(changes);
        else
            Show(changes, ReportPaths.Around(target.Folder));
        new FixSummary(messages.Console).Write(result, changes.Count, settings);
        return ExitCodes.Clean;
    }

    private static void Write(List<FileChange> changes)
    {
        try
        {
            using var swap = new FileSwap();
            foreach (FileChange change in changes)
                swap.Stage(change.Path, change.Encode());
            swap.Commit();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException($"The files cannot be written: {exception.Message}");
        }
    }

    // Past the console's line breaking, which would break the patch.
    private void Show(List<FileChange> changes, ReportPaths paths)
    {
        TextWriter output = console.Profile.Out.Writer;
        foreach (FileChange change in changes)
            output.Write(change.Diff(paths.Relative(change.Path)));
        output.Flush();
    }
}
