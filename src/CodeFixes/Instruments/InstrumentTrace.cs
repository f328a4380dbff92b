using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Instruments;

/// <summary>Follows an instrument from declaration to declaration, through every project of the solution.</summary>
internal sealed class InstrumentTrace(FixSession session, MetricsLibrary library, InstrumentChange change, MeasurementRewriter rewriter)
{
    private readonly Dictionary<DocumentId, InstrumentFlow?> _flows = [];
    private readonly HashSet<DocumentId> _documents = [];
    private List<InstrumentSite>? _sites;
    private int _namesSought;

    public InstrumentFindings Findings { get; } = new();

    /// <summary>The documents that the instrument is followed into.</summary>
    public IEnumerable<DocumentId> Documents => _documents;

    /// <summary>What follows the instrument in a document; null, and a refusal, where the new kind does not exist or nothing can be edited.</summary>
    public async Task<InstrumentFlow?> FlowAsync(Document? document)
    {
        InstrumentFlow? flow = document is null ? null : await PeekAsync(document).ConfigureAwait(false);
        if (flow is null)
            Findings.Refuse();
        else
            _documents.Add(document!.Id);
        return flow;
    }

    /// <summary>Notes that a symbol, of whatever project, holds the instrument; answers its node in the graph.</summary>
    public async Task<SyntaxNode?> HoldAsync(ISymbol symbol)
    {
        // Asked of its own project's compilation, whose types its type is compared with.
        if (InstrumentDeclarations.Of(symbol) is { } declaration
            && await FlowAsync(session.Solution.GetDocument(declaration.SyntaxTree)).ConfigureAwait(false) is { } flow
            && flow.Semantics.GetDeclaredSymbol(declaration, session.CancellationToken) is { } declared)
            return flow.Hold(declared);
        Findings.Refuse();
        return null;
    }

    /// <summary>Follows everything that is pending, and what that leads to.</summary>
    public async Task CompleteAsync()
    {
        while (!Findings.Refused)
        {
            if (Findings.Pending.Count > 0)
                await TraceAsync(Findings.Pending.Dequeue()).ConfigureAwait(false);
            else if (_namesSought < Findings.Metrics.Count)
                await FindNamesakesAsync().ConfigureAwait(false);
            else
                break;
        }

        // What nothing in sight is passed to gets it from a container or a framework, which will go on passing the old type.
        if (Findings.Holders.Any(declaration => declaration is ParameterSyntax && !Findings.IsFed(declaration)))
            Findings.Refuse();
    }

    private async Task<InstrumentFlow?> PeekAsync(Document document)
    {
        if (!_flows.TryGetValue(document.Id, out InstrumentFlow? flow))
            _flows.Add(document.Id, flow = await CreateFlowAsync(document).ConfigureAwait(false));
        return flow;
    }

