using CsCheck;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>A logger that is kept, and a field that others can no longer assign, write the same events under the same names.</summary>
public class KeptLoggerBehaviourTests
{
    // A way to get a logger, its type, and how it writes: LEVEL is Info, Warn or Error.
    private static readonly Gen<Source> NLogSource = Gen.OneOf("NLog.LogManager.GetCurrentClassLogger()", "NLog.LogManager.GetLogger(\"c#.named\")", "NLog.LogManager.GetLogger(Name)", "NLog.LogManager.GetLogger(typeof(Case#).FullName)")
        .Select(create => new Source(create, "NLog.Logger", "Info", "Error"));

    private static readonly Gen<Source> Log4NetSource = Gen.OneOf("log4net.LogManager.GetLogger(typeof(Case#))", "log4net.LogManager.GetLogger(\"c#.named\")", "log4net.LogManager.GetLogger(Name)")
        .Select(create => new Source(create, "log4net.ILog", "Info", "Error"));

    private static readonly Gen<Source> MicrosoftSource = Gen.OneOf(
            "FACTORY.CreateLogger<Case#>()", "FACTORY.CreateLogger(\"c#.named\")", "FACTORY.CreateLogger(typeof(Case#))", "FACTORY.CreateLogger(Name)", "FACTORY.CreateLogger(nameof(Case#))", "LoggerFactoryExtensions.CreateLogger<Case#>(FACTORY)")
        .Select(create => new Source(create, create.Contains('<', StringComparison.Ordinal) ? "ILogger<Case#>" : "ILogger", "LogInformation", "LogError"));

    private static readonly Gen<string> StaticallyMade = Gen.Select(Gen.OneOf(NLogSource, Log4NetSource), Gen.Int[0, 11], (source, shape) => Members + shape switch
    {
        0 => $"    public void Do(int n) {{ var log = {source.Create}; {source.Write("log")} }}",
        1 => $"    public void Do(int n) => {source.Create}.{source.Information}(\"c#.\" + n);",
        2 => $"    public void Do(int n)\n    {{\n        // for this call\n        {source.Type} log = {source.Create};\n        if (n > 1) {source.Write("log")}\n        {source.Fail("log")}\n    }}",
        3 => $"    public void Do(int n) {{ Action<int> act = m => {{ var log = {source.Create}; {source.Write("log")} }}; act(n); act(n); }}",
        4 => $"    public void Do(int n) => DoAsync(n).GetAwaiter().GetResult();\n    private async Task DoAsync(int n) {{ await Task.Yield(); var log = {source.Create}; {source.Write("log")} await Task.Yield(); {source.Fail("log")} }}",
        5 => $"    public void Do(int n) => Place(n);\n    private static void Place(int n) {{ var log = {source.Create}; {source.Write("log")} }}",
        6 => $"    public void Do(int n) {{ Place(); void Place() {{ var log = {source.Create}; {source.Write("log")} }} }}",
        7 => $"    public void Do(int n) => new Inner().Place(n);\n    private sealed class Inner {{ public void Place(int n) {{ var log = {source.Create}; {source.Write("log")} }} }}",
        8 => $"    public void Do(int n) {{ new Inner<int>().Place(n); new Inner<string>().Place(n); }}\n    private sealed class Inner<T> {{ public void Place(int n) {{ var log = {source.Create}; {source.Write("log")} }} }}",
        9 => $"    public void Do(int n) {{ Place(n); Cancel(n); }}\n    private void Place(int n) => {source.Create}.{source.Information}(\"c#.\" + n);\n    private void Cancel(int n) {{ var log = {source.Create}; {source.Fail("log")} }}",
        10 => $"    public void Do(int n) {{ foreach (int m in Many(n)) {{ var log = {source.Create}; {source.Write("log")} }} }}\n    private static IEnumerable<int> Many(int n) {{ {source.Create}.{source.Information}(\"c#.many\"); yield return n; }}",
        _ => $"    public void Do(int n) {{ var log = {source.Create}; try {{ log.{source.Information}(\"c#.\" + n); throw new TimeoutException(); }} catch (Exception ex) {{ {source.Fail("log")} }} }}",
    });

