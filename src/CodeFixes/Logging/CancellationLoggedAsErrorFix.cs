using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>OBS1105: a cancellation is logged as information; where it is caught with everything else it gets a
/// clause of its own, which ends the work as it would end anyway, or tells the caller.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CancellationLoggedAsErrorFix : LogCallFix
{
    internal override string Id => "OBS1105";

    internal override FixSafety Safety => FixSafety.ChangesProgram;

    internal override ImmutableArray<FixVariant> Variants { get; } = ImmutableArray.Create(new FixVariant("OBS1105", "Do not log the cancellation as an error"));

    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        if (call.Operation.Syntax is not InvocationExpressionSyntax invocation
            || target.Semantics.GetEnclosingSymbol(invocation.SpanStart, session.CancellationToken) is not { } member
            || CatchBlock.Around(call.Operation, member, target.Model) is not { } block)
            return false;

        if (!block.CatchesCancellation)
            return await CatchBeforeAsync(session, document, block, target.Model).ConfigureAwait(false);
        if (!session.IsFree(document.Id, invocation) || LogLevelRewriter.At(LogLevel.Information, call, target.Model, target.Semantics) is not { } rewritten)
            return false;
        session.Title = new FixTitle("Log the cancellation as information", FixSafety.ChangesTelemetry.InTitle());
        await session.ReplaceAsync(document.Id, invocation, rewritten).ConfigureAwait(false);
        return true;
    }

    private static async Task<bool> CatchBeforeAsync(FixSession session, Document document, CatchBlock block, TelemetryModel model)
    {
        if (CancelledWork.TokenOf(block, model, session.CancellationToken) is not { } token
            || block.Operation.Syntax is not CatchClauseSyntax { Parent: TryStatementSyntax statement } clause
            || !session.IsFree(document.Id, statement)
            || Leave(block, statement, token) is not { } leave)
            return false;

        SyntaxTrivia newLine = LineBreak.Elastic(clause.SyntaxTree.GetRoot());
        string indentation = string.Concat(statement.GetLeadingTrivia().Reverse().TakeWhile(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse());
        string step = FileIndentation.Step(statement.SyntaxTree, indentation);
        string text =
            $"catch (System.OperationCanceledException) when ({token.Name}.IsCancellationRequested){newLine}{indentation}{{{newLine}{indentation}{step}{leave}{newLine}{indentation}}}{newLine}";
        CatchClauseSyntax added = ParseClause(text).WithLeadingTrivia(SyntaxFactory.Whitespace(indentation));
        session.Title = new FixTitle("Catch the cancellation first");
        await session.ReplaceAsync(document.Id, statement, statement.WithCatches(statement.Catches.Insert(statement.Catches.IndexOf(clause), added))).ConfigureAwait(false);
        return true;
    }

    private static CatchClauseSyntax ParseClause(string text)
    {
        CatchClauseSyntax clause = ((TryStatementSyntax)SyntaxFactory.ParseStatement("try { } " + text)).Catches[0];
        TypeSyntax type = clause.Declaration!.Type;
        return clause.ReplaceNode(type, type.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    // The work ends as it would have: out of a loop that asks the token itself, out of a member that has nothing left to do.
    // Everywhere else the caller is told, who takes the rest for done otherwise.
    private static string? Leave(CatchBlock block, TryStatementSyntax statement, IParameterSymbol token)
    {
        bool isLast = true;
        SyntaxNode child = statement;
        foreach (SyntaxNode ancestor in statement.Ancestors())
        {
            switch (ancestor)
            {
                case BlockSyntax inner:
                    isLast &= inner.Statements.LastOrDefault() == child;
                    break;
                case WhileStatementSyntax { Condition: var condition } when Asks(condition, token):
                case ForStatementSyntax { Condition: { } limit } when Asks(limit, token):
                case DoStatementSyntax { Condition: var again } when Asks(again, token):
                    return "break;";
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or SwitchStatementSyntax:
                    isLast = false;
                    break;
                case FinallyClauseSyntax:
                    return null;
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax:
                    if (isLast && ReturnsNothing(block.Member))
                        return "return;";
                    // Nobody catches what an async void method throws.
                    return block.Member is { IsAsync: true, ReturnsVoid: true } ? null : "throw;";
            }

            child = ancestor;
        }

        return null;
    }

    private static bool Asks(ExpressionSyntax condition, IParameterSymbol token)
        => condition.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access.Name.Identifier.ValueText == "IsCancellationRequested" && access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == token.Name);

    private static bool ReturnsNothing(IMethodSymbol? member)
        => member is not null && (member.ReturnsVoid || (member.IsAsync && member.ReturnType is INamedTypeSymbol { IsGenericType: false } && member.ReturnType.IsTask()));
}
