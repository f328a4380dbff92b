using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.CodeFixes.Logging;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Rules.Logging;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.CodeFixes.Loggers;

/// <summary>A logger is injected only where something says that a container makes the class: each kind of evidence, and each reason to refuse.</summary>
public class InjectionEvidenceTests
{
    private static readonly TestProject Web = TestProject.Service with { References = TestReferences.Everything };

    private const string Usings = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.AspNetCore.Mvc.RazorPages;
        using Microsoft.AspNetCore.SignalR;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.Options;

        """;

    private const string Body = """{ public void Place() { Console.WriteLine("placed"); } }""";

    [Theory]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }")]
    [InlineData("interface IOrders { } class Orders : IOrders BODY static class Program { static void Add(IServiceCollection services) => services.AddSingleton<IOrders, Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.TryAddTransient<Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.AddSingleton(typeof(Orders)); }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.Add(ServiceDescriptor.Singleton<Orders, Orders>()); }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.AddHttpClient<Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static Orders Get(IServiceProvider services) => services.GetRequiredService<Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static Orders Get(IServiceProvider services) => ActivatorUtilities.CreateInstance<Orders>(services); }")]
    [InlineData("class Orders : ControllerBase BODY")]
    [InlineData("class Orders : PageModel BODY")]
    [InlineData("class Orders : Hub BODY")]
    [InlineData("class Orders : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) { Console.WriteLine(\"placed\"); return Task.CompletedTask; } }")]
    [InlineData("class Orders : IHostedService { public Task StartAsync(CancellationToken token) { Console.WriteLine(\"placed\"); return Task.CompletedTask; } public Task StopAsync(CancellationToken token) => Task.CompletedTask; }")]
    [InlineData("class Orders : IMiddleware { public Task InvokeAsync(HttpContext context, RequestDelegate next) { Console.WriteLine(\"placed\"); return next(context); } }")]
    [InlineData("class Orders { private readonly RequestDelegate _next; public Orders(RequestDelegate next) => _next = next; public Task InvokeAsync(HttpContext context) { Console.WriteLine(\"placed\"); return _next(context); } }")]
    [InlineData("namespace MediatR { interface IRequestHandler<T> { } } class Orders : MediatR.IRequestHandler<int> BODY")]
    [InlineData("class Orders : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { Console.WriteLine(\"placed\"); } public void OnActionExecuted(ActionExecutedContext context) { } } static class Program { static void Add(MvcOptions options) => options.Filters.Add<Orders>(); }")]
    [InlineData("class Orders : IActionFilter { public void OnActionExecuting(ActionExecutingContext context) { Console.WriteLine(\"placed\"); } public void OnActionExecuted(ActionExecutedContext context) { } } [ServiceFilter(typeof(Orders))] class Shop : ControllerBase { }")]
    [InlineData("class Orders(IOptions<object> options) { public void Place() { Console.WriteLine(options); } }")]
    [InlineData("class Orders(IServiceScopeFactory scopes) { public void Place() { Console.WriteLine(scopes); } }")]
    [InlineData("interface IClock { } class Clock : IClock { } class Orders(IClock clock) { public void Place() { Console.WriteLine(clock); } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<IClock, Clock>(); }")]
    [InlineData("class Orders BODY class Shop(Orders orders) : ControllerBase { public void Place() => orders.Place(); }")]
    public async Task Injects_where_a_container_makes_the_class(string source)
        => Assert.Contains("ILogger<Orders> logger", (await RepairedAsync(source))[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("class Orders BODY")]
    [InlineData("interface IClock { } class Orders(IClock clock) { public void Place() { Console.WriteLine(clock); } }")]
    [InlineData("class Startup(IConfiguration configuration) { public void ConfigureServices(IServiceCollection services) { Console.WriteLine(configuration); } public void Configure(IApplicationBuilder app) { } }")]
    [InlineData("class Orders(IConfiguration configuration) { public void Place() { Console.WriteLine(configuration); } } static class Program { static void Use(Microsoft.AspNetCore.Hosting.IWebHostBuilder builder) => Microsoft.AspNetCore.Hosting.WebHostBuilderExtensions.UseStartup<Orders>(builder); }")]
    [InlineData("class Orders : System.Text.Json.Serialization.JsonConverter<int> { public override int Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) { Console.WriteLine(\"placed\"); return 1; } public override void Write(System.Text.Json.Utf8JsonWriter writer, int value, System.Text.Json.JsonSerializerOptions options) { } } class Shop { [System.Text.Json.Serialization.JsonConverter(typeof(Orders))] public int Id { get; set; } }")]
    [InlineData("class Orders : System.ComponentModel.TypeConverter BODY")]
    [InlineData("class Orders : System.ComponentModel.DataAnnotations.IValidatableObject { public IEnumerable<System.ComponentModel.DataAnnotations.ValidationResult> Validate(System.ComponentModel.DataAnnotations.ValidationContext context) { Console.WriteLine(\"placed\"); return []; } }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services, IConfiguration configuration) => services.Configure<Orders>(configuration); }")]
    [InlineData("class Orders BODY static class Program { static void Add(IServiceCollection services) => services.AddOptions<Orders>(); }")]
    [InlineData("class Orders BODY class Shop(IOptions<Orders> options) : ControllerBase { public void Place() => options.Value.Place(); }")]
    [InlineData("class Orders BODY class Shop : ControllerBase { public void Post(Orders orders) => orders.Place(); }")]
    [InlineData("class Orders BODY static class Program { static object? Make() => Activator.CreateInstance(typeof(Orders)); static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }")]
    [InlineData("class Orders BODY class Factory<T> where T : new() { public T Make() => new T(); } static class Program { static object Make() => new Factory<Orders>().Make(); static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static T Make<T>() where T : new() => new T(); static object Use() => Make<Orders>(); static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }")]
    [InlineData("class Orders BODY static class Program { static object? Read(string text) => System.Text.Json.JsonSerializer.Deserialize<Orders>(text); }")]
    [InlineData("abstract class Orders : ControllerBase BODY")]
    public async Task Injects_nothing_where_nothing_says_so(string source)
        => Assert.DoesNotContain("ILogger", (await RepairedAsync(source))[0], StringComparison.Ordinal);

    // CS0310 stands in another file than the changed one.
    [Fact]
    public async Task Looks_into_other_files()
    {
        ImmutableArray<string> repaired = await RepairedAsync(
            "class Orders BODY static class Program { static void Add(IServiceCollection services) => services.AddScoped<Orders>(); }",
            "class Factory<T> where T : new() { } class Orderly { Factory<Orders>? _factory; }");
        Assert.DoesNotContain("ILogger", repaired[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Levels : IConfigureOptions<Microsoft.Extensions.Logging.LoggerFilterOptions> { public void Configure(Microsoft.Extensions.Logging.LoggerFilterOptions options) { try { File.Delete(\"a\"); } catch { } } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<IConfigureOptions<Microsoft.Extensions.Logging.LoggerFilterOptions>, Levels>(); }")]
    [InlineData("class Enricher : Serilog.Core.ILogEventEnricher { public void Enrich(Serilog.Events.LogEvent logEvent, Serilog.Core.ILogEventPropertyFactory factory) { try { File.Delete(\"a\"); } catch { } } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<Enricher>(); }")]
    [InlineData("class Sink : Serilog.Core.ILogEventSink { public void Emit(Serilog.Events.LogEvent logEvent) { try { File.Delete(\"a\"); } catch { } } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<Sink>(); }")]
    [InlineData("class Provider : Microsoft.Extensions.Logging.ILoggerProvider { public Microsoft.Extensions.Logging.ILogger CreateLogger(string name) { try { File.Delete(\"a\"); } catch { } return null!; } public void Dispose() { } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider, Provider>(); }")]
    [InlineData("class Events : System.Diagnostics.Tracing.EventListener { protected override void OnEventWritten(System.Diagnostics.Tracing.EventWrittenEventArgs e) { try { File.Delete(\"a\"); } catch { } } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<Events>(); }")]
    [InlineData("class Processor : OpenTelemetry.BaseProcessor<System.Diagnostics.Activity> { public override void OnEnd(System.Diagnostics.Activity data) { try { File.Delete(\"a\"); } catch { } } } static class Program { static void Add(IServiceCollection services) => services.AddSingleton<Processor>(); }")]
    public async Task Injects_nothing_into_what_makes_the_log(string source)
    {
        ImmutableArray<string> repaired = await Repair.AllAsync<ExceptionSwallowed, ExceptionSwallowedFix>(Web, Usings + source);
        Assert.DoesNotContain("LogError", repaired[0], StringComparison.Ordinal);
    }

    // The same in a container: what the fix makes starts, and what it refuses would not have.
    [Theory]
    [InlineData("builder.Services.AddSingleton<Orders>();", "public class Orders { public string Place() { Console.WriteLine(\"placed\"); return \"ok\"; } }", "app.MapGet(\"/orders\", (Orders orders) => orders.Place());")]
    [InlineData("", "public class Orders { private readonly RequestDelegate _next; public Orders(RequestDelegate next) => _next = next; public Task InvokeAsync(HttpContext context) { Console.WriteLine(\"placed\"); return _next(context); } }", "app.UseMiddleware<Orders>(); app.MapGet(\"/orders\", () => \"ok\");")]
    [InlineData("builder.Services.AddHostedService<Orders>();", "public class Orders : BackgroundService { protected override Task ExecuteAsync(CancellationToken token) { Console.WriteLine(\"placed\"); return Task.CompletedTask; } }", "app.MapGet(\"/orders\", () => \"ok\");")]
    [InlineData("builder.Services.AddSingleton<Orders>();", "public class Orders : IMiddleware { public Task InvokeAsync(HttpContext context, RequestDelegate next) { Console.WriteLine(\"placed\"); return next(context); } }", "app.UseMiddleware<Orders>(); app.MapGet(\"/orders\", () => \"ok\");")]
    [InlineData("builder.Services.AddSingleton<Clock>();", "public class Clock; public class Orders(Clock clock) { public string Place() { Console.WriteLine(clock); return \"ok\"; } }", "app.MapGet(\"/orders\", (IServiceProvider services) => ActivatorUtilities.CreateInstance<Orders>(services).Place());")]
    public async Task Starts_with_the_injected_logger(string add, string type, string use)
    {
        string source = $$"""
            {{Usings}}
            public static class Run
            {
                public static void Add(WebApplicationBuilder builder) { {{add}} }
                public static void Use(WebApplication app) { {{use}} }
            }
            {{type}}
            """;
        ImmutableArray<string> repaired = await Repair.AllAsync<ConsoleInService, ConsoleInServiceFix>(TestProject.Service with { References = TestReferences.Everything }, source);
        Assert.Contains("ILogger<Orders> logger", repaired[0], StringComparison.Ordinal);
        FailedRequest request = await HostRun.OfAsync(repaired[0]);
        Assert.Equal(System.Net.HttpStatusCode.OK, request.Status);
        Assert.Empty(request.Errors);
    }

    private static Task<ImmutableArray<string>> RepairedAsync(params string[] sources)
        => Repair.AllAsync<ConsoleInService, ConsoleInServiceFix>(Web, [.. sources.Select(source => Usings + source.Replace("BODY", Body, StringComparison.Ordinal))]);
}
