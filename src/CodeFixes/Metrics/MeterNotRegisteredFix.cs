using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Rewriting;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Models.Metrics.Libraries;
using Observability.Analyzers.Models.Metrics.Wiring;

namespace Observability.Analyzers.CodeFixes.Metrics;

/// <summary>OBS2302: the meter's name is added to the nearest <c>AddMeter</c> call; where that has it misspelt, it is put right.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MeterNotRegisteredFix : RuleFix
{
    internal override string Id => "OBS2302";

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS2302", "Register the meter with AddMeter"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        if (await session.ModelAsync(target.Document.Project).ConfigureAwait(false) is not { Metrics: { SystemMetrics: { } library } metrics }
            || await target.Document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics
            || metrics.Wiring.Registrations(session.CancellationToken) is not { AreComplete: true } registrations)
            return false;

        if (CreationOf(target.Node, semantics, library, session.CancellationToken) is { Name: { } name, NameArgument: { } argument })
        {
            if (registrations.Include(name))
                return false;
            return metrics.Wiring.SlipFor(name, registrations, session.CancellationToken) is { } slip
                ? await CorrectAsync(session, slip.Syntax, argument).ConfigureAwait(false)
                : await AppendAsync(session, registrations.Nearest(semantics.SyntaxTree), argument, name).ConfigureAwait(false);
        }

        return semantics.GetConstantValue(target.Node, session.CancellationToken).Value is string registered
            && metrics.Wiring.MeantBy(registered, registrations, session.CancellationToken) is { } meant
            && await ArgumentOfAsync(session, meant.Syntax, library).ConfigureAwait(false) is { } meantArgument
            && await CorrectAsync(session, target.Node, meantArgument).ConfigureAwait(false);
    }

    private static MeterCreation? CreationOf(SyntaxNode name, SemanticModel semantics, SystemMetrics library, CancellationToken cancellation)
    {
        foreach (SyntaxNode node in name.AncestorsAndSelf().Where(node => node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax))
        {
            if (semantics.GetOperation(node, cancellation) is { } operation
                && MeterCreation.TryCreate(operation, library) is { NameArgument.Syntax: { } argument } creation
                && argument.Span == name.Span)
                return creation;
        }

        return null;
    }

    private static async Task<IOperation?> ArgumentOfAsync(FixSession session, SyntaxNode name, SystemMetrics library)
        => session.Solution.GetDocument(name.SyntaxTree) is { } document && await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is { } semantics
            ? CreationOf(name, semantics, library, session.CancellationToken)?.NameArgument
            : null;

    // Both places of a slip are reported; one edit mends both.
    private static async Task<bool> CorrectAsync(FixSession session, SyntaxNode slip, IOperation name)
    {
        if (session.Solution.GetDocument(slip.SyntaxTree) is not { } document)
            return false;
        Edit edit = session.Shared((slip.SyntaxTree.FilePath, slip.SpanStart), () => new Edit());
        if (edit.IsMade)
            return true;
        if (!session.IsFree(document.Id, slip) || await WrittenAtAsync(session, document, slip.SpanStart, name).ConfigureAwait(false) is not { } written)
            return false;
        edit.IsMade = true;
        await session.ReplaceAsync(document.Id, slip, written.WithTriviaFrom(slip)).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> AppendAsync(FixSession session, MeterRegistration call, IOperation argument, string name)
    {
        if (session.Solution.GetDocument(call.Syntax.SyntaxTree) is not { } document
            || call.Syntax is not InvocationExpressionSyntax invocation
            || await WrittenAtAsync(session, document, invocation.ArgumentList.SpanStart, argument).ConfigureAwait(false) is not { } written)
            return false;

        // Two meters of one name need one registration.
        Edit edit = session.Shared((invocation.SyntaxTree.FilePath, invocation.SpanStart, name.ToUpperInvariant()), () => new Edit());
        if (edit.IsMade)
            return true;
        edit.IsMade = true;
        (await session.EditorAsync(document.Id).ConfigureAwait(false)).ReplaceNode(invocation.ArgumentList, (current, _) => MeterNameList.With((ArgumentListSyntax)current, written));
        session.Title ??= $"Register the meter '{name}' with AddMeter";
        return true;
    }

    // The constant, where it is in reach there: one name in one place.
    private static async Task<ExpressionSyntax?> WrittenAtAsync(FixSession session, Document document, int position, IOperation name)
    {
        if (await document.GetSemanticModelAsync(session.CancellationToken).ConfigureAwait(false) is not { } semantics)
            return null;
        if (name.WithoutConversions() is IFieldReferenceOperation { Field: { } field } && semantics.IsAccessible(position, field))
        {
            string qualified = field.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) + "." + field.Name;
            return SyntaxFactory.ParseExpression(qualified).WithAdditionalAnnotations(Microsoft.CodeAnalysis.Simplification.Simplifier.Annotation);
        }

        return name.Syntax is LiteralExpressionSyntax literal
            ? literal.WithoutTrivia()
            : SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal((string)name.ConstantValue.Value!));
    }

    private sealed class Edit
    {
        public bool IsMade { get; set; }
    }
}
