using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Robustness;

/// <summary>
/// Two projects of a solution as an IDE has them: the symbols of the one come with their sources to the other, which has no semantic model for them.
/// </summary>
public class ProjectReferenceTests
{
    private const string Library = """
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        namespace Shared;

        public static class Telemetry
        {
            public static readonly Meter Meter = new("shop");
            public static readonly ActivitySource Source = new("shop");
            public static readonly Counter<int> Placed = Meter.CreateCounter<int>("placed");
            public static readonly UpDownCounter<long> Open = Meter.CreateUpDownCounter<long>("open");
            public static string Template = "order {Id}";
            public static long Observe() => 1;
            public static void Count(int by) => Placed.Add(by);
            public static void Info(this ILogger logger, string message, params object[] values) => logger.LogInformation(message, values);
            public static void Report(ILogger logger, Exception exception) => logger.LogError(exception, "failed");
            public static async Task RunAsync() { await Task.Yield(); throw new InvalidOperationException(); }
            public static Activity? Begin() => Source.StartActivity("a");
            public static string Password => "a";
        }

        public abstract class HandlerBase : IExceptionHandler
        {
            public virtual ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token) { Note(exception); return new(true); }
            protected void Note(Exception exception) => Console.WriteLine(exception);
        }

        public abstract class OrdersBase
        {
            protected readonly Counter<int> Sold = Telemetry.Meter.CreateCounter<int>("sold");
            protected ILogger Logger { get; set; } = null!;
            protected void Refresh(object? state) { try { Telemetry.Count(1); } catch (Exception) { } }
            protected void Log(string message) => Logger.LogInformation(message);
        }
        """;

    private const string Service = """
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Logging;
        using System.Diagnostics.Metrics;
        using Shared;

        public class Handler : HandlerBase
        {
            public override ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token) => base.TryHandleAsync(context, exception, token);
        }

        public class SilentHandler : HandlerBase { }

        public class Orders : OrdersBase
        {
            private readonly Timer _timer;
            public Orders() => _timer = new Timer(Refresh);

            public void Place(ILogger logger, string name, string password)
            {
                Telemetry.Placed.Add(-1);
                Telemetry.Count(-1);
                Telemetry.Open.Add(1);
                Sold.Add(1, new KeyValuePair<string, object?>("a", name));
                Sold.Add(1);
                Telemetry.Meter.CreateObservableCounter("seen", Telemetry.Observe);
                logger.Info($"order {name}");
                logger.LogInformation(Telemetry.Template, name);
                logger.LogInformation("{Password}", Telemetry.Password);
                Log($"order {name}");
                var activity = Telemetry.Begin();
                _ = Telemetry.RunAsync();
                Task.Run(Telemetry.RunAsync);
                try { Place(logger, name, password); } catch (Exception exception) { Telemetry.Report(logger, exception); }
                try { Place(logger, name, password); } catch (Exception) { Telemetry.Count(1); }
            }
        }
        """;

    [Fact]
    public async Task No_rule_asks_for_a_model_of_the_other_project()
    {
        CSharpCompilation library = Findings.Compile(TestProject.Service, Library).WithAssemblyName("Shared");
        Assert.Empty(Findings.Errors(library));
        CSharpCompilation service = Findings.Compile(TestProject.Service, Service).AddReferences(library.ToMetadataReference());
        Assert.Empty(Findings.Errors(service));

        var exceptions = new ConcurrentBag<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([], new EditorConfigOptions(TestProject.Service.Enabling(RuleCatalog.All).EditorConfig)),
            (exception, _, _) => exceptions.Add(exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> found = await service
            .WithOptions(TestProject.Service.Enabling(RuleCatalog.All).CompilationOptions)
            .WithAnalyzers([new CallAnalyzer(RuleCatalog.All)], options)
            .GetAnalyzerDiagnosticsAsync();

        Assert.Empty(exceptions);
        Assert.Contains(found, diagnostic => diagnostic.Id == "OBS2001");
        Assert.Contains(found, diagnostic => diagnostic.Id == "OBS4011");
    }
}
