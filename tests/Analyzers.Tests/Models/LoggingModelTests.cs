using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Templates;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models;

/// <summary>What the model sees around log calls: guards, declarations, properties, creations, members, and where templates are written.</summary>
public class LoggingModelTests
{
    [Theory]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { CALL; }", "Debug _logger")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug) && name.Length > 0) CALL;", "Debug _logger")]
    [InlineData("if (name.Length > 0) { if (_logger.IsEnabled(LogLevel.Debug)) { name = name.Trim(); CALL; } }", "Debug _logger")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) return; CALL;", "Debug _logger")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug) || name.Length == 0) { _ = 1; return; } CALL;", "Debug _logger")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug) == false) throw new Exception(); CALL;", "Debug _logger")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) { } else CALL;", "Debug _logger")]
    [InlineData("var on = _logger.IsEnabled(LogLevel.Debug); if (on) CALL;", "Debug _logger")]
    [InlineData("switch (name) { case \"a\": if (!_logger.IsEnabled(LogLevel.Debug)) break; CALL; break; }", "Debug _logger")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Trace)) { if (_logger.IsEnabled(LogLevel.Debug)) CALL; }", "Debug _logger|Trace _logger")]
    [InlineData("if (_serilog.IsEnabled(Serilog.Events.LogEventLevel.Verbose)) CALL;", "Trace _serilog")]
    [InlineData("if (Serilog.Log.IsEnabled(Serilog.Events.LogEventLevel.Fatal)) CALL;", "Critical ")]
    [InlineData("if (_nlog.IsDebugEnabled) CALL;", "Debug _nlog")]
    [InlineData("if (_nlog.IsEnabled(NLog.LogLevel.Warn)) CALL;", "Warning _nlog")]
    [InlineData("if (_log4net.IsInfoEnabled) CALL;", "Information _log4net")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug) || name.Length > 0) CALL;", "")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) CALL;", "")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug)) { _ = 1; } CALL;", "")]
    [InlineData("if (!_logger.IsEnabled(LogLevel.Debug) && name.Length == 0) return; CALL;", "")]
    [InlineData("if (_logger.IsEnabled(LogLevel.Debug)) { Later(() => CALL); }", "")]
    [InlineData("var on = _logger.IsEnabled(LogLevel.Debug); on = true; if (on) CALL;", "")]
    [InlineData("bool on; on = _logger.IsEnabled(LogLevel.Debug); if (on) CALL;", "Debug _logger")]
    [InlineData("var on = _logger.IsEnabled(LogLevel.Debug); (on, _) = (true, 1); if (on) CALL;", "")]
    [InlineData("var on = _logger.IsEnabled(LogLevel.Debug); on |= name.Length > 0; if (on) CALL;", "")]
    [InlineData("if (IsEnabled(LogLevel.Debug)) CALL;", "")]
    [InlineData("if (IsDebugEnabled) CALL;", "")]
    public void Guards_are_the_checks_that_must_have_said_yes(string statement, string expected)
    {
        (TelemetryModel model, SemanticModel semantics, SyntaxNode root) = Bind(InOrders(statement.Replace("CALL", "Target()", StringComparison.Ordinal)));
        InvocationExpressionSyntax target = root.DescendantNodes().OfType<InvocationExpressionSyntax>().Single(node => node.Expression.ToString() == "Target");
        Assert.Equal(expected, string.Join("|", LevelGuards.Around(semantics.GetOperation(target)!, model.Logging).Select(check => $"{check.Level} {check.Logger?.Syntax}")));
    }

    [Theory]
    [InlineData("""_serilog.ForContext("A", name)""", "Serilog A name")]
    [InlineData("""Serilog.Log.ForContext("A", 1, true)""", "Serilog A 1")]
    [InlineData("""Serilog.Context.LogContext.PushProperty("A", name)""", "Serilog A name")]
    [InlineData("""new Serilog.LoggerConfiguration().Enrich.WithProperty("A", name)""", "Serilog A name")]
    [InlineData("""_nlog.WithProperty("A", name)""", "NLog A name")]
    [InlineData("""NLog.ScopeContext.PushProperty("A", name)""", "NLog A name")]
    [InlineData("""NLog.ILoggerExtensions.ForInfoEvent(_nlog).Property("A", name)""", "NLog A name")]
    [InlineData("""_serilog.ForContext(name, 1)""", "")]
    [InlineData("""_serilog.ForContext<string>()""", "")]
    public void Properties_beside_templates_are_seen(string call, string expected)
    {
        IInvocationOperation operation = Find(call, out TelemetryModel model);
        PropertyCall? property = model.Find(operation.TargetMethod) is PropertyMethod method ? PropertyCall.TryCreate(operation, method) : null;
        Assert.Equal(expected, property is null ? "" : $"{property.Library.DisplayName} {property.Name} {property.Value.Syntax}");
    }

    [Theory]
    [InlineData("_factory.CreateLogger<Order>()", "Microsoft.Extensions.Logging Factory Order 'Order'")]
    [InlineData("_factory.CreateLogger(typeof(Order))", "Microsoft.Extensions.Logging Factory Order 'Order'")]
    [InlineData("_factory.CreateLogger(nameof(Order))", "Microsoft.Extensions.Logging Factory Order 'Order'")]
    [InlineData("_factory.CreateLogger(typeof(Order).FullName!)", "Microsoft.Extensions.Logging Factory Order 'Order'")]
    [InlineData("_factory.CreateLogger(\"orders\")", "Microsoft.Extensions.Logging Factory ? ''")]
    [InlineData("_factory.CreateLogger(GetType())", "Microsoft.Extensions.Logging Factory ? ''")]
    [InlineData("LoggerFactory.Create(builder => { })", "Microsoft.Extensions.Logging Pipeline ? ''")]
    [InlineData("_services.GetRequiredService<ILogger<Order>>()", "Microsoft.Extensions.Logging Services Order 'Order'")]
    [InlineData("_services.GetService<Microsoft.Extensions.Logging.ILogger<Order>>()", "Microsoft.Extensions.Logging Services Order 'Order'")]
    [InlineData("_services.GetRequiredService<Order>()", "")]
    [InlineData("Serilog.Log.ForContext<Order>()", "Serilog Derived Order 'Order'")]
    [InlineData("_serilog.ForContext(typeof(Order))", "Serilog Derived Order 'Order'")]
    [InlineData("new Serilog.LoggerConfiguration().CreateLogger()", "Serilog Pipeline ? ''")]
    [InlineData("NLog.LogManager.GetCurrentClassLogger()", "NLog Factory ? ''")]
    [InlineData("NLog.LogManager.GetLogger(nameof(Order))", "NLog Factory Order 'Order'")]
    [InlineData("log4net.LogManager.GetLogger(typeof(Order))", "log4net Factory Order 'Order'")]
    [InlineData("log4net.LogManager.GetLogger(\"repository\", typeof(Order))", "log4net Factory Order 'Order'")]
    public void Calls_that_hand_out_loggers_are_seen(string call, string expected)
    {
        IInvocationOperation operation = Find(call, out TelemetryModel model);
        LoggerCreation? creation = model.Find(operation.TargetMethod) is LoggerCreationMethod method ? LoggerCreation.TryCreate(operation, method, model.Logging) : null;
        Assert.Equal(expected, creation is null ? "" : $"{creation.Method.Library.DisplayName} {creation.Origin} {creation.Category?.Name ?? "?"} '{creation.CategorySyntax}'");
    }

    [Theory]
    [InlineData("""[LoggerMessage(Level = LogLevel.Warning, Message = "placed {Id} {NAME}", EventId = 3, EventName = "Placed")]""", "Warning 3 Placed '{Id}':int '{NAME}':string 3")]
    [InlineData("""[LoggerMessage(3, LogLevel.Warning, "placed {Id}")]""", "Warning 3  '{Id}':int 3")]
    [InlineData("""[LoggerMessage(message: "placed {Id}", level: LogLevel.Warning, eventId: 3)]""", "Warning 3  '{Id}':int 3")]
    [InlineData("""[LoggerMessage(LogLevel.Warning, "placed " + "{Other}")]""", "Warning   '{Other}': LoggerMessage")]
    [InlineData("""[LoggerMessage(Message = "placed")]""", "   LoggerMessage")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Warning)]""", "Warning   LoggerMessage")]
    [InlineData("""[Obsolete]""", "")]
    public void Declarations_of_generated_methods_are_templates(string attribute, string expected)
    {
        (TelemetryModel model, SemanticModel semantics, SyntaxNode root) = Bind(InOrders("", attribute + " static partial void Log(ILogger logger, int id, string name); static partial void Log(ILogger logger, int id, string name) { }"));
        MethodDeclarationSyntax syntax = root.DescendantNodes().OfType<MethodDeclarationSyntax>().First(node => node.Identifier.ValueText == "Log");
        LogDeclaration? declaration = LogDeclaration.TryCreate(semantics.GetDeclaredSymbol(syntax)!, model.Logging, CancellationToken.None);
        string text = root.ToString();
        string At(TextSpan span) => text.Substring(span.Start, span.Length);
        Assert.Equal(expected, declaration is null ? "" : string.Join(' ',
        [
            $"{declaration.Level} {declaration.EventId} {declaration.EventName}",
            .. (declaration.Template?.Holes ?? []).Select((hole, index) => $"'{At(declaration.LocationOf(hole.Span).SourceSpan)}':{declaration.TypeOf(index)}"),
            At(declaration.EventIdSyntax.Span).Split('(')[0],
        ]));
    }

    [Theory]
    [InlineData("private readonly ILogger<Order> _own = null!;", "_own Microsoft.Extensions.Logging Order")]
    [InlineData("public ILogger<Order> Own { get; } = null!;", "Own Microsoft.Extensions.Logging Order")]
    [InlineData("private static readonly NLog.Logger _own = null!;", "_own NLog ")]
    [InlineData("private readonly string _own = null!;", "")]
    [InlineData("private readonly List<ILogger> _own = null!;", "")]
    public void Members_that_hold_loggers_are_seen(string declaration, string expected)
    {
        (TelemetryModel model, SemanticModel semantics, SyntaxNode root) = Bind(InOrders("", declaration));
        INamedTypeSymbol type = (INamedTypeSymbol)semantics.GetDeclaredSymbol(root.DescendantNodes().OfType<ClassDeclarationSyntax>().Last())!;
        LoggerMember? member = type.GetMembers().Where(member => member.Name is "_own" or "Own").Select(member => LoggerMember.TryCreate(member, model.Logging)).Single();
        Assert.Equal(expected, member is null ? "" : $"{member.Symbol.Name} {member.Library.DisplayName} {member.Category?.Name}");
    }

    [Theory]
    [InlineData("\"a {Id} b\"", "\"a {Number} b\"")]
    [InlineData("\"a\\t\\\"{Id}\\\" b\"", "\"a\\t\\\"{Number}\\\" b\"")]
    [InlineData("@\"a \"\"{Id}\"\" b\"", "@\"a \"\"{Number}\"\" b\"")]
    [InlineData("\"\"\"a \"{Id}\" b\"\"\"", "\"\"\"a \"{Number}\" b\"\"\"")]
    [InlineData("\"a \" + \"{Id} b\" /* why */ + \" c\"", "\"a \" + \"{Number} b\" /* why */ + \" c\"")]
    [InlineData("$\"{Prefix} {{Id}} b\"", "$\"{Prefix} {{Number}} b\"")]
    [InlineData("Prefix + \"{Id} b\"", "Prefix + \"{Number} b\"")]
    [InlineData("Text", null)]
    public void Templates_are_edited_where_they_are_written(string template, string? expected)
    {
        (_, SemanticModel semantics, SyntaxNode root) = Bind($$"""class Texts { const string Prefix = "x"; const string Text = "a {Id} b"; string M() => {{template}}; }""");
        ExpressionSyntax expression = root.DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
        string text = (string)semantics.GetConstantValue(expression).Value!;
        var hole = new TextSpan(text.IndexOf("{Id}", StringComparison.Ordinal) + 1, 2);
        Assert.Equal(expected, TemplateEditor.Apply(expression, text, [new TemplateEdit(hole, "Number")], semantics, CancellationToken.None)?.ToString());
    }

    [Fact]
    public void Text_with_quotes_and_braces_is_written_in_the_notation_of_its_literal()
    {
        foreach ((string template, string expected) in new[] { ("\"a\"", "\"a \\\"{B}\\n\""), ("@\"a\"", "@\"a \"\"{B}\n\""), ("$\"a{nameof(M)}\"", "$\"a \\\"{{B}}\\n{nameof(M)}\"") })
        {
            (_, SemanticModel semantics, SyntaxNode root) = Bind($$"""class Texts { string M() => {{template}}; }""");
            ExpressionSyntax expression = root.DescendantNodes().OfType<ArrowExpressionClauseSyntax>().Single().Expression;
            string text = (string)semantics.GetConstantValue(expression).Value!;
            Assert.Equal(expected, TemplateEditor.Apply(expression, text, [new TemplateEdit(new TextSpan(1, 0), " \"{B}\n")], semantics, CancellationToken.None)?.ToString());
        }
    }

    [Theory]
    [InlineData("Microsoft.Extensions.Logging.ILogger", """logger.LogError(new EventId(3, "Placed"), failure, "a {B} {C}", 1, "x")""", "Error | a 1 x | a {B} {C} | 3 Placed | InvalidOperationException: broken | B: Int32 1\nC: String x")]
    [InlineData("Serilog.ILogger", """logger.Error(failure, "a {B} {C}", 1, "x")""", "Error | a 1 \"x\" | a {B} {C} |  | InvalidOperationException: broken | B: ScalarValue 1\nC: ScalarValue \"x\"")]
    [InlineData("NLog.Logger", """logger.Error(failure, "a {B} {C}", 1, "x")""", "Error | a 1 x | a {B} {C} |  | InvalidOperationException: broken | B: Int32 1\nC: String x")]
    [InlineData("log4net.ILog", """logger.Error("a", failure)""", "ERROR | a |  |  | InvalidOperationException: broken | ")]
    public void What_a_real_sink_receives_can_be_compared(string type, string call, string expected)
    {
        LoggedEvent logged = LogRun.Of($$"""
            using Microsoft.Extensions.Logging;
            public static class Run
            {
                public static void Main({{type}} logger)
                {
                    var failure = new InvalidOperationException("broken");
                    {{call}};
                }
            }
            """).Single();
        Assert.Equal(expected, string.Join(" | ", logged.Level, logged.Message, logged.Template, logged.Event, logged.Exception, logged.Properties));
    }

    private static IInvocationOperation Find(string call, out TelemetryModel model)
    {
        (model, SemanticModel semantics, SyntaxNode root) = Bind(InOrders(call + ";"));
        return (IInvocationOperation)semantics.GetOperation(root.DescendantNodes().OfType<InvocationExpressionSyntax>().First(node => node.ToString() == call))!;
    }

    private static string InOrders(string statement, string members = "")
        => $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Logging;
            class Order;
            partial class Orders(ILogger _logger, Serilog.ILogger _serilog, NLog.Logger _nlog, log4net.ILog _log4net, ILoggerFactory _factory, IServiceProvider _services)
            {
                {{members}}
                bool IsDebugEnabled => _logger is not null && _serilog is not null && _nlog is not null && _log4net is not null && _factory is not null && _services is not null;
                bool IsEnabled(LogLevel level) => true;
                void Target() { }
                void Later(Action action) { }
                void Place(string name) { {{statement}} }
            }
            """;

    private static (TelemetryModel Model, SemanticModel Semantics, SyntaxNode Root) Bind(string source)
    {
        CSharpCompilation compilation = Findings.Compile(TestProject.Service, source);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        SyntaxTree tree = compilation.SyntaxTrees[0];
        var model = new TelemetryModel(compilation, new AnalyzerOptions([], new EditorConfigOptions(TestProject.Service.EditorConfig)), CancellationToken.None);
        return (model, compilation.GetSemanticModel(tree), tree.GetRoot());
    }
}
