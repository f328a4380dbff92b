using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;

namespace Observability.Analyzers.CodeFixes.Logging;

/// <summary>How a call's logger is asked whether the call's level is on.</summary>
internal sealed class LevelQuestion
{
    private LevelQuestion(string text, string? @using)
    {
        Text = text;
        Using = @using;
    }

    /// <summary>The condition.</summary>
    public string Text { get; }

    /// <summary>A namespace that it needs.</summary>
    public string? Using { get; }

    /// <summary>Null where the logger is computed, absent, or not to be seen from the call.</summary>
    public static LevelQuestion? TryCreate(LogCall call, TelemetryModel model)
    {
        if (call.Level is not { } level || LoggerOf(call, model) is not { } logger)
            return null;
        (string condition, string? needed) = call.Library.Ask(logger, level);
        return new LevelQuestion(condition, needed);
    }

    private static string? LoggerOf(LogCall call, TelemetryModel model)
    {
        if (call is { Method.DeclaredTemplate: not null, Receiver: IInstanceReferenceOperation { Syntax: var own } })
            return LoggerOfGenerated(call, own);
        if (call.Receiver is { } receiver)
        {
            bool isPlain = receiver.IsSameReference(receiver)
                && receiver is not IInstanceReferenceOperation
                && model.Logging.LoggerLibrary(receiver.Type) is { } library && call.Library.WritesThrough(library);
            return isPlain && receiver.Syntax is ExpressionSyntax and not MemberBindingExpressionSyntax ? receiver.Syntax.WithoutTrivia().ToString() : null;
        }

        bool isStatic = call.Operation.TargetMethod.ContainingType.Is(call.Library.StaticLogger);
        return isStatic && call.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression.WithoutTrivia().ToString() : null;
    }

    // A generated method that gets no logger logs through the one that its class holds.
    private static string? LoggerOfGenerated(LogCall call, SyntaxNode place)
    {
        if (call.Library.Generator?.LoggerOf(call.Operation.TargetMethod.ContainingType) is not { } logger || call.Operation.SemanticModel is not { } semantics)
            return null;
        ImmutableArray<ISymbol> named = semantics.LookupSymbols(place.SpanStart, name: logger.Name);
        return named.Length == 1 && SymbolEqualityComparer.Default.Equals(named[0], logger) ? logger.Name : null;
    }
}
