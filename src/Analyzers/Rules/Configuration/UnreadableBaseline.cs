using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Analyzers.Rules.Configuration;

/// <summary>
/// A line of the baseline cannot be read, so that what it knew is reported again, and nobody would guess why.
/// Bad: a conflict marker that a merge has left. Good: the lines of both sides.
/// </summary>
internal sealed class UnreadableBaseline : OptionsRule
{
    private const string Id = "OBS0003";
    private const string Title = "Baseline cannot be read";

    private static readonly DiagnosticDescriptor Line = Describe(
        Id,
        Title,
        "The baseline's line '{0}' cannot be read, so what it knew is reported; a line is 'OBS1001 Project Namespace.Type.Member 0123abcd 1': restore it, or run 'observability baseline write'",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Conflict = Describe(
        Id,
        Title,
        "A merge has left '{0}' in the baseline; the lines around it count: delete this one, and keep those of both sides",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Version = Describe(
        Id,
        Title,
        "The baseline says '{0}' and this package reads '{1}', so nothing in it counts; update Observability.Analyzers, or run 'observability baseline write'",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Header = Describe(
        Id,
        Title,
        "The baseline does not begin with '{1}'; its lines count: add it as the first line, so that later versions read them as they are meant",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    private static readonly DiagnosticDescriptor Foreign = Describe(
        Id,
        Title,
        "No line of this file is one of a baseline, so no finding is known; run 'observability baseline write', or hand over the file that it has written",
        Area.Configuration,
        Severity.Warning,
        ofWholeProject: true);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Line, Conflict, Version, Header, Foreign);

    public override string WhyNoFix => "the line stands in a text file; `observability baseline write` writes it anew";

    public override void Check(in OptionsContext context)
    {
        foreach (BaselineFile file in BaselineFile.Of(context.Options, context.CancellationToken))
        {
            foreach (BaselineProblem problem in file.Content.Problems)
                context.Report(DescriptorOf(problem.Fault), file.Location(problem.Span), file.Text.ToString(problem.Span), BaselineFormat.HeaderLine);
        }
    }

    private static DiagnosticDescriptor DescriptorOf(BaselineFault fault) => fault switch
    {
        BaselineFault.ConflictMarker => Conflict,
        BaselineFault.OtherVersion => Version,
        BaselineFault.NoHeader => Header,
        BaselineFault.NoBaseline => Foreign,
        _ => Line,
    };
}
