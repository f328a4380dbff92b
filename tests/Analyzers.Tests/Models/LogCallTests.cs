using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Models.Logging.Libraries;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models;

/// <summary>What the model sees in a log call: library, shape, level, template, values, exception, event id, receiver.</summary>
public class LogCallTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("a {Id}", 1)""", "Microsoft Event Information Constant 'a {Id}' [1] ex:- id:- on:_logger")]
    [InlineData("""_logger.LogError(7, failure, "a {Id} {Name}", 1, name)""", "Microsoft Event Error Constant 'a {Id} {Name}' [1|name] ex:failure id:7 on:_logger")]
    [InlineData("""_logger.LogError(args: new object[] { 1, name }, message: "a", exception: failure)""", "Microsoft Event Error Constant 'a' [1|name] ex:failure id:- on:_logger")]
    [InlineData("""_logger.LogError(default(Exception), "a")""", "Microsoft Event Error Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""LoggerExtensions.LogDebug(_logger, "a", values)""", "Microsoft Event Debug Constant 'a' opaque ex:- id:- on:_logger")]
    [InlineData("""_logger.LogDebug("a", new object[0])""", "Microsoft Event Debug Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""_logger.LogDebug("a", new object[2])""", "Microsoft Event Debug Constant 'a' opaque ex:- id:- on:_logger")]
    [InlineData("""_logger.LogDebug("a", Array.Empty<object>())""", "Microsoft Event Debug Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""_logger.LogDebug("a", [])""", "Microsoft Event Debug Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""_logger.LogDebug("a", (object?)null)""", "Microsoft Event Debug Constant 'a' [(object?)null] ex:- id:- on:_logger")]
    [InlineData("""_logger.Log(LogLevel.Critical, "a")""", "Microsoft Event Critical Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""_logger.Log(level, "a")""", "Microsoft Event ? Constant 'a' [] ex:- id:- on:_logger")]
    [InlineData("""_logger.Log(LogLevel.Warning, new EventId(3), "a", failure, (s, e) => s)""", "Microsoft Event Warning Constant 'a' [] ex:failure id:new EventId(3) on:_logger")]
    [InlineData("""_logger.BeginScope("a {Id}", 1)""", "Microsoft Scope ? Constant 'a {Id}' [1] ex:- id:- on:_logger")]
    [InlineData("""_logger.BeginScope(name)""", "Microsoft Scope ? Variable - [] ex:- id:- on:_logger")]
    [InlineData("""_logger?.LogInformation(name)""", "Microsoft Event Information Variable - [] ex:- id:- on:_logger")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Error, new EventId(4), "a {Id}")""", "Microsoft Definition Error Constant 'a {Id}' [] ex:- id:new EventId(4) on:-")]
    [InlineData("""Messages.Placed(_logger, failure, 1)""", "Microsoft Event Warning Constant 'placed {Id}' [1] ex:failure id:- on:_logger")]
    [InlineData("""_serilog.Information("a {Id} {Name}", 1, name)""", "Serilog Event Information Constant 'a {Id} {Name}' [1|name] ex:- id:- on:_serilog")]
    [InlineData("""_serilog.Fatal(failure, "a {A} {B} {C} {D}", 1, 2, 3, 4)""", "Serilog Event Critical Constant 'a {A} {B} {C} {D}' [1|2|3|4] ex:failure id:- on:_serilog")]
    [InlineData("""_serilog.Write(Serilog.Events.LogEventLevel.Verbose, "a")""", "Serilog Event Trace Constant 'a' [] ex:- id:- on:_serilog")]
    [InlineData("""Serilog.Log.Warning($"a {name}")""", "Serilog Event Warning Interpolated - [] ex:- id:- on:-")]
    [InlineData("""_nlog.Info("a {Id}", 1)""", "NLog Event Information Constant 'a {Id}' [1] ex:- id:- on:_nlog")]
    [InlineData("""_nlog.Error(failure, "a {A} {B} {C} {D}", 1, 2, 3, 4)""", "NLog Event Error Constant 'a {A} {B} {C} {D}' [1|2|3|4] ex:failure id:- on:_nlog")]
    [InlineData("""_nlog.Log(NLog.LogLevel.Warn, "a " + name)""", "NLog Event Warning Concatenated - [] ex:- id:- on:_nlog")]
    [InlineData("""NLog.ILoggerExtensions.ForInfoEvent(_nlog).Message("a {Id}", 1)""", "NLog BuilderMessage ? Constant 'a {Id}' [1] ex:- id:- on:NLog.ILoggerExtensions.ForInfoEvent(_nlog)")]
    [InlineData("""_log4net.Error("a", failure)""", "log4net Event Error Constant 'a' [] ex:failure id:- on:_log4net")]
    [InlineData("""_log4net.InfoFormat("a {0} {1}", 1, name)""", "log4net Event Information Constant 'a {0} {1}' [1|name] ex:- id:- on:_log4net")]
    [InlineData("""_log4net.DebugFormat(System.Globalization.CultureInfo.InvariantCulture, "a {0}", 1)""", "log4net Event Debug Constant 'a {0}' [1] ex:- id:- on:_log4net")]
    public void Is_the_same_model_for_every_library_and_syntax(string call, string expected)
        => Assert.Equal(expected, Describe(call));

    [Theory]
    [InlineData("""_logger.Log(LogLevel.Warning, default, 1, null, (s, e) => "")""")]
    [InlineData("""_logger.IsEnabled(LogLevel.Debug)""")]
    [InlineData("""_nlog.Info(1)""")]
    [InlineData("""_nlog.Info(() => "a")""")]
    [InlineData("""_log4net.Info(1)""")]
    [InlineData("""_serilog.ForContext("a", 1)""")]
    [InlineData("""Other.LogInformation("a")""")]
    public void Is_nothing_where_no_text_is_logged(string call) => Assert.Equal("", Describe(call));

    [Theory]
    [InlineData("""_logger.LogInformation("a\t{Id} {Name}", 1, name)""", "{Id}|{Name}")]
    [InlineData("""_logger.LogInformation(@"a \{Id}", 1)""", "{Id}")]
    [InlineData("""_serilog.Information("a {Id} " + "b {@Name}", 1, name)""", "{Id}|{@Name}")]
    [InlineData("""_logger.LogInformation(Texts.Placed, 1)""", "Texts.Placed")]
    [InlineData("""Messages.Placed(_logger, failure, 1)""", "Messages.Placed(_logger, failure, 1)")]
    public void Knows_where_each_hole_stands_in_the_source(string call, string expected)
    {
        LogCall log = Find(call)!;
        string source = log.Operation.Syntax.SyntaxTree.ToString();
        Assert.Equal(expected, string.Join("|", log.Template!.Holes.Select(hole => source.Substring(log.LocationOf(hole.Span).SourceSpan.Start, log.LocationOf(hole.Span).SourceSpan.Length))));
    }

    private static string Describe(string call) => Find(call) is { } log ? Text(log) : "";

    private static LogCall? Find(string call)
    {
        CSharpCompilation compilation = Findings.Compile(TestProject.Service, $$"""
            using Microsoft.Extensions.Logging;
            static partial class Messages
            {
                [LoggerMessage(Level = LogLevel.Warning, Message = "placed {Id}")] public static partial void Placed(ILogger logger, Exception failure, int id);
                public static partial void Placed(ILogger logger, Exception failure, int id) { }
            }
            static class Texts { public const string Placed = "placed {Id}"; }
            static class Other { public static void LogInformation(string text) { } }
            class Orders(ILogger _logger, Serilog.ILogger _serilog, NLog.Logger _nlog, log4net.ILog _log4net)
            {
                void Place(string name, Exception failure, object[] values, LogLevel level) { _ = 0; {{call}}; }
            }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        SyntaxTree tree = compilation.SyntaxTrees[0];
        SemanticModel semantics = compilation.GetSemanticModel(tree);
        var model = new TelemetryModel(compilation, new AnalyzerOptions([], new EditorConfigOptions(TestProject.Service.EditorConfig)), CancellationToken.None);
        SyntaxNode statement = tree.GetRoot().DescendantNodes().OfType<ExpressionStatementSyntax>().Last();
        foreach (InvocationExpressionSyntax invocation in statement.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (semantics.GetOperation(invocation) is IInvocationOperation operation
                && model.Find(operation.TargetMethod) is LogMethod method
                && LogCall.TryCreate(operation, method) is { } log)
                return log;
        }

        return null;
    }

    private static string Text(LogCall call)
        => string.Join(
            " ",
            call.Library is MicrosoftLogging ? "Microsoft" : call.Library.DisplayName,
            call.Shape,
            call.Level?.ToString() ?? "?",
            call.Kind,
            call.Text is { } text ? $"'{text}'" : "-",
            call.Arguments.IsOpaque ? "opaque" : $"[{string.Join("|", call.Arguments.Values.Select(value => value.Syntax))}]",
            "ex:" + (call.Exception?.Syntax.ToString() ?? "-"),
            "id:" + (call.EventId?.Syntax is ArgumentSyntax argument ? argument.Expression.ToString() : call.EventId?.Syntax.ToString() ?? "-"),
            "on:" + (call.Receiver?.Syntax.ToString() ?? "-"));
}
