using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Exceptions;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors;
using Observability.Analyzers.Models.Errors.Libraries;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>The fixes that give the tracker the exception; what the text said besides goes along with it, and a text beside the exception is dropped.</summary>
public abstract class TrackerEventFix : RuleFix
{
    internal override ImmutableArray<FixVariant> Variants => ImmutableArray.Create(new FixVariant(Id, "Give the tracker the exception"));

    internal override async Task<bool> TryFixAsync(FixSession session, FixTarget target, string variant)
    {
        Document document = target.Document;
        if (target.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } invocation
            || invocation.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause
            || !session.IsFree(document.Id, clause)
            || target.OperationOf(invocation) is not IInvocationOperation call
            || TrackerText.TryRead(call, target.Model.Errors) is not { } found
            || CatchBlock.Around(call, target.Semantics.GetEnclosingSymbol(invocation.SpanStart, session.CancellationToken)!, target.Model) is not { } block)
            return false;

        if (found.Text is not null && IsRepeated(block, target.Model.Errors))
        {
            if (invocation.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax } statement)
                return false;
            session.Title = new FixTitle("Drop the repeated text");
            await session.RemoveAsync(document.Id, statement).ConfigureAwait(false);
            return true;
        }

        string variable = CatchEditor.VariableOf(clause, target.Semantics);
        if (Rewritten(invocation, found, variable, target.Model.Errors) is not { } rewritten)
            return false;
        CatchClauseSyntax changed = clause.ReplaceNode(invocation, rewritten.WithTriviaFrom(invocation));
        await session.ReplaceAsync(document.Id, clause, CatchEditor.WithVariable(changed, variable)).ConfigureAwait(false);
        return true;
    }

    private static bool IsRepeated(CatchBlock block, ErrorModel errors)
        => block.Logs.Capture is { } capture && TrackerText.TryRead(capture, errors) is null;

    private static InvocationExpressionSyntax? Rewritten(InvocationExpressionSyntax invocation, TrackerText found, string variable, ErrorModel errors)
    {
        ArgumentSyntax exception = SyntaxFactory.Argument(SyntaxFactory.IdentifierName(variable));
        if (found.Text is null && WithCause(found, exception, errors) is { } whole)
            return invocation.ReplaceNode(((ArgumentSyntax)found.Argument.Syntax).Expression, whole);
        if (found.Text is null)
            return invocation.ReplaceNode(found.Argument.Syntax, ((ArgumentSyntax)found.Argument.Syntax).WithExpression(exception.Expression));
        if (found.Method is not { } method || Named(invocation.Expression, method.ForExceptions) is not { } name)
            return null;

        var arguments = new List<ArgumentSyntax> { exception };
        ExpressionSyntax message = ((ArgumentSyntax)found.Argument.Syntax).Expression;
        string? besides = SaysMore(found) ? message.ToString() : null;
        bool isComplete = method.Extras == TrackerExtras.Properties ? AddProperties(arguments, found.Call, besides) : AddScope(arguments, found.Call, besides);
        if (!isComplete)
            return null;

        var separators = Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), arguments.Count - 1);
        return invocation.WithExpression(name).WithArgumentList(invocation.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments, separators)));
    }

    // The new exception says what the caught one does not: both arrive where it can carry the other.
    private static ExpressionSyntax? WithCause(TrackerText found, ArgumentSyntax exception, ErrorModel errors)
    {
        bool saysMore = found.Argument.Value.WithoutConversions() is IObjectCreationOperation { Arguments.IsEmpty: false } made
            && made.Arguments.Any(argument => !argument.Value.ConstantValue.HasValue && !OnlyRepeats(argument.Value, errors));
        return saysMore
            && found.Argument.Value.WithoutConversions() is IObjectCreationOperation thrown
            && ((ArgumentSyntax)found.Argument.Syntax).Expression is BaseObjectCreationExpressionSyntax { ArgumentList: { } list } creation
            && LostCause.PlaceFor(thrown, errors) == list.Arguments.Count
            && list.Arguments.All(argument => argument.NameColon is null)
            ? creation.WithArgumentList(list.WithArguments(SeparatedLists.Append(list.Arguments, exception, list.OpenParenToken)))
            : null;
    }

    private static bool OnlyRepeats(IOperation value, ErrorModel errors)
        => ExceptionText.In(value, errors.Exception) is { IsRepetition: true } text && text.Operation.Syntax == value.WithoutConversions().Syntax;

    private static ExpressionSyntax? Named(ExpressionSyntax called, string name) => called switch
    {
        MemberAccessExpressionSyntax access => access.WithName(SyntaxFactory.IdentifierName(name).WithTriviaFrom(access.Name)),
        MemberBindingExpressionSyntax binding => binding.WithName(SyntaxFactory.IdentifierName(name)),
        _ => null,
    };

    // More than ex.Message, ex.ToString(): words or values of the user's own.
    private static bool SaysMore(TrackerText found)
        => !ReferenceEquals(found.Argument.Value.WithoutConversions(), found.Text!.Operation) || !found.Text.IsRepetition;

    // CaptureMessage(text, level), CaptureMessage(text, scope => …, level): exceptions are errors, messages are informational unless they say otherwise.
    private static bool AddScope(List<ArgumentSyntax> arguments, IInvocationOperation call, string? besides)
    {
        string? level = null;
        ArgumentSyntax? configure = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is not { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter, Syntax: ArgumentSyntax syntax })
                continue;
            if (parameter.Name == "level")
                level = syntax.Expression.ToString();
            else if (parameter.Type.TypeKind == TypeKind.Delegate)
                configure = syntax;
            else if (parameter.Name != "message" && !(call.TargetMethod.IsExtensionMethod && parameter.Ordinal == 0))
                return false;
        }

        bool isError = level is null || level.EndsWith(".Error", System.StringComparison.Ordinal);
        if (configure is not null)
        {
            arguments.Add(configure);
            return isError && besides is null;
        }

        var settings = new List<string>();
        if (!isError)
            settings.Add($"scope.Level = {level}");
        if (besides is not null)
            settings.Add($"scope.SetExtra(\"message\", {besides})");
        if (settings.Count == 1)
            arguments.Add(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"scope => {settings[0]}")));
        else if (settings.Count == 2)
            arguments.Add(SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"scope => {{ {settings[0]}; {settings[1]}; }}")));
        return true;
    }

    // TrackTrace(text), TrackTrace(text, properties); the severity is the exception's own.
    private static bool AddProperties(List<ArgumentSyntax> arguments, IInvocationOperation call, string? besides)
    {
        ArgumentSyntax? properties = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "properties", Syntax: ArgumentSyntax syntax })
                properties = syntax;
        }

        if (properties is not null)
        {
            arguments.Add(properties);
            return besides is null;
        }

        if (besides is not null)
        {
            var dictionary = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new System.Collections.Generic.Dictionary<string, string> {{ [\"message\"] = {besides} }}");
            arguments.Add(SyntaxFactory.Argument(dictionary.WithType(dictionary.Type.WithAdditionalAnnotations(Simplifier.Annotation))));
        }

        return true;
    }
}
