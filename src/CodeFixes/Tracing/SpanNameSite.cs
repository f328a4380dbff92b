using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Settings;
using Observability.Analyzers.Models.Tracing;

namespace Observability.Analyzers.CodeFixes.Tracing;

/// <summary>A span's name where it is written, and the statement behind which the span can be given tags.</summary>
internal sealed class SpanNameSite
{
    private SpanNameSite(IOperation name, SpanLibrary library, StatementSyntax place, bool isAfter, string span)
    {
        Name = name;
        Library = library;
        Place = place;
        IsAfter = isAfter;
        Span = span;
    }

    public IOperation Name { get; }

    public SpanLibrary Library { get; }

    /// <summary>The statement in a block that the tags come after, or before.</summary>
    public StatementSyntax Place { get; }

    public bool IsAfter { get; }

    /// <summary>What the span is called there, with the operator that its members are reached by: <c>activity?.</c>.</summary>
    public string Span { get; }

    /// <summary>The name around a node of it; null where it is written elsewhere, or the span has no name to be tagged by.</summary>
    public static SpanNameSite? Around(SyntaxNode node, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        foreach (SyntaxNode candidate in node.AncestorsAndSelf().TakeWhile(ancestor => ancestor is not StatementSyntax))
        {
            switch (candidate)
            {
                case InvocationExpressionSyntax when semantics.GetOperation(candidate, cancellation) is IInvocationOperation call && model.Find(call.TargetMethod) is SpanStartMethod method:
                    return new SpanStart(call, method).Name is { } name ? OfStart(call, name, method.Library) : null;
                case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax access, Parent: ExpressionStatementSyntax { Parent: BlockSyntax } statement }
                    when semantics.GetOperation(candidate, cancellation) is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment
                    && model.Settings.Find(property.Property) == Setting.SpanName:
                    return property.Instance.IsSameReference(property.Instance)
                        ? new SpanNameSite(assignment.Value.WithoutImplicitConversions(), TracingModel.RenamedSpans, statement, isAfter: true, access.Expression.WithoutTrivia() + ".")
                        : null;
            }
        }

        return null;
    }

    // var activity = …; and using (var activity = …) { }.
    private static SpanNameSite? OfStart(IInvocationOperation call, IOperation name, SpanLibrary library)
    {
        if (call.Syntax.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } declaration } variable })
            return null;
        if (library.TagMethod is null)
            return null;
        string span = variable.Identifier.Text + (library.MayBeNull ? "?." : ".");
        return declaration.Parent switch
        {
            LocalDeclarationStatementSyntax { Parent: BlockSyntax or GlobalStatementSyntax } statement => new SpanNameSite(name, library, statement, isAfter: true, span),
            UsingStatementSyntax { Statement: BlockSyntax { Statements: { Count: > 0 } inner } } => new SpanNameSite(name, library, inner[0], isAfter: false, span),
            _ => null,
        };
    }
}
