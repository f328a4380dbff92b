using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Templates;

/// <summary>
/// Values of a text that only repeat an exception (<c>ex</c>, <c>ex.Message</c>, <c>ex.ToString()</c>): passed in the
/// exception parameter it carries all of that and the stack trace, so they leave the text together with the separator before them.
/// </summary>
internal sealed class ExceptionMentions
{
    private readonly Func<ExpressionSyntax, bool> _isException;

    /// <param name="isException">Whether an expression is an exception that the exception parameter is to carry.</param>
    /// <param name="fallback">The text where the exception was all that there was.</param>
    public ExceptionMentions(Func<ExpressionSyntax, bool> isException, string fallback)
    {
        _isException = isException;
        Fallback = fallback;
    }

    /// <summary>No exception parameter: every mention stays.</summary>
    public static ExceptionMentions None { get; } = new(_ => false, "");

    public string Fallback { get; }

    /// <summary>The pieces without the mentions, and the exception that they mentioned.</summary>
    public List<TemplatePart> Remove(List<TemplatePart> parts, out ExpressionSyntax? exception)
    {
        exception = null;
        var kept = new List<TemplatePart>(parts);
        for (int i = kept.Count - 1; i >= 0 && exception is null; i--)
            exception = kept[i].Value is { } value ? Mentioned(value) : null;
        if (exception is null)
            return kept;

        for (int i = kept.Count - 1; i >= 0; i--)
        {
            if (kept[i].Value is not { } value || !IsToldWith(exception, value))
                continue;
            RemoveAt(kept, i);
            i = Math.Min(i, kept.Count);
        }

        return kept;
    }

    private ExpressionSyntax? Mentioned(ExpressionSyntax value)
    {
        ExpressionSyntax subject = SubjectOf(value, null);
        return _isException(subject) ? subject : null;
    }

    // Inner exceptions are told of with the one around them, but alone they are no reason to pass that.
    private static bool IsToldWith(ExpressionSyntax exception, ExpressionSyntax value)
    {
        ExpressionSyntax subject = SubjectOf(value, null);
        while (!subject.IsEquivalentTo(exception, topLevel: false))
        {
            if (subject is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" } inner)
                return false;
            subject = CarrierOf(inner.Expression, null);
        }

        return true;
    }

    // What the text is taken from; behind a question mark that is what stands before it.
    private static ExpressionSyntax SubjectOf(ExpressionSyntax value, ExpressionSyntax? receiver) => value switch
    {
        ConditionalAccessExpressionSyntax access => SubjectOf(access.WhenNotNull, access.Expression),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Message" or "StackTrace" } access => CarrierOf(access.Expression, receiver),
        MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Message" or "StackTrace" } when receiver is not null => CarrierOf(receiver, null),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" } access } => CarrierOf(access.Expression, receiver),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0,
            Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "ToString" } } when receiver is not null => CarrierOf(receiver, null),
        _ => CarrierOf(value, receiver),
    };

    // The innermost exception is told of with the one around it.
    private static ExpressionSyntax CarrierOf(ExpressionSyntax exception, ExpressionSyntax? receiver) => exception switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } forgiven => CarrierOf(forgiven.Operand, receiver),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetBaseException" } access } => CarrierOf(access.Expression, receiver),
        InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "GetBaseException" } } when receiver is not null => CarrierOf(receiver, null),
        _ => exception,
    };

    private static void RemoveAt(List<TemplatePart> parts, int index)
    {
        // A line break that only the exception stood behind goes with it.
        while (index > 0 && index == parts.Count - 1 && IsLineBreak(parts[index - 1].Value))
            parts.RemoveAt(--index);
        string before = index > 0 ? parts[index - 1].Text ?? "" : "";
        string after = index + 1 < parts.Count ? parts[index + 1].Text ?? "" : "";
        bool followedByValue = index + 1 < parts.Count && parts[index + 1].Text is null;
        bool precededByValue = index > 0 && parts[index - 1].Text is null;
        parts.RemoveAt(index);
        (before, after) = HoleRemoval.Closed(before, after, followedByValue, precededByValue);
        (before, after) = DanglingWords.Without(before, after, followedByValue, isBehindValue: index > 1);
        if (index < parts.Count && parts[index].Text is not null)
            parts[index] = parts[index].WithText(after);
        if (index > 0 && parts[index - 1].Text is not null)
            parts[index - 1] = parts[index - 1].WithText(before);
    }

    private static bool IsLineBreak(ExpressionSyntax? value)
        => value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "NewLine", Expression: var type } && type.GetLastToken().ValueText == "Environment";
}
