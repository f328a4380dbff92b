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
    /// <summary>A call that writes one event; null where the library has no overload for it (log4net's formats take no exception).</summary>
    public static InvocationExpressionSyntax? Call(LoggerInReach logger, LogLevel level, ExpressionSyntax? exception, ExpressionSyntax template, ImmutableArray<ExpressionSyntax> values)
    {
        bool isLog4Net = logger.Library.Library == LogLibrary.Log4Net;
        string method = logger.Library.MethodFor(level);
        if (isLog4Net && !values.IsEmpty)
        {
            if (exception is not null)
                return null;
            method += "Format";
        }

        var arguments = new List<ArgumentSyntax>();
        if (exception is not null && !isLog4Net)
            arguments.Add(SyntaxFactory.Argument(exception.WithoutTrivia()));
        arguments.Add(SyntaxFactory.Argument(template.WithoutTrivia()));
        if (exception is not null && isLog4Net)
            arguments.Add(SyntaxFactory.Argument(exception.WithoutTrivia()));
        foreach (ExpressionSyntax value in values)
            arguments.Add(SyntaxFactory.Argument(values.Length == 1 && logger.Library.Library != LogLibrary.Serilog ? ArgumentExpression.AsOnlyValue(value) : value));

        var separators = new List<SyntaxToken>();
        for (int i = 1; i < arguments.Count; i++)
            separators.Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression($"{logger.Expression}.{method}"),
            SyntaxFactory.ArgumentList(SyntaxFactory.SeparatedList(arguments, separators)));
    }
}
