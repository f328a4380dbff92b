using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>What came of one request that fails.</summary>
/// <param name="Status">The answer.</param>
/// <param name="Errors">Category, message and exception of each event at Error or above, in the order of arrival.</param>
internal sealed record FailedRequest(HttpStatusCode Status, IReadOnlyList<string> Errors);

/// <summary>
/// Runs source code in a web host, sends it one request for <c>/orders</c>, and returns the answer and the errors that were logged.
/// The source declares <c>public static class Run</c> with <c>public static void Add(WebApplicationBuilder builder)</c> and
/// <c>public static void Use(WebApplication app)</c>.
/// </summary>
internal static class HostRun
{
    private static int _count;

    public static async Task<FailedRequest> OfAsync(string source)
    {
        Compilation compilation = Findings.Compile(TestProject.Service with { References = TestReferences.Everything }, source).WithAssemblyName("Host" + Interlocked.Increment(ref _count));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;
        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            Type run = context.LoadFromStream(image).GetType("Run", throwOnError: true)!;
            var errors = new ErrorList();
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddProvider(errors);
            Call(run, "Add", builder);
            await using WebApplication app = builder.Build();
            Call(run, "Use", app);
            await app.StartAsync();
            using var client = new HttpClient();
            using HttpResponseMessage response = await client.GetAsync(new Uri(app.Urls.Single() + "/orders"));
            await app.StopAsync();
            return new FailedRequest(response.StatusCode, errors.Events);
        }
        finally
        {
            context.Unload();
        }
    }

    private static void Call(Type run, string method, object argument)
        => run.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [argument], null);

    private sealed class ErrorList : ILoggerProvider
    {
        private readonly List<string> _events = [];

        public IReadOnlyList<string> Events
        {
            get
            {
                lock (_events)
                    return [.. _events];
            }
        }

        public ILogger CreateLogger(string categoryName) => new ErrorLogger(categoryName, _events);

        public void Dispose()
        {
        }
    }

    private sealed class ErrorLogger(string category, List<string> events) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            lock (events)
                events.Add($"{category}: {formatter(state, exception)} [{exception?.GetType().Name}]");
        }
    }
}
