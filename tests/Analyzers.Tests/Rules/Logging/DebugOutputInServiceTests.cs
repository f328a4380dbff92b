using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Logging;

public class DebugOutputInServiceTests
{
    [Theory]
    [InlineData("""System.Diagnostics.Debug.WriteLine("a")""")]
    [InlineData("""System.Diagnostics.Debug.WriteLine(1)""")]
    [InlineData("""System.Diagnostics.Debug.WriteLineIf(true, "a")""")]
    [InlineData("""System.Diagnostics.Debug.Print("a")""")]
    [InlineData("""System.Diagnostics.Trace.TraceError("a")""")]
    [InlineData("""System.Diagnostics.Trace.TraceWarning("{0}", 1)""")]
    [InlineData("""System.Diagnostics.Trace.WriteLine("a")""")]
    public Task Reports_debug_and_trace_output_of_a_service(string call)
        => Verify.Reports<DebugOutputInService>($"class Orders {{ public void Place() {{ [|{call}|]; }} }}");

    [Theory]
    [InlineData("""Console.WriteLine("a");""")]
    [InlineData("""Console.Error.WriteLine("a");""")]
    [InlineData("""System.Diagnostics.Debug.Assert(true, "a");""")]
    [InlineData("""System.Diagnostics.Debug.Fail("a");""")]
    [InlineData("""System.Diagnostics.Debug.Indent();""")]
    [InlineData("""System.Diagnostics.Trace.Flush();""")]
    [InlineData("""System.Diagnostics.Trace.Listeners.Clear();""")]
    [InlineData("""Debug.WriteLine("a");""")]
    public Task Is_silent_on_what_is_no_such_output(string statement)
        => Verify.IsSilent<DebugOutputInService>($"class Orders {{ public void Place() {{ {statement} }} static class Debug {{ public static void WriteLine(string text) {{ }} }} }}");

    [Fact]
    public Task Says_where_it_goes()
        => Verify.Reports<DebugOutputInService>(
            """class Orders { public void Place() { [|System.Diagnostics.Debug.WriteLine("a")|]; [|System.Diagnostics.Trace.TraceError("b")|]; } }""",
            null,
            "'Debug.WriteLine' writes past the log: release builds drop it, and no log pipeline ever sees it. Write it with the logger, at a level and with named values.",
            "'Trace.TraceError' writes past the log: it goes to trace listeners, which a service rarely has, and not to the log pipeline. Write it with the logger, at a level and with named values.");

    [Theory]
    [InlineData("web", true)]
    [InlineData("worker", true)]
    [InlineData("service", true)]
    [InlineData("library", false)]
    [InlineData("console", false)]
    [InlineData("test", false)]
    public Task Speaks_by_the_kind_of_project(string kind, bool reports)
    {
        string call = """System.Diagnostics.Debug.WriteLine("a")""";
        return Verify.Reports<DebugOutputInService>(
            $"class Orders {{ public void Place() {{ {(reports ? $"[|{call}|]" : call)}; }} }}",
            TestProject.Service with { Kind = kind });
    }

    [Fact]
    public Task Speaks_where_a_logger_is_in_reach()
        => Verify.Reports<DebugOutputInService>(
            """
            using Microsoft.Extensions.Logging;
            using System.Diagnostics;
            class Orders(ILogger<Orders> logger) { public void Place() { [|Debug.WriteLine("a")|]; logger.LogInformation("b"); } }
            class Alone { public void Place() => Debug.WriteLine("a"); }
            """,
            TestProject.Library);

    [Fact]
    public Task Is_silent_in_code_for_developers()
        => Verify.Reports<DebugOutputInService>("""
            #define DEBUG
            using System.Diagnostics;
            class Orders
            {
                bool IsDebugging { get; set; }
                [Conditional("DEBUG")] void Show() => Debug.WriteLine("a");
                void DumpState() => Debug.WriteLine("a");
                void Place()
                {
            #if DEBUG
                    Debug.WriteLine("a");
            #endif
                    if (IsDebugging) Debug.WriteLine("b");
                    [|Debug.WriteLine("c")|];
                }
            }
            """);
}
