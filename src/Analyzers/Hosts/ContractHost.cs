using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Hosts;

/// <summary>
/// What a project emits against the contract beside it. What one place tells is judged there, while somebody types; what only all of them tell
/// (keys of tags, lines that nothing stands for) at the end. Without a contract nothing is registered.
/// </summary>
internal sealed class ContractHost(TelemetryModel model, ActiveRules rules) : Host
{
    private static readonly char[] Separators = ['/', '\\'];

    private readonly Judges<TelemetryDeparture> _departures = rules.For<TelemetryDeparture>();
    private readonly Judges<GoneLine> _gone = rules.For<GoneLine>();
    private readonly Judges<FaultyLine> _faulty = rules.For<FaultyLine>();
    private readonly EmittedTelemetry _emitted = new(model);
    private ContractComparison? _comparison;
    private ContractFile? _contract;

    public override bool WantsCalls => _comparison is not null;

    public override void Register(in Registration registration)
    {
        _contract = ContractFile.Of(model.Project.Options.AdditionalFiles, registration.CancellationToken);
        if (!_faulty.IsEmpty && (_contract is { Problems.IsEmpty: false } || model.Registry is { Problems.IsEmpty: false }))
            registration.OnOtherFile(CheckFile);
        if (_contract is null || (_departures.IsEmpty && _gone.IsEmpty))
            return;
        _comparison = new ContractComparison(_contract);
        if (model.Logging.IsReferenced)
            registration.OnType(CheckType);
        if (model.Privacy.HasTrackers)
            registration.OnOperation(CheckAssignment, OperationKind.SimpleAssignment);
        registration.AtEnd(Conclude);
    }

    public override void OnCall(IInvocationOperation call, KnownMethod known, in RuleContext context)
    {
        if (_emitted.Read(call, known) is { } emitted)
            Check(emitted, context);
        foreach (EmittedEntry tag in _emitted.ReadTags(call, known))
            Check(tag, context);
    }

    private void CheckAssignment(OperationAnalysisContext context)
    {
        if (_emitted.Read((ISimpleAssignmentOperation)context.Operation) is { } emitted)
            Check(emitted, new RuleContext(model, context));
    }

    private void CheckType(SymbolAnalysisContext context)
    {
        foreach (ISymbol member in ((INamedTypeSymbol)context.Symbol).GetMembers())
        {
            if (member is IMethodSymbol { IsPartialDefinition: true } method
                && LogDeclaration.TryCreate(method, model.Logging, context.CancellationToken) is { } declaration
                && _emitted.Read(declaration) is { } emitted)
                Check(emitted, new RuleContext(model, context, declaration.Site.Syntax.SyntaxTree));
        }
    }

    private void Check(EmittedEntry emitted, in RuleContext context)
    {
        if (_comparison!.OfPlace(emitted) is { } departure)
            _departures.Check(departure, context);
    }

    private void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (_contract is { } contract && context.AdditionalFile.Path == contract.Path)
            Check(contract.Problems, contract.Text, contract.Path, context);
        else if (model.Registry is { } registry && context.AdditionalFile.Path == registry.Path)
            Check(registry.Problems, registry.Text, registry.Path, context);
    }

    private void Check(ImmutableArray<ContractProblem> problems, SourceText text, string path, AdditionalFileAnalysisContext context)
    {
        foreach (ContractProblem problem in problems)
        {
            var location = Location.Create(path, problem.Span, text.Lines.GetLinePositionSpan(problem.Span));
            _faulty.Check(new FaultyLine(problem, path.Substring(path.LastIndexOfAny(Separators) + 1), location, text.ToString(problem.Span)), new RuleContext(model, context));
        }
    }

    private void Conclude(CompilationAnalysisContext context)
    {
        var told = new HashSet<TelemetryEntry>();
        foreach (EmittedEntry emitted in _emitted.All())
        {
            // A span that somebody else has started is known by what all places add to it.
            TelemetryDeparture? departure = _comparison!.OfAll(emitted) ?? (IsGathered(emitted.Entry) ? _comparison.OfPlace(emitted) : null);
            if (departure is not null && told.Add(emitted.Entry))
                _departures.Check(departure, new RuleContext(model, context, emitted.Place.SyntaxTree));
        }

        // What is emitted for one framework only is not gone.
        if (model.Project.HasSeveralTargets)
            return;
        foreach (ContractLine line in _comparison!.Gone())
            _gone.Check(new GoneLine(line, _contract!), new RuleContext(model, context));
    }

    private static bool IsGathered(TelemetryEntry entry) => entry.IsSameThing(SpanEntries.Elsewhere);
}
