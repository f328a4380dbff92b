namespace Observability.Analyzers.Tests.Verification;

/// <summary>A program that references a library with meters and a source, and a set-up that programs share: for fixes.</summary>
internal static class ShopProgram
{
    public static TestProject Project { get; } = TestProject.Service with
    {
        References =
        [
            .. TestReferences.All,
            .. ProjectGraph.References(
            [
                (
                    "Shop.Payments",
                    """
                    namespace Shop.Payments;

                    public static class Telemetry
                    {
                        private static readonly System.Diagnostics.Metrics.Meter Cards = new("Shop.Cards");
                        private static readonly System.Diagnostics.Metrics.Meter Payments = new("Shop.Payments");
                        private static readonly System.Diagnostics.ActivitySource Source = new("Shop.Payments");
                    }
                    """),
                (
                    "Shop.ServiceDefaults",
                    """
                    using Microsoft.Extensions.DependencyInjection;
                    using Microsoft.Extensions.Hosting;
                    using OpenTelemetry;
                    using OpenTelemetry.Metrics;
                    using OpenTelemetry.Trace;

                    namespace Shop.ServiceDefaults;

                    public static class Extensions
                    {
                        public static TBuilder AddServiceDefaults<TBuilder>(this TBuilder builder)
                            where TBuilder : IHostApplicationBuilder
                        {
                            builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddPrometheusExporter()).WithTracing(tracing => tracing.SetErrorStatusOnException());
                            return builder;
                        }
                    }
                    """),
            ]),
        ],
    };

    public static string Startup(string statement, string usings = "") => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        {{usings}}using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;
        using Shop.ServiceDefaults;

        public static class Startup
        {
            public static void Build(WebApplicationBuilder builder)
            {
                // What all services have.
                {{statement}}
                builder.Services.AddSingleton(new object());
            }
        }
        """;
}
