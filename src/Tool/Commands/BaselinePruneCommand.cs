using Observability.Analyzers.Core.Baselines;
using Observability.Tool.Baselines;
using Spectre.Console;

namespace Observability.Tool.Commands;

/// <summary>`observability baseline prune`: what was mended is known no longer, so that it cannot come back unseen. Nothing new is added.</summary>
internal sealed class BaselinePruneCommand(IAnsiConsole console, ISolutionAudit audit) : BaselineCommand(console, audit)
{
    protected override void Run(BaselineDocument document, BaselineUpdate update)
    {
        if (!document.Exists)
            throw new BadInputException($"There is no baseline at '{document.Path}'. 'observability baseline write' writes one; --baseline names another.");
        IReadOnlyDictionary<Fingerprint, int> entries = update.Pruned();
        int mended = document.Entries.Sum(entry => entry.Count) - entries.Values.Sum();
        bool isChanged = document.Write(entries);
        if (mended > 0)
            Console.MarkupLineInterpolated($"Pruned: {document.Path}, {Findings(mended)} less; {Findings(entries.Values.Sum())} in {Lines(entries.Count)} to go.");
        else
            Console.MarkupLineInterpolated($"Nothing to prune: all {Findings(entries.Values.Sum())} of {document.Path} are still there.{(isChanged ? " Its lines are sorted now." : "")}");
    }
}
