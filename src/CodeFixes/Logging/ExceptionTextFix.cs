using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.LogCalls;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>The log call gets the exception itself, and loses the text that the exception carries.</summary>
public abstract class ExceptionTextFix : LogCallRewriteFix
{
    private protected override InvocationExpressionSyntax? Rewrite(FixTarget target, LogCall call) => Told(target, call);

    /// <summary>The call with the exception in the place of its text; null where something else would be lost with that.</summary>
    internal static InvocationExpressionSyntax? Told(FixTarget target, LogCall call)
    {
        if (LoggedText.Of(call, target.Model.Errors) is not { } text)
            return null;

        var slot = new ExceptionSlot(call, target.Model, target.Semantics, target.CancellationToken);
        return Rewritten(call, text, slot, () => new LogCallRewriter(call, target.Model, target.Semantics, target.CancellationToken).Rewrite());
    }

    private static InvocationExpressionSyntax? Rewritten(LogCall call, LoggedText text, ExceptionSlot slot, System.Func<InvocationExpressionSyntax?> withTemplate)
    {
        if (text.Told.Subject.Syntax is not ExpressionSyntax subject)
            return null;
        ExpressionSyntax? exception = call.Exception is null ? subject : null;
        bool hasValues = call.Arguments.IsOpaque || !call.Arguments.Values.IsEmpty;
        if (text.IsTemplate)
            return hasValues ? Swapped(call, exception, slot) : slot.Rewrite(exception, [], slot.Fallback);
        if (text.Droppable() is { IsEmpty: false } repeated)
            return slot.Rewrite(exception, repeated);

        // What is built at the call gets a constant template in the same step, where that leaves nothing of the exception behind.
        if (text.Value < 0 && withTemplate() is { } constant && constant.ArgumentList.Arguments.Any(argument => argument.Expression.IsEquivalentTo(subject, topLevel: false)))
            return constant;

        // The text stays, so the exception is read twice.
        return exception is not null && IsPlainRead(exception) ? slot.Rewrite(exception, []) : null;
    }

    // LogError(ex.Message, "Payment failed"): the sentence was taken for a detail of the text.
    private static InvocationExpressionSyntax? Swapped(LogCall call, ExpressionSyntax? exception, ExceptionSlot slot)
        => call.Arguments is { IsOpaque: false, IsExpanded: true, Values: { Length: 1 } values }
            && values[0].WithoutConversions().ConstantValue.Value is string sentence
            && sentence.Trim().IndexOf(' ') > 0
            && sentence.IndexOfAny(['{', '}']) < 0
            ? slot.Rewrite(exception, [0], sentence)
            : null;

    private static bool IsPlainRead(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax => true,
        MemberAccessExpressionSyntax access => access.IsKind(SyntaxKind.SimpleMemberAccessExpression) && IsPlainRead(access.Expression),
        _ => false,
    };
}
