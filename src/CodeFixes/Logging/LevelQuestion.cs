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
        if (call.Level is not { } level || LoggerOf(call, model) is not { } logger || model.Logging[call.Library] is not { } library)
            return null;
        string name = library.NameOf(level);
        return call.Library switch
        {
            LogLibrary.MicrosoftLogging => new LevelQuestion($"{logger}.IsEnabled(LogLevel.{name})", "Microsoft.Extensions.Logging"),
            LogLibrary.Serilog => new LevelQuestion($"{logger}.IsEnabled(LogEventLevel.{name})", "Serilog.Events"),
            _ => new LevelQuestion($"{logger}.Is{name}Enabled", null),
        };
    }

    private static string? LoggerOf(LogCall call, TelemetryModel model)
    {
        if (call.Receiver is { } receiver)
        {
            bool isPlain = receiver.IsSameReference(receiver) && receiver is not IInstanceReferenceOperation && model.Logging.LoggerLibrary(receiver.Type)?.Library == call.Library;
            return isPlain && receiver.Syntax is ExpressionSyntax and not MemberBindingExpressionSyntax ? receiver.Syntax.WithoutTrivia().ToString() : null;
        }

        bool isStatic = call.Operation.TargetMethod.ContainingType.Is(model.Logging.Serilog?.StaticLog);
        return isStatic && call.Operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression.WithoutTrivia().ToString() : null;
    }
}
