using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Instruments;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>
/// Makes of a gauge that holds an enum's number one with a series for each state, wherever in the solution it is set.
/// All or nothing: what is set in another way, labelled already, or handed on stays as it is.
/// </summary>
internal sealed class StateSetRewriter(FixSession session)
{
    private readonly List<InstrumentEdit> _edits = [];

    /// <summary>Rewrites the gauge of a measurement; false, and nothing is edited, where that cannot be done.</summary>
    public async Task<bool> TryRewriteAsync(Measurement measurement, EnumNumber number)
    {
        HashSet<SyntaxNode> done = session.Shared(typeof(StateSetRewriter), () => new HashSet<SyntaxNode>());
        if (done.Contains(measurement.Operation.Syntax))
            return true;
        if (measurement.Instrument.Holder is not { } holder
            || measurement.Instrument.Creation is not { } creation
            || !AddLabel(creation)
            || !await AddSitesAsync(holder, creation, number).ConfigureAwait(false)
            || !_edits.All(edit => session.IsFree(edit.Document, edit.Node)))
            return false;

        foreach (InstrumentEdit edit in _edits)
        {
            await session.ReplaceAsync(edit.Document, edit.Node, edit.Replacement).ConfigureAwait(false);
            if (edit.Node is not ArgumentListSyntax)
                StateSetStatement.Import(session, edit.Document, creation.Library);
            foreach (InvocationExpressionSyntax call in edit.Node.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
                done.Add(call);
        }

        return true;
    }

    // Some libraries fix the label names where the gauge is created; elsewhere a tag comes with each value.
    private bool AddLabel(InstrumentCreation creation)
    {
        if (!creation.Library.FixesLabels)
            return true;
        if (creation.LabelNames.IsDefault
            || !creation.LabelNames.IsEmpty
            || creation.Operation.Syntax is not InvocationExpressionSyntax call
            || call.ArgumentList.Arguments.Count != 2
            || session.Solution.GetDocument(call.SyntaxTree) is not { } document)
            return false;
        ArgumentSyntax label = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(StateSetStatement.Label)));
        _edits.Add(new InstrumentEdit(document.Id, call.ArgumentList, call.ArgumentList.AddArguments(label).WithAdditionalAnnotations(Formatter.Annotation)));
        return true;
    }

    private async Task<bool> AddSitesAsync(ISymbol holder, InstrumentCreation creation, EnumNumber number)
    {
        foreach (ReferencedSymbol referenced in await session.ReferencesAsync(holder).ConfigureAwait(false))
        {
            foreach (ReferenceLocation location in referenced.Locations.Where(location => !location.IsImplicit))
            {
                if (await InstrumentReference.AtAsync(location, session.CancellationToken).ConfigureAwait(false) is not { } reference)
                    continue;
                if (!IsAssignmentOf(reference, creation) && !await AddSiteAsync(location.Document, reference, number).ConfigureAwait(false))
                    return false;
            }
        }

        return true;
    }

    private static bool IsAssignmentOf(SyntaxNode reference, InstrumentCreation creation)
        => reference.Parent is AssignmentExpressionSyntax assignment && assignment.Left == reference && assignment.Right.Span == creation.Operation.Syntax.Span;

    private async Task<bool> AddSiteAsync(Document document, SyntaxNode reference, EnumNumber number)
    {
        if (reference.Parent is not MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call } access
            || access.Expression != reference
            || await session.ModelAsync(document.Project).ConfigureAwait(false) is not { } model
            || await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || MeasurementAt(call, semantics, model) is not { Value: { } value } measurement
            || EnumNumber.TryCreate(value) is not { } set
            || set.Type.ToDisplayString() != number.Type.ToDisplayString()
            || !StateSetStatement.CanList(semantics.Compilation))
            return false;

        StatementSyntax loop = StateSetStatement.Of(measurement, set, semantics);
        switch (call.Parent)
        {
            case ExpressionStatementSyntax statement:
                _edits.Add(new InstrumentEdit(document.Id, statement, loop.WithTriviaFrom(statement)));
                return true;
            case ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method }:
                _edits.Add(new InstrumentEdit(document.Id, method, WithBody(method, loop)));
                return true;
            default:
                return false;
        }
    }

    private static MethodDeclarationSyntax WithBody(MethodDeclarationSyntax method, StatementSyntax loop)
        => method
            .WithExpressionBody(null)
            .WithSemicolonToken(default)
            .WithBody(SyntaxFactory.Block(loop).WithTrailingTrivia(method.GetTrailingTrivia()))
            .WithParameterList(method.ParameterList.WithTrailingTrivia(SyntaxFactory.ElasticMarker))
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static Measurement? MeasurementAt(InvocationExpressionSyntax call, SemanticModel semantics, TelemetryModel model)
        => semantics.GetOperation(call) is IInvocationOperation operation && model.Find(operation.TargetMethod) is MeasurementMethod method
            ? Measurement.TryCreate(operation, method)
            : null;
}
