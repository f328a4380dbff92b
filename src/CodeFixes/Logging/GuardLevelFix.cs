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
            if (Does(operation, model) || (operation is IReturnOperation { IsImplicit: false } && !IsEndOfTheCheck(operation, check, call)))
                return true;
        }

        return false;
    }

    private static bool Does(IOperation operation, TelemetryModel model) => operation switch
    {
        IIncrementOrDecrementOperation or IAwaitOperation or IThrowOperation or IBranchOperation or IDynamicInvocationOperation => true,
        IAssignmentOperation assignment => assignment.Parent is not (IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation),
        IInvocationOperation call when model.Find(call.TargetMethod) is LogMethod method => LogCall.TryCreate(call, method) is { } log && !HarmlessValues.In(log),
        IInvocationOperation call => LevelCheck.TryCreate(call, model.Logging) is null && !HarmlessValues.IsHarmless(call),
        _ => false,
    };

    // if (!_logger.IsEnabled(…)) return;
    private static bool IsEndOfTheCheck(IOperation end, IOperation check, IOperation call)
    {
        for (IOperation? current = end.Parent; current is not null; current = current.Parent)
        {
            if (current is IConditionalOperation choice)
                return choice.Condition.Syntax.Span.Contains(check.Syntax.Span) && !choice.Syntax.Span.Contains(call.Syntax.Span);
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
