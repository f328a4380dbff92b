using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Rules.Contract;

namespace Observability.Analyzers.CodeFixes.Contract;

/// <summary>Brings lines of the contract up to date with what the project emits.</summary>
public abstract class ContractFix : TextFileFix
{
    internal sealed override FixSafety Safety => FixSafety.KeepsWhatArrives;

    internal sealed override bool IsFor(string? path) => ContractFile.Is(path);

    internal sealed override async Task<(SourceText Text, int Fixed)> EditAsync(TextDocument file, SourceText text, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        ILookup<string, string> emitted = await EmittedAsync(file.Project, diagnostics, cancellation).ConfigureAwait(false);
        var edit = new ContractEdit(text);
        int count = 0;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            bool hasLines = false;
            if (Told(diagnostic, ContractProperties.Identity) is { } identity)
            {
                foreach (string line in emitted[identity])
                {
                    edit.Add(line);
                    hasLines = true;
                }
            }

            // Where it stands for another place still, it is among those that were added.
            if (Told(diagnostic, ContractProperties.Line) is { } gone)
                hasLines |= edit.Remove(gone);
            count += hasLines ? 1 : 0;
        }

        return (edit.Apply(), count);
    }

    private static string? Told(Diagnostic diagnostic, string property) => diagnostic.Properties.TryGetValue(property, out string? value) ? value : null;

    // By identity. Only the whole project tells all of a line.
    private static async Task<ILookup<string, string>> EmittedAsync(Project project, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        ImmutableArray<EmittedEntry> all = ImmutableArray<EmittedEntry>.Empty;
        if (diagnostics.Any(diagnostic => Told(diagnostic, ContractProperties.Identity) is not null)
            && await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is { } compilation)
            all = EmittedTelemetry.Of(new TelemetryModel(compilation, project.AnalyzerOptions, cancellation), cancellation).All();
        return all.Select(emitted => emitted.Entry).Distinct().ToLookup(entry => entry.Identity, entry => entry.Line);
    }
}
