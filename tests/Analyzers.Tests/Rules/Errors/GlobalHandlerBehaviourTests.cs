using System.Net;
using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

/// <summary>What OBS4003 says of ASP.NET Core, with ASP.NET Core: a service fails, and its errors are counted before and after the fix.</summary>
public class GlobalHandlerBehaviourTests
{
    private const string Handler = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.DependencyInjection;

        public class Failures : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
            {
                context.Response.StatusCode = 500;
                await Task.Yield();
                return true;
            }
        }

        public static class Run
        {
            public static void Add(WebApplicationBuilder builder) => builder.Services.AddExceptionHandler<Failures>().AddProblemDetails();

            public static void Use(WebApplication app)
            {
                app.UseExceptionHandler();
                app.MapGet("/orders", string () => throw new InvalidOperationException("no orders"));
            }
        }
        """;

    private const string Middleware = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;

        public class Failures
        {
            private readonly RequestDelegate _next;

            public Failures(RequestDelegate next) => _next = next;

            public async Task InvokeAsync(HttpContext context)
            {
                try
                {
                    await _next(context);
                }
                catch (Exception ex)
                {
                    context.Response.StatusCode = 500;
                    await context.Response.WriteAsync(ex.Message);
                }
            }
        }

        public static class Run
        {
            public static void Add(WebApplicationBuilder builder) { }

            public static void Use(WebApplication app)
            {
                app.UseMiddleware<Failures>();
                app.MapGet("/orders", string () => throw new InvalidOperationException("no orders"));
            }
        }
        """;

    private const string Filter = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.Extensions.DependencyInjection;

        public class Failures : IExceptionFilter
        {
            public void OnException(ExceptionContext context)
            {
                context.Result = new StatusCodeResult(500);
                context.ExceptionHandled = true;
            }
        }

        [ApiController]
        public class OrdersController : ControllerBase
        {
            [HttpGet("/orders")]
            public string Get() => throw new InvalidOperationException("no orders");
        }

        public static class Run
        {
            public static void Add(WebApplicationBuilder builder) => builder.Services.AddControllers(options => options.Filters.Add<Failures>()).AddApplicationPart(typeof(Run).Assembly);

            public static void Use(WebApplication app) => app.MapControllers();
        }
        """;

    [Theory]
    [InlineData(Handler)]
    [InlineData(Middleware)]
    [InlineData(Filter)]
    public async Task The_fix_brings_the_error_back(string source)
    {
        FailedRequest before = await HostRun.OfAsync(source);
        Assert.Equal(HttpStatusCode.InternalServerError, before.Status);
        Assert.Empty(before.Errors);

        string repaired = Assert.Single(await Repair.AllAsync<GlobalHandlerHidesException, GlobalHandlerHidesExceptionFix>(TestProject.Service with { References = TestReferences.Everything }, source));
        FailedRequest after = await HostRun.OfAsync(repaired);
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(["Failures: Unhandled exception for GET /orders [InvalidOperationException]"], after.Errors);
    }

    // What the framework does by itself, where the handler is absent, says no, or the project says so.
    [Theory]
    [InlineData("builder.Services.AddExceptionHandler<Failures>().AddProblemDetails()", "builder.Services.AddProblemDetails()")]
    [InlineData("return true;", "return false;")]
    [InlineData("app.UseExceptionHandler();", "app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => false });")]
    public async Task Without_such_a_handler_the_middleware_logs(string text, string instead)
    {
        FailedRequest request = await HostRun.OfAsync(Handler.Replace(text, instead, StringComparison.Ordinal));
        Assert.Contains("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware: An unhandled exception has occurred while executing the request. [InvalidOperationException]", request.Errors);
    }

    [Theory]
    [InlineData(Middleware, "app.UseMiddleware<Failures>();")]
    [InlineData(Filter, "options => options.Filters.Add<Failures>()")]
    public async Task Without_the_middleware_or_filter_the_server_logs(string source, string text)
    {
        FailedRequest request = await HostRun.OfAsync(source.Replace(text, "", StringComparison.Ordinal));
        Assert.Contains(request.Errors, error => error.StartsWith("Microsoft.AspNetCore.Server.Kestrel: Connection id", StringComparison.Ordinal) && error.EndsWith("[InvalidOperationException]", StringComparison.Ordinal));
    }
}
