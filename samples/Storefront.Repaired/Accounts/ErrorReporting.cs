using Sentry;
using Sentry.AspNetCore;

namespace Storefront.Accounts;

/// <summary>How failures get to those who mend them.</summary>
public static class ErrorReporting
{
    /// <summary>For the shop itself.</summary>
    public static void Configure(SentryAspNetCoreOptions sentry, IConfiguration configuration)
    {
        sentry.Dsn = configuration["Sentry:Dsn"] ?? "";
    }

    /// <summary>For the import of accounts, which runs by itself at night.</summary>
    public static IDisposable StartForImport() => SentrySdk.Init("https://0f1e2d3c4b5a69788796a5b4c3d2e1f0@errors.storefront.example/7");
}
