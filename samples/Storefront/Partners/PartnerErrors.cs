namespace Storefront;

/// <summary>Answers partners, whose programs want to read every answer, with a code instead of a page.</summary>
public sealed class PartnerErrors(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception ex)
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await context.Response.WriteAsJsonAsync(new { code = "E500", message = ex.Message });
        }
    }
}
