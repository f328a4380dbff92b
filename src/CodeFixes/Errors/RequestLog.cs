using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Observability.Analyzers.CodeFixes.Errors;

/// <summary>What a log says of a request that failed.</summary>
internal static class RequestLog
{
    public const string Message = "Unhandled exception for {Method} {Path}";

    /// <summary>The values of the message.</summary>
    /// <param name="context">An expression for the HttpContext.</param>
    public static ExpressionSyntax[] Values(string context)
        => [SyntaxFactory.ParseExpression(context + ".Request.Method"), SyntaxFactory.ParseExpression(context + ".Request.Path")];
}