    private static readonly Gen<string> MadeByFactory = Gen.Select(MicrosoftSource, Gen.Int[0, 6], (source, shape) => Members + shape switch
    {
        0 => $"    private readonly ILoggerFactory _factory;\n    public Case#() {{ _factory = Sink.Factory; }}\n    public void Do(int n) {{ var log = {source.Of("_factory")}; {source.Write("log")} }}",
        1 => $"    private readonly ILoggerFactory _factory;\n    public Case#()\n    {{\n        // the factory\n        _factory = Sink.Factory;\n        Count = 1;\n    }}\n    private int Count {{ get; }}\n    public void Do(int n) => {source.Of("_factory")}.{source.Information}(\"c#. {{N}}\", n + Count);",
        2 => $"    public void Do(int n) => new Inner(Sink.Factory).Place(n);\n    private sealed class Inner(ILoggerFactory factory) {{ public void Place(int n) {{ var log = {source.Of("factory")}; {source.Write("log")} {source.Fail("log")} }} }}",
        3 => $"    public void Do(int n) => new Inner(Sink.Factory).Place(n);\n    private sealed class Inner(ILoggerFactory factory) {{ public void Place(int n) => {source.Of("factory")}.{source.Information}(\"c#. {{N}}\", n); public void Other(int n) => {source.Of("factory")}.{source.Error}(\"c#.\"); }}",
        4 => $"    private readonly ILoggerFactory _factory;\n    public Case#() {{ _factory = Sink.Factory; Do(0); }}\n    public void Do(int n) {{ var log = {source.Of("_factory")}; {source.Write("log")} }}",
        5 => $"    private readonly ILoggerFactory _factory;\n    public Case#() {{ this._factory = Sink.Factory ?? throw new ArgumentNullException(nameof(Sink)); }}\n    public void Do(int n) {{ Action act = () => {{ var log = {source.Of("_factory")}; {source.Write("log")} }}; act(); act(); }}",
        _ => $"    public void Do(int n) => new Inner(Sink.Factory).Place(n);\n    private sealed class Inner(ILoggerFactory factory) {{ private static int Next(int n) => n + 1; public void Place(int n) {{ ILogger log = {source.Of("factory")}; {source.Write("log")} log.LogInformation(\"c#. {{Next}}\", Next(n)); }} }}",
    });

    private static readonly Gen<string> Field = Gen.Select(
        Gen.OneOf(NLogSource, Log4NetSource, MicrosoftSource),
        Gen.OneOf("public", "internal", "private", "protected internal", "public static", "internal static", "private static", ""),
        Gen.Int[0, 8],
        (source, modifiers, shape) =>
        {
            string made = source.Of("Sink.Factory");
            string field = $"{modifiers} {source.Type} _log".TrimStart();
            bool isStatic = modifiers.Contains("static", StringComparison.Ordinal);
            return Members + shape switch
            {
                0 => $"    {field} = {made};\n    public void Do(int n) {{ {source.Write("_log")} }}",
                1 => $"    // the log\n    {field} = {made}; // of the class\n    public void Do(int n) {{ if (n > 1) {source.Write("_log")} {source.Fail("_log")} }}",
                2 => $"    {field};\n    {(isStatic ? "static" : "public")} Case#() {{ _log = {made}; }}\n    public void Do(int n) {{ {source.Write("_log")} }}",
                3 => $"    {field} = {made};\n    public void Do(int n) {{ _log.{source.Information}(\"c#.\" + n); _log = {made}; {source.Write("_log")} }}",
                4 => $"    {field} = {made};\n    public void Do(int n) {{ {source.Write(isStatic ? "Case#._log" : "this._log")} }}",
                5 => $"    {field} = {made};\n    public void Do(int n) => Inner.Place(this, n);\n    private static class Inner {{ public static void Place(Case# owner, int n) {{ {source.Write(isStatic ? "_log" : "owner._log")} }} }}",
                6 => $"    [System.ComponentModel.Description(\"log\")]\n    {field} = {made};\n    public void Do(int n) {{ Place(ref _log, n); }}\n    private static void Place(ref {source.Type} log, int n) {{ {source.Write("log")} }}",
                7 => $"    {field} = {made};\n    public void Do(int n) {{ var log = _log; Action act = () => {{ {source.Write("log")} }}; act(); {source.Fail("_log")} }}",
                _ => $"    {field} = {made};\n    private readonly int _one = 1;\n    public void Do(int n) {{ n += _one; {source.Write("_log")} }}",
            };
        });

    private static string Members => "    private const string Name = \"c#.constant\";\n";

    [Fact]
    public Task Made_for_each_call_by_a_static_factory() => Holds<LoggerPerCall, LoggerPerCallFix>(StaticallyMade);

    [Fact]
    public Task Made_for_each_call_by_a_factory_that_is_given() => Holds<LoggerPerCall, LoggerPerCallFix>(MadeByFactory);

    [Fact]
    public Task In_a_field_that_is_open() => Holds<LoggerFieldShape, LoggerFieldShapeFix>(Field);

    private static Task Holds<TRule, TFix>(Gen<string> members)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => RunProperty.HoldsAsync<TRule, TFix>("using Microsoft.Extensions.Logging;\n" + LoggerRun.Sink, members, LoggerRun.OfAsync);

    private sealed record Source(string Create, string Type, string Information, string Error)
    {
        public string Of(string factory) => Create.Replace("FACTORY", factory, StringComparison.Ordinal);

        public string Write(string log) => $"{log}.{Information}(\"c#. at \" + n);";

        public string Fail(string log) => $"{log}.{Error}({(Type == "log4net.ILog" ? "\"c#. failed\", new TimeoutException()" : "new TimeoutException(), \"c#. failed\"")});";
    }
}
