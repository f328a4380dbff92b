using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Core.Baselines;
using Observability.Analyzers.Models;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>
/// What the baseline knows of a project against what all rules have reported in it: registered last, it hears of all. What a baseline suppresses
/// is not decided here but by <see cref="BaselineSuppressor"/>.
/// </summary>
internal sealed class BaselineHost(TelemetryModel model, ActiveRules rules) : Host
{
    private readonly Judges<OutdatedEntry> _outdated = rules.For<OutdatedEntry>();
    private ImmutableArray<BaselineFile> _files = ImmutableArray<BaselineFile>.Empty;

    public override void Register(in Registration registration)
    {
        // A project of several frameworks is compiled for each, and a finding may be in one of them only.
        if (_outdated.IsEmpty || model.Project.HasSeveralTargets)
            return;
        _files = BaselineFile.Of(model.Project.Options, registration.CancellationToken);
        if (_files.IsEmpty)
            return;
        model.Project.Reported = new ReportedFindings();
        registration.AtEnd(Conclude);
    }

    private void Conclude(CompilationAnalysisContext context)
    {
        Compilation compilation = context.Compilation;
        var known = new KnownFindings(_files.Select(file => file.Content).ToImmutableArray());
        foreach (Diagnostic finding in model.Project.Reported!.All)
        {
            if (known.HaveSome(finding.Id))
                known.Cover(Fingerprint.Of(finding, compilation.AssemblyName, context.CancellationToken));
        }

        string project = Fingerprint.AsWord(compilation.AssemblyName ?? "");
        var members = new DeclaredMembers(compilation, context.Options.AdditionalFiles, context.CancellationToken);
        for (int number = 0; number < _files.Length; number++)
        {
            Baseline baseline = _files[number].Content;
            for (int i = 0; i < baseline.Count; i++)
            {
                int left = known.Covered(number, i);
                if (left < baseline.FindingsOf(i) && baseline.IsOf(i, project) && baseline.Entry(i) is var entry && rules.Include(entry.Finding.Rule) && members.AreWhole(entry.Finding.Member))
                    _outdated.Check(new OutdatedEntry(entry, left, _files[number].Location(entry.Span)), new RuleContext(model, context));
            }
        }
    }
}
