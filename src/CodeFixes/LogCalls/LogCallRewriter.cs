using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>Gives a log call whose template is built a constant one: same logger, same level, same message, values as arguments.</summary>
internal sealed class LogCallRewriter(LogCall call, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
{
    private readonly InvocationExpressionSyntax _invocation = (InvocationExpressionSyntax)call.Operation.Syntax;

    private NamingStyle Style => model.Logging.Styles.Of(_invocation.SyntaxTree, cancellation);

    // A method that prints its text as it is may have a twin that takes a format.
    private string? FormatTwin { get; } = call.Method.Dialect is null ? call.Library.FormatTwinOf(call.MethodName) : null;

    private bool PutsExceptionBehind => call.Library.ExceptionPlace == ExceptionPlace.BehindPlainText;

    /// <summary>The new call; null where it would not compile or not say the same.</summary>
    public InvocationExpressionSyntax? Rewrite()
    {
        if (call.TemplateSyntax is not { } template || !ArgumentsAreInOrder())
            return null;
        if (call.Method.IsWrapper && call.Method.FirstArgument < 0)
            return null;
        TemplateDialect dialect = call.Method.Dialect ?? call.Library.Dialect;
        if (Existing() is not { } existing)
            return null;

        RewrittenTemplate? rewritten = null;
        InvocationExpressionSyntax? result = null;
        foreach (ExceptionMentions mentions in Mentions())
        {
            rewritten = new TemplateRewriter(semantics, dialect, existing, mentions, cancellation) { Style = Style }.Rewrite(template.Expression);
            if (rewritten is not null && (result = Build(template, rewritten)) is not null)
                break;
        }

        return result;
    }

    /// <summary>The call with its text as the only value of a template that is one hole; null where it would not compile.</summary>
    public InvocationExpressionSyntax? RewriteAsMessage()
    {
        if (call.TemplateSyntax is not { } template || !ArgumentsAreInOrder() || (call.Method.IsWrapper && call.Method.FirstArgument < 0))
            return null;
        var constant = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal($"{{{Style.Apply("Message")}}}"));
        ExpressionSyntax value = template.Expression;
        while (value is ParenthesizedExpressionSyntax inner)
            value = inner.Expression;
        return Build(template, new RewrittenTemplate(constant.WithTriviaFrom(template.Expression), ImmutableArray.Create(ArgumentExpression.AsObject(value, semantics)), exception: null));
    }

    // First with the exception in its own slot; where the library has no such overload for this call, as a value.
    private IEnumerable<ExceptionMentions> Mentions()
    {
        string fallback = MemberName.Around(_invocation) + " failed";
        yield return new ExceptionMentions(IsSlotException, fallback);
        yield return ExceptionMentions.None;
    }

    private bool IsSlotException(ExpressionSyntax expression)
    {
        if (!CaughtExceptions.IsException(expression, semantics, model.Errors.Exception, cancellation))
            return false;
        if (call.Exception is { } passed)
            return passed.Syntax.IsEquivalentTo(expression, topLevel: false);
        return !call.Method.IsWrapper && call.Shape == LogShape.Event;
    }

    // The values that stand at the call already, those of an array beside each other; null where they cannot be told apart or moved.
    private ImmutableArray<ExpressionSyntax>? Existing()
    {
        LogArguments arguments = call.Arguments;
        if (arguments.IsOpaque || (!arguments.IsExpanded && !arguments.Values.IsEmpty && call.Method.IsWrapper))
            return null;
        return arguments.Values
            .Select(value => (value.Syntax as ExpressionSyntax) ?? ((ArgumentSyntax)value.Syntax).Expression)
            .Select(value => arguments.IsExpanded ? value.WithoutTrivia() : ArgumentExpression.AsObject(value, semantics))
            .ToImmutableArray();
    }

    // Named arguments in another order than the parameters' would have to be moved; that is the user's to do.
    private bool ArgumentsAreInOrder()
    {
        int previous = -1;
        foreach (IArgumentOperation argument in call.Operation.Arguments
            .Where(argument => argument.Syntax is ArgumentSyntax && argument.ArgumentKind == ArgumentKind.Explicit)
            .OrderBy(argument => argument.Syntax.SpanStart))
        {
            if (argument.Parameter is not { } parameter || parameter.Ordinal < previous)
                return false;
            previous = parameter.Ordinal;
        }

        return true;
    }

    private InvocationExpressionSyntax? Build(ArgumentSyntax template, RewrittenTemplate rewritten)
    {
        var arguments = new List<PlacedArgument>();
        foreach (ArgumentSyntax argument in _invocation.ArgumentList.Arguments)
        {
            if (argument == template)
                break;
            arguments.Add(new PlacedArgument(argument.WithNameColon(null).WithTriviaFrom(argument), argument));
        }

        bool addsException = rewritten.Exception is not null && call.Exception is null;
        if (addsException && !PutsExceptionBehind)
            arguments.Add(PlacedArgument.Added(SyntaxFactory.Argument(rewritten.Exception!.WithoutTrivia())));
        arguments.Add(new PlacedArgument(template.WithNameColon(null).WithExpression(rewritten.Template).WithTriviaFrom(template), template));
        if (addsException && PutsExceptionBehind)
        {
            // Only the overload without values takes an exception there.
            if (!rewritten.Arguments.IsEmpty)
                return null;
            arguments.Add(PlacedArgument.Added(SyntaxFactory.Argument(rewritten.Exception!.WithoutTrivia())));
        }
        else
        {
            // NLog's Error(string, Exception) puts it behind the message; nothing may follow there.
            if (call.Exception is { } passed && call.Method.Exception > call.Method.Template)
                arguments.Insert(arguments.Count - 1, PlacedArgument.Added(SyntaxFactory.Argument(((ExpressionSyntax)passed.Syntax).WithoutTrivia())));
            arguments.AddRange(Values(rewritten.Arguments));
        }

        InvocationExpressionSyntax result = _invocation
            .WithExpression(Callee(addsException || rewritten.Arguments.IsEmpty))
            .WithArgumentList(ArgumentLists.With(_invocation.ArgumentList, arguments));
        return Compiles(result) ? result : null;
    }

    // A value that stands at the call already keeps its line there.
    private IEnumerable<PlacedArgument> Values(ImmutableArray<ExpressionSyntax> values)
    {
        bool mayBeTheArray = values.Length == 1 && call.Library.SpreadsArrays && (call.Arguments.Values.IsEmpty || !call.Arguments.IsExpanded);
        foreach (ExpressionSyntax value in values)
        {
            ArgumentSyntax? origin = _invocation.ArgumentList.Arguments.FirstOrDefault(argument => argument != call.TemplateSyntax
                && argument.NameColon is null && argument.Expression.IsEquivalentTo(value, topLevel: false));
            yield return origin is null || values.Count(other => other.IsEquivalentTo(value, topLevel: false)) > 1
                ? PlacedArgument.Added(SyntaxFactory.Argument(mayBeTheArray ? ArgumentExpression.AsOnlyValue(value) : value))
                : PlacedArgument.Kept(origin);
        }
    }

    private ExpressionSyntax Callee(bool isPlain)
    {
        if (FormatTwin is not { } name || isPlain)
            return _invocation.Expression;
        SimpleNameSyntax twin = SyntaxFactory.IdentifierName(name);
        return _invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.WithName(twin.WithTriviaFrom(access.Name)),
            MemberBindingExpressionSyntax binding => binding.WithName(twin.WithTriviaFrom(binding.Name)),
            _ => twin.WithTriviaFrom(_invocation.Expression),
        };
    }

    private bool Compiles(InvocationExpressionSyntax result)
    {
        IMethodSymbol original = call.Operation.TargetMethod;
        return Speculation.Called(semantics, _invocation, result) is { } called
            && (SymbolEqualityComparer.Default.Equals(called.ContainingType.OriginalDefinition, original.ContainingType.OriginalDefinition) || model.Find(called) is LogMethod);
    }
}
