using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class GlobalHandlerHidesExceptionTests
{
    [Theory]
    [InlineData("return true;")]
    [InlineData("context.Response.StatusCode = 500; await context.Response.WriteAsync(exception.Message); return true;")]
    [InlineData("await context.Response.WriteAsJsonAsync(new ProblemDetails { Detail = exception.Message }); return true;")]
    [InlineData("return await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = context, Exception = exception });")]
    [InlineData("if (exception is OrderGone) { context.Response.StatusCode = 404; return true; } context.Response.StatusCode = 500; return true;")]
    [InlineData("context.Response.StatusCode = exception switch { OrderGone => 404, ArgumentException => 400, _ => 500 }; return true;")]
    [InlineData("var (status, title) = exception switch { OrderGone => (404, \"gone\"), _ => (500, \"failed\") }; context.Response.StatusCode = status; await context.Response.WriteAsJsonAsync(title); return true;")]
    [InlineData("var (status, title) = exception switch { OrderGone => (404, \"gone\"), _ => (500, \"failed\") }; if (context.Response.HasStarted) return false; context.Response.StatusCode = status; await context.Response.WriteAsJsonAsync(title); return true;")]
    [InlineData("var error = exception; await Answer(context, error); return true;")]
    [InlineData("if (exception is OrderGone) { context.Response.StatusCode = 404; return true; } else { context.Response.StatusCode = 500; return true; }")]
    [InlineData("await Answer(context, exception); return true;")]
    [InlineData("if (context.Response.HasStarted) return false; await Answer(context, exception); return true;")]
    public Task Reports_handlers_that_deal_with_everything(string body)
        => Verify.ReportsAt<GlobalHandlerHidesException>(DiagnosticSeverity.Warning, Handler("[|Failures|]", body));

    [Theory]
    [InlineData("return false;")]
    [InlineData("logger.LogError(exception, \"a\"); return true;")]
    [InlineData("logger.LogError(\"a\"); return true;")]
    [InlineData("Sentry.SentrySdk.CaptureException(exception); return true;")]
    [InlineData("System.Diagnostics.Activity.Current?.AddException(exception); return true;")]
    [InlineData("audit.Keep(exception); return true;")]
    [InlineData("audit.Save(exception.Message); return true;")]
    [InlineData("if (exception is not OrderGone) return false; context.Response.StatusCode = 404; return true;")]
    [InlineData("if (exception is not OrderGone gone) { return false; } context.Response.StatusCode = 404; return true;")]
    [InlineData("if (!(exception is OrderGone)) return false; return true;")]
    [InlineData("var gone = exception as OrderGone; if (gone is null) return false; return true;")]
    [InlineData("var gone = exception as OrderGone; if (gone == null) return false; return true;")]
    [InlineData("if (exception is OrderGone) { context.Response.StatusCode = 404; return true; } return false;")]
    [InlineData("switch (exception) { case OrderGone: context.Response.StatusCode = 404; return true; default: return false; }")]
    [InlineData("if (exception.GetType() == typeof(OrderGone)) { return true; } return false;")]
    [InlineData("if (audit.Knows(exception)) { return true; } return false;")]
    [InlineData("var answer = exception switch { OrderGone => new ProblemDetails(), _ => null }; if (answer is null) return false; await context.Response.WriteAsJsonAsync(answer); return true;")]
    [InlineData("int status = exception switch { OrderGone => 404, _ => 500 }; if (status == 500) { return false; } context.Response.StatusCode = status; return true;")]
    [InlineData("var (status, title) = exception switch { OrderGone => (404, \"gone\"), ArgumentException => (400, \"bad\"), _ => (0, null) }; if (status == 0) return false; context.Response.StatusCode = status; await context.Response.WriteAsJsonAsync(title); return true;")]
    [InlineData("(int status, string? title) = exception switch { OrderGone => (404, \"gone\"), _ => (0, null) }; if (title is null) { return false; } context.Response.StatusCode = status; return true;")]
    [InlineData("var kept = exception; audit.Keep(kept); return true;")]
    [InlineData("object kept = exception; audit.KeepAny(kept); return true;")]
    [InlineData("context.Items[\"exception\"] = exception; return true;")]
    [InlineData("await Tell(exception); return true;")]
    [InlineData("if (context.Response.HasStarted) throw exception; return true;")]
    [InlineData("return await other.TryHandleAsync(context, exception, token);")]
    public Task Is_silent_where_somebody_is_told_or_only_expected_ones_are_dealt_with(string body)
        => Verify.IsSilent<GlobalHandlerHidesException>(Handler("Failures", body));

    [Fact]
    public Task Is_silent_before_the_framework_that_suppresses_the_log_and_where_the_project_decides()
        => Verify.IsSilent<GlobalHandlerHidesException>(
            Handler("Failures", "return true;") + "static class Setup { static void Use(IApplicationBuilder app) => app.UseExceptionHandler(new ExceptionHandlerOptions { SuppressDiagnosticsCallback = _ => false }); }");

    [Theory]
    [InlineData("context.ExceptionHandled = true;")]
    [InlineData("context.Result = new StatusCodeResult(500);")]
    [InlineData("var exception = context.Exception; context.Result = new ObjectResult(exception.Message) { StatusCode = 500 };")]
    [InlineData("if (context.Exception is OrderGone) { context.Result = new StatusCodeResult(404); } else { context.Result = new StatusCodeResult(500); }")]
    [InlineData("context.Result = new ObjectResult(context.Exception.Message) { StatusCode = 500 }; context.ExceptionHandled = true;")]
    [InlineData("if (context.Exception is OrderGone) { context.Result = new StatusCodeResult(404); return; } context.Result = new StatusCodeResult(500);")]
    public async Task Reports_filters_that_deal_with_everything(string body)
    {
        await Verify.ReportsAt<GlobalHandlerHidesException>(DiagnosticSeverity.Warning, Filter("[|Failures|] : ExceptionFilterAttribute", "public override void OnException(ExceptionContext context)", body));
        await Verify.Reports<GlobalHandlerHidesException>(Filter("[|Failures|] : IExceptionFilter", "public void OnException(ExceptionContext context)", body));
        await Verify.Reports<GlobalHandlerHidesException>(Filter("[|Failures|] : IAsyncExceptionFilter", "public async Task OnExceptionAsync(ExceptionContext context)", "await Task.Yield(); " + body));
    }

    [Theory]
    [InlineData("context.ExceptionHandled = false;")]
    [InlineData("_logger.LogError(context.Exception, \"a\"); context.ExceptionHandled = true;")]
    [InlineData("Note(context); context.ExceptionHandled = true;")]
    [InlineData("if (context.Exception is OrderGone) context.Result = new StatusCodeResult(404);")]
    [InlineData("if (context.Exception is not OrderGone) return; context.Result = new StatusCodeResult(404);")]
    [InlineData("switch (context.Exception) { case OrderGone: context.Result = new StatusCodeResult(404); break; }")]
    [InlineData("_audit.Keep(context.Exception); context.ExceptionHandled = true;")]
    [InlineData("_kept = context.Exception; context.ExceptionHandled = true;")]
    [InlineData("var result = context.Exception is OrderGone ? new StatusCodeResult(404) : null; if (result is not null) { context.Result = result; }")]
    [InlineData("var exception = context.Exception; _audit.Keep(exception); context.ExceptionHandled = true;")]
    [InlineData("var result = context.Result;")]
    public Task Is_silent_on_filters_that_tell_or_know_the_type(string body)
        => Verify.IsSilent<GlobalHandlerHidesException>(Filter("Failures : IExceptionFilter", "public void OnException(ExceptionContext context)", body));

    [Theory]
    [InlineData("[|catch (Exception)|] { context.Response.StatusCode = 500; }")]
    [InlineData("[|catch|] { context.Response.StatusCode = 500; }")]
    [InlineData("[|catch (Exception)|] { }")]
    [InlineData("[|catch (Exception)|] { context.Response.StatusCode = 500; /* TODO: log the error */ }")]
    [InlineData("[|catch (Exception ex)|] { var root = ex.GetBaseException(); await context.Response.WriteAsync(root.Message); }")]
    [InlineData("[|catch (Exception ex)|] { await context.Response.WriteAsync(ex.Message); }")]
    [InlineData("[|catch (Exception ex)|] { await context.Response.WriteAsJsonAsync(new { error = ex.Message, trace = ex.ToString() }); }")]
    [InlineData("[|catch (Exception ex)|] { await Answer(context, ex); }")]
    [InlineData("[|catch (Exception ex)|] { context.Response.StatusCode = ex switch { OrderGone => 404, _ => 500 }; }")]
    [InlineData("[|catch (Exception ex)|] { var problem = new ProblemDetails(); problem.Detail = $\"failed: {ex.Message}\"; await context.Response.WriteAsJsonAsync(problem); }")]
    [InlineData("catch (OrderGone) { context.Response.StatusCode = 404; } [|catch (Exception)|] { context.Response.StatusCode = 500; }")]
    public async Task Reports_middleware(string clause)
    {
        await Verify.ReportsAt<GlobalHandlerHidesException>(DiagnosticSeverity.Warning, Middleware(clause));
        await Verify.Reports<GlobalHandlerHidesException>(Middleware(clause).Replace("_next(context)", "_next.Invoke(context)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("catch (Exception ex) { _logger.LogError(ex, \"a\"); context.Response.StatusCode = 500; }")]
    [InlineData("catch (Exception) { _logger.LogError(\"a\"); context.Response.StatusCode = 500; }")]
    [InlineData("catch (Exception ex) { await AnswerAndLog(context, ex); }")]
    [InlineData("catch (Exception ex) { await Twice(context, ex); }")]
    [InlineData("catch (Exception ex) { _audit.Keep(ex); }")]
    [InlineData("catch (Exception ex) { _audit.Save(ex.Message); }")]
    [InlineData("catch (Exception ex) { _audit.Rows.Add(new Row { Text = ex.Message }); }")]
    [InlineData("catch (Exception ex) { context.Items[\"exception\"] = ex; }")]
    [InlineData("catch (Exception ex) { _completion.SetException(ex); }")]
    [InlineData("catch (Exception ex) { await Task.FromException(ex); }")]
    [InlineData("catch (Exception ex) { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex); }")]
    [InlineData("catch (Exception) { throw; }")]
    [InlineData("catch (Exception) { if (context.Response.HasStarted) throw; context.Response.StatusCode = 500; }")]
    [InlineData("catch (Exception) when (context.Response.HasStarted) { }")]
    [InlineData("catch (OrderGone) { context.Response.StatusCode = 404; }")]
    [InlineData("catch (Exception) { context.Response.StatusCode = 500; /* logged by the gateway */ }")]
    [InlineData("catch (Exception ex) { if (ex is OperationCanceledException) return; context.Response.StatusCode = 500; }")]
    [InlineData("catch (Exception ex) { System.Diagnostics.Activity.Current?.AddException(ex); }")]
    public Task Is_silent_on_middleware_that_tells(string clause)
        => Verify.IsSilent<GlobalHandlerHidesException>(Middleware(clause));

    [Fact]
    public Task Is_silent_where_only_one_step_is_tried()
        => Verify.IsSilent<GlobalHandlerHidesException>("""
            using Microsoft.AspNetCore.Http;
            class Orders
            {
                private readonly RequestDelegate _next = null!;
                private readonly Func<Task> _warm = null!;
                public async Task Invoke(HttpContext context) { try { await _warm(); } catch (Exception) { context.Response.StatusCode = 500; } await _next(context); }
                public async Task Later(HttpContext context) { try { Keep(async () => await _next(context)); } catch (Exception) { context.Response.StatusCode = 500; } await Task.Yield(); }
                void Keep(Func<Task> step) { }
            }
            """);

    [Fact]
    public Task Reports_inline_middleware_and_endpoint_filters()
        => Verify.Reports<GlobalHandlerHidesException>("""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Http;
            static class Setup
            {
                static void Use(WebApplication app)
                {
                    app.Use(async (context, next) => { try { await next(context); } [|catch (Exception)|] { context.Response.StatusCode = 500; } });
                    app.Use(async (HttpContext context, Func<Task> next) => { try { await next(); } [|catch (Exception)|] { context.Response.StatusCode = 500; } });
                    app.Use(async (context, next) => { try { await next(context); } catch (Exception ex) { app.Logger.LogError(ex, "a"); } });
                }
            }
            class Filter : IEndpointFilter
            {
                public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
                {
                    try { return await next(context); }
                    [|catch (Exception ex)|] { return Results.Problem(ex.Message); }
                }
            }
            """.Replace("using Microsoft.AspNetCore.Http;", "using Microsoft.AspNetCore.Http;\nusing Microsoft.Extensions.Logging;", StringComparison.Ordinal));

    [Fact]
    public Task Is_silent_in_a_library_without_ASP_NET_Core()
        => Verify.IsSilent<GlobalHandlerHidesException>(
            "delegate Task RequestDelegate(object context); class A { RequestDelegate next = null!; async Task B() { try { await next(this); } catch (Exception) { } } }",
            TestProject.Library with { References = TestReferences.With("Serilog") });

    [Fact]
    public async Task Says_what_is_wrong_why_and_what_to_do()
    {
        await Verify.Reports<GlobalHandlerHidesException>(
            Handler("[|Failures|]", "return true;"),
            null,
            "'Failures' returns true for every exception and reports none: since .NET 10 the exception middleware logs nothing that a handler has dealt with, so requests fail and no log says why. Log the exception in 'TryHandleAsync'.");
        await Verify.Reports<GlobalHandlerHidesException>(
            Middleware("[|catch (Exception)|] { context.Response.StatusCode = 500; }"),
            null,
            "'Failures.Invoke' catches the exceptions of all requests here and reports none: nothing outside sees them, so requests fail and no log says why. Log the exception before you answer.");
    }

    private static string Handler(string name, string body)
        => $$"""
            using Microsoft.AspNetCore.Builder;
            using Microsoft.AspNetCore.Diagnostics;
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;

            public class OrderGone : Exception { }
            public class Audit { public Exception? Kept { get; set; } public void Keep(Exception exception) { Kept = exception; } public void KeepAny(object value) { } public void Save(string text) { } public bool Knows(Exception exception) => true; }
            public class {{name}}(IProblemDetailsService problems, ILogger<Audit> logger, Audit audit, IExceptionHandler other) : IExceptionHandler
            {
                public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken token)
                {
                    await Task.Yield();
                    {{body}}
                }

                private Task Answer(HttpContext context, Exception exception) { context.Response.StatusCode = 500; return context.Response.WriteAsync(exception.Message); }
                private Task Tell(Exception exception) { audit.Keep(exception); return Task.CompletedTask; }
            }

            """;

    internal static string Filter(string declaration, string member, string body)
        => $$"""
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.Filters;
            using Microsoft.Extensions.Logging;

            public class OrderGone : Exception { }
            public class Audit { public Exception? Kept { get; set; } public void Keep(Exception exception) { Kept = exception; } public static readonly ILogger<Audit> Log = null!; public static void Note(Exception exception) => Log.LogError(exception, "a"); }
            public class {{declaration}}
            {
                private readonly ILogger<Audit> _logger = null!;
                private readonly Audit _audit = new();
                private Exception? _kept;

                {{member}} {{{body}}}

                private void Note(ExceptionContext context) => Audit.Note(context.Exception);
            }
            """.ReplaceLineEndings("\n").Replace(body.Contains("Note(", StringComparison.Ordinal) ? "\0" : "    private void Note(ExceptionContext context) => Audit.Note(context.Exception);\n", "", StringComparison.Ordinal);

    private static string Middleware(string clause)
        => $$"""
            using Microsoft.AspNetCore.Http;
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.Extensions.Logging;

            public class OrderGone : Exception { }
            public class Row { public string? Text { get; set; } }
            public class Audit { public Exception? Kept { get; set; } public void Keep(Exception exception) { Kept = exception; } public void Save(string text) { } public HashSet<Row> Rows { get; } = new(); }
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
