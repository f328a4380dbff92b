using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Loggers;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Output becomes a structured log call, on the logger in reach or on one that is injected.</summary>
public abstract class OutputFix : RuleFix
{
    private const string ProjectLogKey = ".ProjectLogger";

    /// <summary>The variant that writes to the static logger of the project, where no logger comes to the class itself.</summary>
    internal FixVariant ProjectLog => new(Id + ProjectLogKey, "Write to the log with the project's static logger") { IsSubstitute = true };

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation
            || target.OperationOf(invocation) is not IInvocationOperation operation
            || target.Model.Find(operation.TargetMethod) is not OutputMethod method
            || OutputCall.TryCreate(operation, method) is not { } output)
            return false;

        ExpressionSyntax whole = Awaited(invocation);
        var statement = whole.Parent as ExpressionStatementSyntax;
        if (!session.IsFree(document.Id, (SyntaxNode?)statement ?? whole))
            return false;
        if (output.IsLayout && statement?.Parent is BlockSyntax or SwitchSectionSyntax)
        {
            await session.RemoveAsync(document.Id, statement!).ConfigureAwait(false);
            return true;
        }

        if (output.Text is null)
            return false;

        // A task that is returned or stored has to stay one.
        bool isTask = operation.Type?.SpecialType != SpecialType.System_Void;
        var rewriter = new OutputRewriter(output, target.Model, target.Semantics, session.CancellationToken);
        if ((isTask && statement is null) || (method.Condition >= 0 && statement is null) || !rewriter.CanRewrite)
            return false;

        // A logger that may be missing takes the text with it.
        if (LoggerInReach.FindForUse(invocation, target.Semantics, target.Model) is { MayBeNull: true })
            return false;
        if (LoggerAccess.LibraryAt(invocation, target.Semantics, target.Model) is not { } library || rewriter.Rewrite(new LoggerInReach(library, "logger")) is null)
            return false;
        LoggerInReach? found = variant == ProjectLog.Key
            ? await ProjectLogger.FindAsync(session, target.At(invocation)).ConfigureAwait(false)
            : await LoggerAccess.FindOrInjectAsync(session, document, invocation, target.Semantics, target.Model).ConfigureAwait(false);
        if (found is not { MayBeNull: false } logger
            || rewriter.Rewrite(logger) is not { } call)
            return false;

        if (method.Condition >= 0 && output.Operation.Arguments[0].Syntax is ArgumentSyntax condition)
            await session.ReplaceAsync(document.Id, statement!, Guarded(statement!, condition.Expression, call)).ConfigureAwait(false);
        else
            await session.ReplaceAsync(document.Id, whole, call.WithTriviaFrom(whole)).ConfigureAwait(false);
        return true;
    }

    private static ExpressionSyntax Awaited(InvocationExpressionSyntax invocation)
    {
        ExpressionSyntax current = invocation;
        if (current.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax configured })
            current = configured;
        return current.Parent is AwaitExpressionSyntax awaited ? awaited : current;
    }

    private static StatementSyntax Guarded(ExpressionStatementSyntax statement, ExpressionSyntax condition, ExpressionSyntax call)
        => SyntaxFactory.IfStatement(condition.WithoutTrivia(), statement.WithExpression(call).WithLeadingTrivia(SyntaxFactory.ElasticSpace).WithTrailingTrivia())
            .NormalizeWhitespace()
            .WithTriviaFrom(statement)
            .WithAdditionalAnnotations(Microsoft.CodeAnalysis.Formatting.Formatter.Annotation);
}
