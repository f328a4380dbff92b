namespace Storefront;

/// <summary>Answers partners, whose programs want to read every answer, with a code instead of a page.</summary>
public sealed class PartnerErrors(RequestDelegate next, ILogger<PartnerErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception ex)
        {
            logger.LogError(ex, "Unhandled exception for {Method} {Path}", context.Request.Method, context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsJsonAsync(new { code = "E500", message = ex.Message });
        }
    }
}
