namespace Observability.Analyzers.Tests.Verification;

/// <summary>A library that measures and makes spans, a set-up that programs share, and the start of a program.</summary>
internal static class ShopProjects
{
    public const string Payments = """
        using System.Diagnostics;
        using System.Diagnostics.Metrics;

        namespace Shop.Payments;

        public sealed class PaymentMetrics
        {
            private const string Name = "Shop.Payments";
            private static readonly Meter Meter = new(Name);
            private static readonly ActivitySource Source = new("Shop.Payments.Source");
            private static readonly Counter<long> Paid = Meter.CreateCounter<long>("shop.payments");

            public static void Pay()
            {
                using var activity = Source.StartActivity("pay");
                Paid.Add(1);
            }
        }
        """;

    private const string Defaults = """
        using Microsoft.Extensions.Hosting;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Shop.ServiceDefaults;

        public static class Extensions
        {
            public static IHostApplicationBuilder AddServiceDefaults(this IHostApplicationBuilder builder)
            {
                builder.ConfigureOpenTelemetry();
                return builder;
            }

            public static IHostApplicationBuilder ConfigureOpenTelemetry(this IHostApplicationBuilder builder)
            {
                builder.Services.AddOpenTelemetry()
                    .WithMetrics(metrics => metrics.AddView("a", "b")METERS)
                    .WithTracing(tracing => tracing.SetErrorStatusOnException()SOURCES);
                return builder;
            }
        }
        """;

    public static string DefaultsWith(string meters = "", string sources = "")
        => Defaults.Replace("METERS", meters, StringComparison.Ordinal).Replace("SOURCES", sources, StringComparison.Ordinal);

    public static string Program(string wiring) => $$"""
        using Microsoft.AspNetCore.Builder;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        using OpenTelemetry.Metrics;
        using OpenTelemetry.Trace;

        namespace Shop.Api;

        public static class Startup
        {
            public static void Build(WebApplicationBuilder builder)
            {
                {{wiring}}
                Shop.Payments.PaymentMetrics.Pay();
            }
        }
        """;

    public static ProjectGraph Library => new ProjectGraph().With("Shop.Payments", Payments);
}
