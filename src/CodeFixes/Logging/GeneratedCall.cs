using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Logging.Generation;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Writes the call of a generated log method where an extension method was called, in the layout that stands there.</summary>
internal static class GeneratedCall
{
    public static InvocationExpressionSyntax Of(GeneratedLogMethod method, string name)
    {
        LogCall call = method.Call;
        var invocation = (InvocationExpressionSyntax)call.Operation.Syntax;
        var arguments = new List<ExpressionSyntax> { Source(call.Receiver!) };
        if (call.Exception is not null)
            arguments.Add(((ArgumentSyntax)call.Operation.ArgumentAt(call.Method.Exception)!.Syntax).Expression);
        arguments.AddRange(method.Parameters.Select(parameter => Source(parameter.Value)));

        return SyntaxFactory.InvocationExpression(SyntaxFactory.IdentifierName(name), WithArguments(call, invocation.ArgumentList, arguments))
            .WithTriviaFrom(invocation);
    }

    // What is left out are the level, the event id and the template; the logger takes the first place. Each argument goes where one stood.
    private static ArgumentListSyntax WithArguments(LogCall call, ArgumentListSyntax list, List<ExpressionSyntax> arguments)
    {
        List<SyntaxNodeOrToken> places = [.. list.Arguments.GetWithSeparators()];
        bool isStatic = call.Operation.Instance is null && call.Operation.Arguments.Any(argument => argument.Parameter?.Ordinal == call.Method.Logger && argument.Syntax is ArgumentSyntax);
        foreach (int ordinal in new[] { call.Method.LevelParameter, call.Method.EventId, isStatic ? call.Method.Template : -1 })
            Remove(places, call.Operation.Arguments.FirstOrDefault(argument => ordinal >= 0 && argument.Parameter?.Ordinal == ordinal));

        bool keepsPlaces = (places.Count + 1) / 2 == arguments.Count;
        IEnumerable<ArgumentSyntax> written = arguments.Select((argument, index) => keepsPlaces
            ? SyntaxFactory.Argument(argument.WithoutTrivia()).WithTriviaFrom(places[2 * index].AsNode()!)
            : SyntaxFactory.Argument(argument.WithoutTrivia()));
        IEnumerable<SyntaxToken> separators = keepsPlaces
            ? places.Where(place => place.IsToken).Select(place => place.AsToken())
            : Enumerable.Repeat(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space), Math.Max(0, arguments.Count - 1));
        return list.WithArguments(SyntaxFactory.SeparatedList(written, separators));
    }

    private static void Remove(List<SyntaxNodeOrToken> places, IArgumentOperation? argument)
    {
        int index = argument is null ? -1 : places.FindIndex(place => place.AsNode() == argument.Syntax);
        if (index < 0)
            return;
        places.RemoveAt(index);
        if (places.Count > 0)
            places.RemoveAt(Math.Min(index, places.Count - 1));
    }

    private static ExpressionSyntax Source(IOperation value)
    {
        SyntaxNode syntax = value.Syntax is ArgumentSyntax argument ? argument.Expression : value.Syntax;
        while (syntax.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression })
            syntax = syntax.Parent;
        return (ExpressionSyntax)syntax;
    }
}
