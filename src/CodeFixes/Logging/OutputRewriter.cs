using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.CodeFixes.Loggers;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.CodeFixes.Writing;
using Observability.Analyzers.Core;
using Observability.Analyzers.Core.Options;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Makes a log call of a write to the console: its text a template, its values named, a caught exception in its own slot.</summary>
internal sealed class OutputRewriter(OutputCall output, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
{
    private static readonly LogLevel[] Told = [LogLevel.Debug, LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical];

    private readonly InvocationExpressionSyntax _invocation = (InvocationExpressionSyntax)output.Operation.Syntax;

    private NamingStyle Style => model.Logging.Styles.Of(_invocation.SyntaxTree, cancellation);

    /// <summary>Whether the call can become a log call at all: a part of a buffer cannot, nor a part of a line, which others go on with.</summary>
    public bool CanRewrite => output.EndsLine && output.Text is { } text && !IsBuffer(text) && !output.Arguments.IsOpaque;

    /// <summary>The log call; null where it would not say the same.</summary>
    public ExpressionSyntax? Rewrite(LoggerInReach logger)
    {
        string? caught = TellsOfTheException() ? CaughtExceptions.VariableAround(_invocation) : null;
        var mentions = new ExceptionMentions(IsException, MemberName.Around(_invocation) + " failed");
        foreach (ExceptionMentions attempt in new[] { mentions, ExceptionMentions.None })
        {
            if (Template(logger.Library.Dialect, attempt) is not { } template)
                continue;
            ExpressionSyntax? exception = template.Exception ?? (caught is null ? null : SyntaxFactory.IdentifierName(caught));
            LogLevel? told = LevelOf(template.Template);
            LogLevel level = exception is not null ? LogLevel.Error : told ?? output.Level;
            ExpressionSyntax message = told == level ? WithoutLevel(template.Template, level) : template.Template;
            if (LogStatements.Call(logger, level, exception, message, template.Arguments) is { } call)
                return call;

            // log4net prints a built text with an exception as well as a format without one.
            if (exception is not null && output.Arguments.Values.IsEmpty && output.Text?.Syntax is ArgumentSyntax { Expression: var text })
                return LogStatements.Call(logger, level, exception, text, ImmutableArray<ExpressionSyntax>.Empty);
        }

        return null;
    }

    // Of several writes of a catch block the first one is the event; the others are lines of it, and those in a loop have their own subject.
    private bool TellsOfTheException()
    {
        if (_invocation.FirstAncestorOrSelf<CatchClauseSyntax>() is not { } clause)
            return false;
        InvocationExpressionSyntax? first = clause.Block.DescendantNodes(node => node is not (ForStatementSyntax or CommonForEachStatementSyntax
            or WhileStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<InvocationExpressionSyntax>()
            .FirstOrDefault(Tells);
        return first == _invocation;
    }

    private bool Tells(InvocationExpressionSyntax call)
        => semantics.GetOperation(call, cancellation) is IInvocationOperation operation && model.Find(operation.TargetMethod) switch
        {
            OutputMethod method => OutputCall.TryCreate(operation, method) is not { IsLayout: true },
            LogMethod => true,
            _ => false,
        };

    // "ERROR: …", "[WARN] …": whoever wrote it has said how grave it is.
    private static LogLevel? LevelOf(ExpressionSyntax template)
    {
        if (template is not LiteralExpressionSyntax { Token.Value: string text })
            return null;
        foreach (LogLevel level in Told)
        {
            if (LevelWord.PrefixOf(text, level) is not null)
                return level;
        }

        return null;
    }

    // The event's level says the same.
    private static ExpressionSyntax WithoutLevel(ExpressionSyntax template, LogLevel level)
    {
        var literal = (LiteralExpressionSyntax)template;
        string text = literal.Token.ValueText;
        int length = LevelWord.PrefixOf(text, level)!.Value.Length;
        string start = "\"" + text.Substring(0, length);
        return string.CompareOrdinal(literal.Token.Text, 0, start, 0, start.Length) == 0
            ? SyntaxFactory.ParseExpression("\"" + literal.Token.Text.Substring(start.Length)).WithTriviaFrom(template)
            : template;
    }

    private RewrittenTemplate? Template(TemplateDialect dialect, ExceptionMentions mentions)
    {
        var text = (ArgumentSyntax)output.Text!.Syntax;
        var rewriter = new TemplateRewriter(semantics, dialect, ImmutableArray<ExpressionSyntax>.Empty, mentions, cancellation) { Style = Style };
        LogArguments values = output.Arguments;
        if (values.Values.IsEmpty)
            return rewriter.Rewrite(text.Expression);
        if (semantics.GetConstantValue(text.Expression, cancellation) is not { HasValue: true, Value: string format })
            return null;
        List<TemplatePart>? parts = new TemplateReader(semantics, cancellation).ReadFormat(format, values.Values.Select(value => (ExpressionSyntax)value.Syntax).ToImmutableArray(), text.Expression);
        return parts is null ? null : rewriter.Rewrite(parts, text.Expression);
    }

    private bool IsException(ExpressionSyntax expression)
        => CaughtExceptions.IsException(expression, semantics, model.Errors.Exception, cancellation);

    private static bool IsBuffer(IArgumentOperation text)
        => text.Parameter?.Type is IArrayTypeSymbol || text.Value.WithoutConversions().Type is { IsRefLikeType: true } || (text.Parameter?.Type).Is("System.ReadOnlyMemory");
}
