using Observability.Analyzers.Core.Baselines;
using Observability.Tool.Baselines;
using Spectre.Console;

namespace Observability.Tool.Commands;

/// <summary>`observability baseline write`: all that is found is known from now on.</summary>
internal sealed class BaselineWriteCommand(IAnsiConsole console, ISolutionAudit audit) : BaselineCommand(console, audit)
{
    protected override void Run(BaselineDocument document, BaselineUpdate update)
    {
        IReadOnlyDictionary<Fingerprint, int> entries = update.Written();
        int gone = document.Entries.Count(entry => !entries.ContainsKey(entry.Finding));
        if (document.Write(entries))
            Console.MarkupLineInterpolated($"Written: {document.Path}, {Findings(entries.Values.Sum())} in {Lines(entries.Count)}; {update.New.Length} were new, {Lines(gone)} went.");
        else
            Console.MarkupLineInterpolated($"Nothing to write: {document.Path} knows all {Findings(entries.Values.Sum())}.");
    }
}
