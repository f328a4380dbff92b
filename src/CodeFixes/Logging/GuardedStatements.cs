using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>A log call with the calls beside it that go to the same logger at the same level: what one check of the level can go around.</summary>
internal sealed class GuardedStatements
{
    private readonly LevelQuestion _question;
    private readonly List<StatementSyntax> _statements;

    private GuardedStatements(LevelQuestion question, List<StatementSyntax> statements)
    {
        _question = question;
        _statements = statements;
    }

    public IReadOnlyList<StatementSyntax> All => _statements;

    public StatementSyntax First => _statements[0];

    public IEnumerable<StatementSyntax> Others => _statements.Skip(1);

    /// <summary>The namespaces that the check needs.</summary>
    public IEnumerable<string> Usings => _question.Using is { } name ? [name] : [];

    /// <summary>Null where the call is no statement, where its logger cannot be asked, and where its values may do more than to be logged.</summary>
    public static GuardedStatements? TryCreate(LogCall call, SemanticModel semantics, TelemetryModel model, CancellationToken cancellation)
    {
        if (StatementOf(call) is not { } statement || !HarmlessValues.In(call) || LevelQuestion.TryCreate(call, model) is not { } question)
            return null;

        var statements = new List<StatementSyntax> { statement };
        if (statement.Parent is BlockSyntax block)
        {
            int index = block.Statements.IndexOf(statement);
            for (int i = index - 1; i >= 0 && IsAlike(block.Statements[i]) && !HasDirective(block.Statements[i + 1]); i--)
                statements.Insert(0, block.Statements[i]);
            for (int i = index + 1; i < block.Statements.Count && IsAlike(block.Statements[i]) && !HasDirective(block.Statements[i]); i++)
                statements.Add(block.Statements[i]);
        }

        return new GuardedStatements(question, statements);

        bool IsAlike(StatementSyntax candidate)
            => candidate is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax invocation }
                && semantics.GetOperation(invocation, cancellation) is IInvocationOperation operation
                && model.Find(operation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(operation, method) is { Shape: LogShape.Event } other
                && other.Library == call.Library
                && other.Level == call.Level
                && other.Receiver.IsSameReference(call.Receiver)
                && HarmlessValues.In(other);
    }

    /// <summary>The statements in a check of their level.</summary>
    public StatementSyntax Guarded() => GuardedBlock.Around(_statements, _question.Text);

    private static ExpressionStatementSyntax? StatementOf(LogCall call)
        => call.Operation.Syntax is InvocationExpressionSyntax { Parent: ExpressionStatementSyntax statement } && !HasDirective(statement) ? statement : null;

    private static bool HasDirective(StatementSyntax statement) => statement.ContainsDirectives;
}
