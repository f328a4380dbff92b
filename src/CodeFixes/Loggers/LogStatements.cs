using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Loggers;

/// <summary>Writes log calls in the words of each library.</summary>
internal static class LogStatements
{
    /// <summary>A call that writes one event; null where the library has no overload for it (formats that take no exception).</summary>
    public static ExpressionSyntax? Call(LoggerInReach logger, LogLevel level, ExpressionSyntax? exception, ExpressionSyntax template, ImmutableArray<ExpressionSyntax> values)
    {
        LogLibrary library = logger.Library;
        bool isBehind = library.ExceptionPlace == ExceptionPlace.BehindPlainText;
        if (isBehind && exception is not null && !values.IsEmpty)
            return null;
        string method = library.MethodFor(level);
        if (!values.IsEmpty)
            method = library.FormatTwinOf(method) ?? method;

        var arguments = new List<ArgumentSyntax>();
        if (exception is not null && !isBehind)
            arguments.Add(SyntaxFactory.Argument(exception.WithoutTrivia()));
        arguments.Add(SyntaxFactory.Argument(template.WithoutTrivia()));
        if (exception is not null && isBehind)
            arguments.Add(SyntaxFactory.Argument(exception.WithoutTrivia()));
        foreach (ExpressionSyntax value in values)
            arguments.Add(SyntaxFactory.Argument(values.Length == 1 && library.SpreadsArrays ? ArgumentExpression.AsOnlyValue(value) : value));

        var separators = new List<SyntaxToken>();
        for (int i = 1; i < arguments.Count; i++)
            separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        ArgumentListSyntax list = SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments, separators));
        if (!logger.MayBeNull)
            return SyntaxFactory.InvocationExpression(SyntaxFactory.ParseExpression($"{logger.Expression}.{method}"), list);
        return SyntaxFactory.ConditionalAccessExpression(
            SyntaxFactory.ParseExpression(logger.Expression),
            SyntaxFactory.InvocationExpression(SyntaxFactory.MemberBindingExpression(SyntaxFactory.IdentifierName(method)), list));
    }
}
