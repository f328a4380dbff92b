using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Rules.Contract;

/// <summary>
/// A line of the contract cannot be read, so what it stands for is reported as new, and nobody would guess why.
/// Bad: <c>metrics shop.orders</c>, a conflict marker, a quote that is not closed. Good: <c>metric shop.orders meter=Shop instrument=Counter&lt;long&gt;</c>.
/// </summary>
internal sealed class UnreadableContractLine : Rule, IJudges<FaultyLine>
{
    private const string Id = "OBS6004";
    private const string Title = "Line of the contract cannot be read";

    private static readonly DiagnosticDescriptor Line = Describe(
        Id,
        Title,
        "This line of {0} is left out, because of '{1}': {2}",
        Area.Contract,
        Severity.Warning);

    private static readonly DiagnosticDescriptor Repeated = Describe(
        Id,
        Title,
        "The line of '{0}' stands above already: delete this one, so that a change of either is seen",
        Area.Contract,
        Severity.Warning);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(Line, Repeated);

    public override bool MayBeInBaseline => false;

    public void Check(FaultyLine faulty, in RuleContext context)
    {
        ContractProblem problem = faulty.Problem;
        if (problem.Fault == LineFault.Duplicate)
            context.Report(Repeated, faulty.Location, ContractProperties.OfLine(faulty.Text), problem.Word);
        else
            context.Report(Line, faulty.Location, faulty.File, problem.Word, Advice(problem.Fault, ContractFile.Is(faulty.File)));
    }

    private static string Advice(LineFault fault, bool isContract) => fault switch
    {
        LineFault.ConflictMarker => "a merge has left it; delete it, and keep the lines of both sides",
        LineFault.UnknownKind => isContract ? "a line begins with error-tag, log, metric or span" : "a line begins with attribute or metric; write the file with 'observability registry'",
        LineFault.NoName => "a name follows it, in quotes where it has blanks",
        LineFault.OpenQuote => "close the quote, and write \\\" for a quote and \\\\ for a backslash in it",
        LineFault.RepeatedField => "it stands twice; keep one",
        _ => $"what follows the name is field=value, with the fields of docs/{(isContract ? "contract" : "registry")}.md",
    };
}
