using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Errors;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Errors;

public class HostIgnoresFailedWorkerTests
{
    [Fact]
    public Task Suggests_not_to_ignore_a_service_that_ends()
        => Verify.ReportsAt<HostIgnoresFailedWorker>(DiagnosticSeverity.Info, """
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            static class Setup
            {
                static void Add(IServiceCollection services)
                {
                    services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = [|BackgroundServiceExceptionBehavior.Ignore|]);
                    services.Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.StopHost);
                    var same = new HostOptions { BackgroundServiceExceptionBehavior = [|BackgroundServiceExceptionBehavior.Ignore|] };
                    var other = new Own { BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore };
                }
                class Own { public BackgroundServiceExceptionBehavior BackgroundServiceExceptionBehavior { get; set; } }
            }
            """);

    [Theory]
    [InlineData("BackgroundServiceExceptionBehavior.StopHost")]
    [InlineData("Chosen")]
    public Task Is_silent_where_the_host_stops_or_that_depends(string behaviour)
        => Verify.IsSilent<HostIgnoresFailedWorker>($$"""
            using Microsoft.Extensions.Hosting;
            static class Setup
            {
                static BackgroundServiceExceptionBehavior Chosen => BackgroundServiceExceptionBehavior.Ignore;
                static readonly HostOptions Options = new() { BackgroundServiceExceptionBehavior = {{behaviour}} };
            }
            """);
}
