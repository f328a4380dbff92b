using Observability.Analyzers.CodeFixes.Errors;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;
using static Observability.Analyzers.Tests.Rules.Errors.GlobalHandlerHidesExceptionTests;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class GlobalHandlerHidesExceptionFixTests
{
    [Theory]
    [InlineData("[|catch (Exception)|]\n        {\n            context.Response.StatusCode = 500; // so\n        }", "catch (Exception ex)\n        {\n            _logger.LogError(ex, \"Unhandled exception for {Method} {Path}\", context.Request.Method, context.Request.Path);\n            context.Response.StatusCode = 500; // so\n        }")]
    [InlineData("[|catch (Exception error)|]\n        {\n            await context.Response.WriteAsync(error.Message);\n        }", "catch (Exception error)\n        {\n            _logger.LogError(error, \"Unhandled exception for {Method} {Path}\", context.Request.Method, context.Request.Path);\n            await context.Response.WriteAsync(error.Message);\n        }")]
    public Task Logs_in_middleware(string before, string after)
        => Verify.Fixes<GlobalHandlerHidesException, GlobalHandlerHidesExceptionFix>(Middleware(before), Middleware(after));

    [Theory]
    [InlineData("public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token)\n    {\n        return ValueTask.FromResult(true);\n    }", "public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token)\n    {\n        logger.LogError(exception, \"Unhandled exception for {Method} {Path}\", context.Request.Method, context.Request.Path);\n        return ValueTask.FromResult(true);\n    }")]
    [InlineData("public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token) => new(true);", "public ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token)\n    {\n        logger.LogError(exception, \"Unhandled exception for {Method} {Path}\", context.Request.Method, context.Request.Path);\n        return new(true);\n    }")]
    public Task Logs_in_handlers_with_an_injected_logger(string before, string after)
        => Verify.Fixes<GlobalHandlerHidesException, GlobalHandlerHidesExceptionFix>(
            $"using Microsoft.AspNetCore.Diagnostics;\nusing Microsoft.AspNetCore.Http;\n\npublic class [|Failures|](string name) : IExceptionHandler\n{{\n    public string Name => name;\n    {before}\n}}\n",
            $"using Microsoft.AspNetCore.Diagnostics;\nusing Microsoft.AspNetCore.Http;\nusing Microsoft.Extensions.Logging;\n\npublic class Failures(string name, ILogger<Failures> logger) : IExceptionHandler\n{{\n    public string Name => name;\n    {after}\n}}\n");

    [Fact]
    public async Task Logs_method_and_path_in_endpoint_filters()
    {
        string after = (await Repair.AllAsync<GlobalHandlerHidesException, GlobalHandlerHidesExceptionFix>(
            TestProject.Service,
            """
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.Logging;
            public class Failures(ILogger<Failures> logger) : IEndpointFilter
            {
                public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
                {
                    try { return await next(context); }
                    catch (Exception) { return Results.StatusCode(500); }
                    finally { logger.LogDebug("done"); }
                }
            }
            """))[0];
        Assert.Contains("""logger.LogError(ex, "Unhandled exception for {Method} {Path}", context.HttpContext.Request.Method, context.HttpContext.Request.Path);""", after, StringComparison.Ordinal);
    }

    [Fact]
    public Task Logs_in_filters()
        => Verify.Fixes<GlobalHandlerHidesException, GlobalHandlerHidesExceptionFix>(
            Filter("[|Failures|] : IExceptionFilter", "public void OnException(ExceptionContext context)", "\n        context.ExceptionHandled = true;\n    "),
            Filter("Failures : IExceptionFilter", "public void OnException(ExceptionContext context)", "\n        _logger.LogError(context.Exception, \"Unhandled exception for {Method} {Path}\", context.HttpContext.Request.Method, context.HttpContext.Request.Path);\n        context.ExceptionHandled = true;\n    "));

    private static string Middleware(string clause)
        => $$"""
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;

            public class OrderGone : Exception { }
            public class Audit { public void Keep(Exception exception) { } public void Save(string text) { } }
            public class Failures
            {
                private readonly RequestDelegate _next;
                private readonly ILogger<Failures> _logger;
                private readonly Audit _audit = new();
                private readonly TaskCompletionSource _completion = new();

                public Failures(RequestDelegate next, ILogger<Failures> logger) { _next = next; _logger = logger; }

                public async Task Invoke(HttpContext context)
                {
                    try { await _next(context); }
                    {{clause}}
                }

                private static Task Answer(HttpContext context, Exception exception) { context.Response.StatusCode = 500; return context.Response.WriteAsync(exception.Message); }
                private Task AnswerAndLog(HttpContext context, Exception exception) { _logger.LogError(exception, "a"); return Answer(context, exception); }
                private Task Twice(HttpContext context, Exception exception) => AnswerAndLog(context, exception);
            }
            """.ReplaceLineEndings("\n");
}