    private async Task<InstrumentFlow?> CreateFlowAsync(Document document)
    {
        // What a generator writes, or another language, is not ours to edit.
        if (document is SourceGeneratedDocument
            || document.Project.Language != LanguageNames.CSharp
            || await session.ModelAsync(document.Project).ConfigureAwait(false) is not { } model
            || InstrumentConversion.TryCreate(model.Metrics.Counterpart(library), change, model.Project.Compilation) is not { } conversion
            || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
            return null;
        return new InstrumentFlow(document, semantics, conversion, Findings, rewriter);
    }

    private async Task TraceAsync(SyntaxNode declaration)
    {
        if (await FlowAsync(session.Solution.GetDocument(declaration.SyntaxTree)).ConfigureAwait(false) is not { } flow)
            return;
        flow.Rename(InstrumentDeclarations.TypeSyntaxOf(declaration));
        Findings.Tied.AddRange(InstrumentDeclarations.TypeSyntaxOf(declaration) is null ? [] : InstrumentDeclarations.TiedTo(declaration));
        foreach (ExpressionSyntax value in InstrumentDeclarations.ValuesOf(declaration))
            FindSources(flow, value);
        if (declaration.Parent is DeclarationExpressionSyntax variable && flow.Semantics.GetOperation(variable, session.CancellationToken) is { } given)
            flow.Follow(given, declaration);

        foreach (ISymbol symbol in InstrumentDeclarations.SymbolsOf(declaration, flow.Semantics))
        {
            await TraceReferencesAsync(symbol, declaration).ConfigureAwait(false);
            if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } method } parameter)
                await TraceArgumentsAsync(method, parameter, declaration).ConfigureAwait(false);
        }
    }

    private async Task TraceReferencesAsync(ISymbol symbol, SyntaxNode declaration)
    {
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(symbol).ConfigureAwait(false))
        {
            // An interface's member and what implements it, a virtual member and its overrides change together.
            if (referenced.Definition.Kind == symbol.Kind)
                await HoldAsync(referenced.Definition).ConfigureAwait(false);
            foreach (ReferenceLocation location in referenced.Locations.Where(location => !location.IsImplicit))
            {
                if (Findings.Refused)
                    return;
                if (await InstrumentReference.AtAsync(location, session.CancellationToken).ConfigureAwait(false) is not { } reference
                    || await FlowAsync(location.Document).ConfigureAwait(false) is not { } flow)
                    continue;
                if (flow.Semantics.GetOperation(reference, session.CancellationToken) is { } operation)
                    flow.Follow(operation, declaration);
                else
                    Findings.Refuse();
            }
        }
    }

    private async Task TraceArgumentsAsync(IMethodSymbol method, IParameterSymbol parameter, SyntaxNode declaration)
    {
        if (parameter.RefKind == RefKind.Out)
            Findings.Feed(declaration);
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(method).ConfigureAwait(false))
        {
            if (referenced.Definition is IMethodSymbol { MethodKind: not MethodKind.Constructor } related && related.Parameters.Length > parameter.Ordinal)
                await ShareAsync(related.Parameters[parameter.Ordinal], declaration).ConfigureAwait(false);
            foreach (ReferenceLocation location in referenced.Locations)
            {
                if (Findings.Refused)
                    return;
                if (await InstrumentReference.CallAtAsync(location, session.CancellationToken).ConfigureAwait(false) is not { } call
                    || await FlowAsync(location.Document).ConfigureAwait(false) is not { } flow)
                    continue;
                foreach (IArgumentOperation argument in ArgumentsOf(flow.Semantics.GetOperation(call, session.CancellationToken)))
                {
                    if (argument.Parameter?.Ordinal != parameter.Ordinal || argument.ArgumentKind == ArgumentKind.DefaultValue)
                        continue;
                    Findings.Feed(declaration);
                    foreach (object node in flow.FindSources(argument.Value))
                        Findings.Graph.Add(parameter.RefKind == RefKind.Out ? declaration : node, parameter.RefKind == RefKind.Out ? node : declaration);
                }
            }
        }
    }

    // An interface method's parameter and its implementations' are one: what is passed to either is passed to both.
    private async Task ShareAsync(IParameterSymbol related, SyntaxNode declaration)
    {
        if (await HoldAsync(related).ConfigureAwait(false) is not { } other || other == declaration)
            return;
        Findings.Graph.Add(declaration, other);
        Findings.Graph.Add(other, declaration);
        Findings.Feed(other);
    }

    // The same metric may be created, or fetched, in other places too.
    private async Task FindNamesakesAsync()
    {
        _namesSought = Findings.Metrics.Count;
        InstrumentConversion conversion = _flows.Values.First(flow => flow is not null)!.Conversion;
        _sites ??= await InstrumentSites.FindAsync(session, conversion, PeekAsync).ConfigureAwait(false);
        foreach (InstrumentSite site in _sites.Where(site => Findings.Creations.Contains(site.Identity) && conversion.Creates(site.Call.TargetMethod) && !Findings.IsCreation(site.Call.Syntax)))
            site.Flow.Create(site.Call);
    }

    private void FindSources(InstrumentFlow flow, ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } certain)
            value = certain.Operand;
        if (flow.Semantics.GetOperation(value, session.CancellationToken) is { } operation)
            flow.FindSources(operation);
        else
            Findings.Refuse();
    }

    private static ImmutableArray<IArgumentOperation> ArgumentsOf(IOperation? call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments,
        IObjectCreationOperation creation => creation.Arguments,
        _ => ImmutableArray<IArgumentOperation>.Empty,
    };
}
