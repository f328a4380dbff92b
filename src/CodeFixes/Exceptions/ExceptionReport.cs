using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Loggers;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Errors.Libraries;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Exceptions;

/// <summary>Writes the call by which somebody learns of an exception: a log call, or one of an error tracker's.</summary>
internal static class ExceptionReport
{
    /// <summary>A call that logs the exception as an error; null where no logger can be had.</summary>
    public static async Task<ExpressionSyntax?> LogAsync(FixSession session, FixTarget place, ExpressionSyntax exception, string message, params ExpressionSyntax[] values)
        => Log(await LoggerAccess.FindOrInjectAsync(session, place.Document, place.Node, place.Semantics, place.Model).ConfigureAwait(false), exception, message, values);

    /// <summary>The same with the static logger that the project's classes share; null where it has none.</summary>
    public static async Task<ExpressionSyntax?> ProjectLogAsync(FixSession session, FixTarget place, ExpressionSyntax exception, string message)
        => Log(await ProjectLogger.FindAsync(session, place).ConfigureAwait(false), exception, message);

    /// <summary>A call that gives it to a tracker; null where that is not referenced, or no client is in reach.</summary>
    public static ExpressionSyntax? To(ErrorTracker tracker, FixSession session, FixTarget place, ExpressionSyntax exception)
    {
        if (tracker.ClientIn(place.Model.Project.Types) is not { } client)
            return null;
        if (tracker.StaticNamespace is { } space)
        {
            session.AddUsing(place.Document.Id, space);
            return Call($"{client.Name}.{tracker.ReportMethod}", exception);
        }

        return InReach(client, place) is { } name ? Call($"{name}.{tracker.ReportMethod}", exception) : null;
    }

    private static ExpressionSyntax? Log(LoggerInReach? logger, ExpressionSyntax exception, string message, params ExpressionSyntax[] values)
        => logger is null
            ? null
            : LogStatements.Call(
                logger,
                LogLevel.Error,
                exception,
                SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(message)),
                values.ToImmutableArray());

    private static string? InReach(INamedTypeSymbol type, FixTarget place)
    {
        var position = new ReachPosition(place.Node, place.Semantics);
        return place.Semantics.LookupSymbols(place.Node.SpanStart)
            .FirstOrDefault(symbol => position.CanUse(symbol) && symbol switch
            {
                IFieldSymbol field => field.Type.IsOrInherits(type),
                IPropertySymbol property => property.Type.IsOrInherits(type),
                IParameterSymbol parameter => parameter.Type.IsOrInherits(type),
                ILocalSymbol local => local.Type.IsOrInherits(type),
                _ => false,
            })?.Name;
    }

    private static ExpressionSyntax Call(string method, ExpressionSyntax exception)
        => SyntaxFactory.InvocationExpression(
            SyntaxFactory.ParseExpression(method),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(exception))));
}
