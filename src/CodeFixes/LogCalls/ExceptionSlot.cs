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

namespace Observability.Analyzers.CodeFixes.LogCalls;

/// <summary>
/// Passes an exception to a log call in the slot that the library keeps for it: before the message, or behind it and only
/// in the overload without values. Values that then say nothing more leave the call together with their holes.
/// </summary>
internal sealed class ExceptionSlot(LogCall call, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
{
    private readonly InvocationExpressionSyntax _invocation = (InvocationExpressionSyntax)call.Operation.Syntax;

    /// <summary>What a log message says that has lost its text: the member's name, and that it failed.</summary>
    public string Fallback => MemberName.Around(_invocation) + " failed";

    /// <summary>The new call with a variable that the catch clause around it is still to declare.</summary>
    public InvocationExpressionSyntax? RewriteWithVariable(string variable)
    {
        // The compiler is asked about a value of the type in its place.
        var mark = new SyntaxAnnotation();
        ExpressionSyntax stand = SyntaxFactory.ParseExpression("default(global::System.Exception)").WithAdditionalAnnotations(mark);
        if (Rewrite(stand, []) is not { } rewritten)
            return null;
        SyntaxNode placed = rewritten.GetAnnotatedNodes(mark).Single();
        return rewritten.ReplaceNode(placed, SyntaxFactory.IdentifierName(variable).WithTriviaFrom(placed));
    }

    public static ExpressionSyntax Text(string text) => SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary>The new call; null where no overload takes the exception, or the call cannot be changed without losing something.</summary>
    /// <param name="exception">The exception; null where the call has it already.</param>
    /// <param name="leaving">The values that leave, by their place.</param>
    /// <param name="newText">A text in place of the template.</param>
    public InvocationExpressionSyntax? Rewrite(ExpressionSyntax? exception, IReadOnlyCollection<int> leaving, string? newText = null)
    {
        if (call.TemplateArgument?.Syntax is not ArgumentSyntax template || template.Parent != _invocation.ArgumentList)
            return null;
        ExpressionSyntax changed = template.Expression;
        string? text = call.Text;
        if (newText is not null)
        {
            (changed, text) = (Text(newText).WithTriviaFrom(changed), newText);
        }
        else if (leaving.Count > 0)
        {
            if (TemplateWithoutValues.Of(call, leaving, Fallback, semantics, cancellation) is not { } without)
                return null;
            (changed, text) = (without.Expression, without.Text);
        }

        ArgumentSyntax message = template.WithExpression(changed);
        if (Arguments(template, message, leaving) is not { } arguments)
            return null;
        int remaining = call.Arguments.Values.Length - leaving.Count;
        bool dropsFormat = exception is not null && call.Library.ExceptionPlace == ExceptionPlace.BehindPlainText && call.Method.Dialect is not null;

        // Without values nothing undoes doubled braces.
        if (dropsFormat && (remaining > 0 || call.Arguments.IsOpaque || text is null || text.IndexOfAny(['{', '}']) >= 0))
            return null;
        if (exception is not null)
            Insert(arguments, exception.WithoutTrivia(), arguments.FindIndex(argument => argument.Origin == template));
        return Checked(
            _invocation.WithExpression(dropsFormat ? WithoutFormat(_invocation.Expression) : _invocation.Expression)
                .WithArgumentList(ArgumentLists.With(_invocation.ArgumentList, arguments)),
            exception is not null);
    }

    private List<PlacedArgument>? Arguments(ArgumentSyntax template, ArgumentSyntax message, IReadOnlyCollection<int> leaving)
    {
        ArgumentListSyntax list = _invocation.ArgumentList;
        List<SyntaxNode> gone = leaving.Select(index => call.Arguments.Values[index].Syntax).ToList();
        if (ArgumentLists.HasComment(list, gone))
            return null;
        int remaining = call.Arguments.Values.Length - leaving.Count;
        var arguments = new List<PlacedArgument>();
        foreach (ArgumentSyntax argument in list.Arguments)
        {
            List<SyntaxNode> inside = gone.Where(node => argument.Span.Contains(node.Span)).ToList();
            if (argument == template)
                arguments.Add(new PlacedArgument(message, argument));
            else if (inside.Count == 0)
                arguments.Add(new PlacedArgument(remaining == 1 && leaving.Count > 0 ? AsOnlyValue(argument) : argument, argument));
            else if (!call.Arguments.IsExpanded && remaining > 0)
                arguments.Add(new PlacedArgument(argument.WithExpression(WithoutElements(argument.Expression, inside)), argument));
        }

        return arguments;
    }

    // The space before the closing brace is the last element's.
    private static ExpressionSyntax WithoutElements(ExpressionSyntax array, List<SyntaxNode> elements)
    {
        // Of a collection expression the element leaves, not the expression in it.
        elements = elements.ConvertAll(element => element.Parent is ExpressionElementSyntax whole ? whole : element);
        SyntaxTriviaList end = elements[0].Parent is InitializerExpressionSyntax initializer ? initializer.Expressions.Last().GetTrailingTrivia() : default;
        ExpressionSyntax shorter = array.RemoveNodes(elements, SyntaxRemoveOptions.KeepNoTrivia)!;
        return shorter.DescendantNodesAndSelf().OfType<InitializerExpressionSyntax>().FirstOrDefault()?.Expressions.LastOrDefault() is { } last
            ? shorter.ReplaceNode(last, last.WithTrailingTrivia(end))
            : shorter;
    }

    // An array that is the only value left would be taken for all of them.
    private ArgumentSyntax AsOnlyValue(ArgumentSyntax argument)
    {
        bool isValue = call.Library.SpreadsArrays
            && call.Arguments.IsExpanded
            && call.Arguments.Values.Any(value => value.Syntax == argument.Expression || value.Syntax == argument);
        return isValue ? argument.WithExpression(ArgumentExpression.AsOnlyValue(ArgumentExpression.AsObject(argument.Expression, semantics)).WithTriviaFrom(argument.Expression)) : argument;
    }

    private void Insert(List<PlacedArgument> arguments, ExpressionSyntax exception, int index)
    {
        // A null that stands in the slot gives it up.
        if (call.Operation.ArgumentAt(call.Method.Exception) is { ArgumentKind: ArgumentKind.Explicit, Syntax: ArgumentSyntax empty }
            && arguments.FindIndex(argument => argument.Origin == empty) is >= 0 and var slot)
        {
            arguments[slot] = new PlacedArgument(empty.WithExpression(exception.WithTriviaFrom(empty.Expression)), empty);
            return;
        }

        ArgumentSyntax added = SyntaxFactory.Argument(exception);
        if (arguments[index].Argument.NameColon is not null)
            added = added.WithNameColon(SyntaxFactory.NameColon("exception").WithTrailingTrivia(SyntaxFactory.Space));
        arguments.Insert(call.Library.ExceptionPlace == ExceptionPlace.BehindPlainText ? index + 1 : index, PlacedArgument.Added(added));
    }

    private ExpressionSyntax WithoutFormat(ExpressionSyntax callee)
    {
        return callee switch
        {
            MemberAccessExpressionSyntax access => access.WithName(Plain(access.Name)),
            MemberBindingExpressionSyntax binding => binding.WithName(Plain(binding.Name)),
            SimpleNameSyntax name => Plain(name),
            _ => callee,
        };

        SimpleNameSyntax Plain(SimpleNameSyntax name)
            => call.Library.PlainTwinOf(name.Identifier.ValueText) is { } plain ? SyntaxFactory.IdentifierName(plain).WithTriviaFrom(name) : name;
    }

    // The overload that the compiler chooses now logs at the same level, with the exception in its slot.
    private InvocationExpressionSyntax? Checked(InvocationExpressionSyntax result, bool takesException)
        => Speculation.Called(semantics, _invocation, result) is { } called
            && model.Find(called) is LogMethod method
            && method.Level == call.Method.Level
            && method.Template >= 0
            && (!takesException || method.Exception >= 0)
            ? result
            : null;
}
