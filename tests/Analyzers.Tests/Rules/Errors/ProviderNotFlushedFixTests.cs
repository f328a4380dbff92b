using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class ProviderNotFlushedFixTests
{
    private static readonly TestProject Program = TestProject.Console with { Output = OutputKind.ConsoleApplication, References = TestReferences.Everything };

    [Fact]
    public Task Providers_get_a_using()
        => Fixes(ProviderNotFlushedTests.Tracing("""
            // Spans go to the collector.
            var tracing = [|Sdk.CreateTracerProviderBuilder()
                .AddOtlpExporter()
                .Build()|];
            MeterProvider meters = [|Sdk.CreateMeterProviderBuilder().AddOtlpExporter().Build()|]; // and metrics
            Work();
            """), ProviderNotFlushedTests.Tracing("""
            // Spans go to the collector.
            using var tracing = Sdk.CreateTracerProviderBuilder()
                .AddOtlpExporter()
                .Build();
            using MeterProvider meters = Sdk.CreateMeterProviderBuilder().AddOtlpExporter().Build(); // and metrics
            Work();
            """));

    [Theory]
    [InlineData("TracerProvider? provider; provider = [|Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()|]; Work();")]
    [InlineData("TracerProvider? provider = [|Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()|], other = null; Work();")]
    [InlineData("if (1 == 1) { var provider = [|Sdk.CreateTracerProviderBuilder().AddOtlpExporter().Build()|]; Work(); } Work();")]
    public Task Where_a_using_has_no_place_or_would_end_too_early(string statements)
        => Verify.HasNoFix<ProviderNotFlushed, ProviderNotFlushedFix>(ProviderNotFlushedTests.Tracing(statements), Program);

    [Fact]
    public Task Behind_the_last_statement()
        => Fixes(ProviderNotFlushedTests.Logging("""
            [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger()|];

            // The work.
            Work(); // all of it
            """), ProviderNotFlushedTests.Logging("""
            Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger();

            // The work.
            Work(); // all of it
            Log.CloseAndFlush();
            """));

    [Fact]
    public Task In_the_finally_of_the_work()
        => Fixes(ProviderNotFlushedTests.Logging("""
            [|Serilog.Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger()|];
            Log.Information("Starting");
            try
            {
                Work();
                return 0;
            }
            catch (Exception ex)
            {
                Log.Fatal(ex, "Stopped");
                return 1;
            }
            """), ProviderNotFlushedTests.Logging("""
            Serilog.Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger();
            Log.Information("Starting");
            try
            {
                Work();
                return 0;
            }
            catch (Exception ex)
            {
                Log.Fatal(ex, "Stopped");
                return 1;
            }
            finally
            {
                Serilog.Log.CloseAndFlush();
            }
            """));

    [Fact]
    public Task In_a_finally_that_is_there()
        => Fixes(InMain("""
                    [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger()|];
                    try
                    {
                        Console.WriteLine();
                    }
                    finally
                    {
                        // Say goodbye.
                        Log.Information("Stopped");
                    }
            """), InMain("""
                    Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger();
                    try
                    {
                        Console.WriteLine();
                    }
                    finally
                    {
                        // Say goodbye.
                        Log.Information("Stopped");
                        Log.CloseAndFlush();
                    }
            """));

    [Fact]
    public Task In_the_try_that_it_is_set_up_in()
        => Fixes(InMain("""
                    try
                    {
                        [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger()|];
                        if (Console.ReadLine() is null)
                            return;
                        Console.WriteLine();
                    }
                    catch (Exception ex)
                    {
                        Log.Fatal(ex, "Stopped");
                    }
            """), InMain("""
                    try
                    {
                        Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger();
                        if (Console.ReadLine() is null)
                            return;
                        Console.WriteLine();
                    }
                    catch (Exception ex)
                    {
                        Log.Fatal(ex, "Stopped");
                    }
                    finally
                    {
                        Log.CloseAndFlush();
                    }
            """));

    [Fact]
    public Task Around_a_last_statement_that_returns()
        => Fixes(ProviderNotFlushedTests.Logging("""
            [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger()|];
            Work();

            // The code of the process.
            return Environment.GetCommandLineArgs()
                .Length;
            """), ProviderNotFlushedTests.Logging("""
            Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://seq").CreateLogger();
            Work();

            // The code of the process.
            try
            {
                return Environment.GetCommandLineArgs()
                    .Length;
            }
            finally
            {
                Log.CloseAndFlush();
            }
            """));

    [Fact]
    public Task Two_loggers_are_flushed_once()
        => Fixes(ProviderNotFlushedTests.Logging("""
            [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://first").CreateLogger()|];
            [|Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://second").CreateLogger()|];
            Work();
            """), ProviderNotFlushedTests.Logging("""
            Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://first").CreateLogger();
            Log.Logger = new LoggerConfiguration().WriteTo.Seq("http://second").CreateLogger();
            Work();
            Log.CloseAndFlush();
            """));

    [Theory]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|];")]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; if (1 == 2) return; Work();")]
    [InlineData("[|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; throw new Exception();")]
    [InlineData("if (args.Length > 0) { [|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; Work(); } Work();")]
    [InlineData("var logger = [|Log.Logger = new LoggerConfiguration().WriteTo.Seq(\"a\").CreateLogger()|]; Work();")]
    public Task Where_no_place_is_certain(string statements)
        => Verify.HasNoFix<ProviderNotFlushed, ProviderNotFlushedFix>(ProviderNotFlushedTests.Logging(statements), Program);

    private static Task Fixes(string before, string after)
        => Verify.Fixes<ProviderNotFlushed, ProviderNotFlushedFix>(before, after, Program);

    private static string InMain(string statements) => $$"""
        using Serilog;
        using Serilog.Configuration;

        public static class Program
        {
            public static void Main()
            {
        {{string.Join('\n', statements.Split('\n'))}}
            }
        }

        public static class Sinks
        {
            public static LoggerConfiguration Seq(this LoggerSinkConfiguration sinks, string url) => sinks.Console();
        }
        """;
}
