using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>The check asks for the level of the calls under it.</summary>
public abstract class GuardLevelFix : LogCallFix
{
    private protected override async Task<bool> TryFixAsync(FixSession session, FixTarget target, LogCall call)
    {
        Document document = target.Document;
        if (GuardMismatch.TryCreate(call, target.Model) is not { } mismatch
            || !IsCondition(mismatch.Guard.Operation)
            || (!mismatch.LosesEvents && DoesMoreThanLog(call.Operation, mismatch.Guard.Operation, target.Model))
            || LevelName(mismatch.LevelSyntax) is not { } name
            || !session.IsFree(document.Id, name))
            return false;

        string wanted = mismatch.Guard.Library.NameOf(mismatch.Lowest);
        if (mismatch.Guard.LevelOperation is null)
            wanted = $"Is{wanted}Enabled";
        await session.ReplaceAsync(document.Id, name, SyntaxFactory.IdentifierName(wanted).WithTriviaFrom(name)).ConfigureAwait(false);
        return true;
    }

    // What stands under the check will run less often.
    private static bool DoesMoreThanLog(IOperation call, IOperation check, TelemetryModel model)
    {
        IOperation region = call;
        while (!region.Syntax.Span.Contains(check.Syntax.Span) && region.Parent is { } parent)
            region = parent;
        foreach (IOperation operation in region.Descendants())
        {
            if (operation.Syntax.SpanStart <= check.Syntax.SpanStart)
                continue;
            if (operation is IIncrementOrDecrementOperation or IAwaitOperation or IAssignmentOperation { Parent: not (IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation) })
                return true;
            if (operation is IInvocationOperation invocation && model.Find(invocation.TargetMethod) is LogMethod method && LogCall.TryCreate(invocation, method) is { } log && !HarmlessValues.In(log))
                return true;
        }

        return false;
    }

    // A local that holds the answer has a name that speaks of its level, and perhaps other readers.
    private static bool IsCondition(IOperation check)
    {
        for (IOperation? current = check.Parent; current is not null; current = current.Parent)
        {
            if (current is IVariableInitializerOperation)
                return false;
            if (current is IConditionalOperation)
                return true;
        }

        return true;
    }

    private static SimpleNameSyntax? LevelName(ExpressionSyntax? level) => level switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        SimpleNameSyntax name => name,
        _ => null,
    };
}
