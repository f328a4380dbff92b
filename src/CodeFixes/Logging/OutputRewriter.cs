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
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Output;
using Observability.Analyzers.Models.Templates;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>Makes a log call of a write to the console: its text a template, its values named, a caught exception in its own slot.</summary>
internal sealed class OutputRewriter(OutputCall output, TelemetryModel model, SemanticModel semantics, CancellationToken cancellation)
{
    private readonly InvocationExpressionSyntax _invocation = (InvocationExpressionSyntax)output.Operation.Syntax;

    /// <summary>Whether the call can become a log call at all: a part of a buffer, say, cannot.</summary>
    public bool CanRewrite => output.Text is { } text && !IsBuffer(text) && !output.Arguments.IsOpaque;

    /// <summary>The log call; null where it would not say the same.</summary>
    public InvocationExpressionSyntax? Rewrite(LoggerInReach logger)
    {
        string? caught = CaughtExceptions.VariableAround(_invocation);
        LogLevel level = caught is null ? output.Level : LogLevel.Error;
        var mentions = new ExceptionMentions(IsException, MemberName.Around(_invocation) + " failed");
        foreach (ExceptionMentions attempt in new[] { mentions, ExceptionMentions.None })
        {
            if (Template(logger.Library.Dialect, attempt) is not { } template)
                continue;
            ExpressionSyntax? exception = template.Exception ?? (caught is null ? null : SyntaxFactory.IdentifierName(caught));
            if (LogStatements.Call(logger, level, exception, template.Template, template.Arguments) is { } call)
                return call;

            // log4net prints a built text with an exception as well as a format without one.
            if (exception is not null && output.Arguments.Values.IsEmpty && output.Text?.Syntax is ArgumentSyntax { Expression: var text })
                return LogStatements.Call(logger, level, exception, text, ImmutableArray<ExpressionSyntax>.Empty);
        }

        return null;
    }

    private RewrittenTemplate? Template(TemplateDialect dialect, ExceptionMentions mentions)
    {
        var text = (ArgumentSyntax)output.Text!.Syntax;
        var rewriter = new TemplateRewriter(semantics, dialect, ImmutableArray<ExpressionSyntax>.Empty, mentions, cancellation);
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
