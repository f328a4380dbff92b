using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivitySourceNotRegisteredFixTests
{
    private static string Shop(string wiring, string members)
        => $$"""
            using System.Diagnostics;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Trace;

            namespace Shop
            {
                public static class Startup
                {
                    public static void Configure(IServiceCollection services)
                        => services.AddOpenTelemetry().WithTracing(tracing => tracing{{wiring}});
                }
            }

            namespace Shop.Sales
            {
                public static class Orders
                {
                    public const string SourceName = "Shop.Orders";
                    {{members}}
                }
            }
            """;

    [Theory]
    [InlineData(""".AddSource("Shop.Payments") /* kept */""", """new ActivitySource(NAME)""", """.AddSource("Shop.Payments", NAME) /* kept */""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddSource("Shop.Payments")""", """new ActivitySource(NAME)""", """.AddSource("Shop.Payments", NAME)""", "SourceName", "Sales.Orders.SourceName")]
    [InlineData(""".AddSource("A").AddSource("B").SetErrorStatusOnException()""", """new ActivitySource(NAME)""", """.AddSource("A").AddSource("B", NAME).SetErrorStatusOnException()""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddSource(["A", "B"])""", """new ActivitySource(NAME)""", """.AddSource(["A", "B", NAME])""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddSource()""", """TracerProvider.Default.GetTracer(NAME)""", """.AddSource(NAME)""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    public Task The_name_is_added(string wiring, string creation, string fixedWiring, string name, string written)
        => Verify.Fixes<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(
            Shop(wiring, $"static object S = {creation.Replace("NAME", $"[|{name}|]", StringComparison.Ordinal)};"),
            Shop(fixedWiring.Replace("NAME", written, StringComparison.Ordinal), $"static object S = {creation.Replace("NAME", name, StringComparison.Ordinal)};"));

    [Fact]
    public Task Several_sources_are_added_once_each()
        => Verify.Fixes<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(
            Shop(
                """.AddSource("Shop.Payments")""",
                """
                static ActivitySource A = new([|"Shop.Carts"|]);
                        static ActivitySource B = new([|SourceName|]);
                        static Tracer C = TracerProvider.Default.GetTracer([|"shop.carts"|]);
                """),
            Shop(
                """.AddSource("Shop.Payments", "Shop.Carts", Sales.Orders.SourceName)""",
                """
                static ActivitySource A = new("Shop.Carts");
                        static ActivitySource B = new(SourceName);
                        static Tracer C = TracerProvider.Default.GetTracer("shop.carts");
                """));

    [Fact]
    public Task A_slip_is_put_right_where_the_source_is_registered()
        => Verify.Fixes<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(
            Shop(""".AddSource("Shop.Payments", /* ours */ [|"Shop.Order"|])""", "static ActivitySource S = new([|SourceName|]);"),
            Shop(""".AddSource("Shop.Payments", /* ours */ Sales.Orders.SourceName)""", "static ActivitySource S = new(SourceName);"));

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => set.AddConsole())", "services.AddOpenTelemetry().WithTracing(set => set.AddSource(\"Shop.Orders\", \"Shop.Stock\").AddConsole())")]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => { set.AddConsole(); })", "services.AddOpenTelemetry().WithTracing(set => { set.AddSource(\"Shop.Orders\", \"Shop.Stock\").AddConsole(); })")]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddConsole().Build()", "Sdk.CreateTracerProviderBuilder().AddSource(\"Shop.Orders\", \"Shop.Stock\").AddConsole().Build()")]
    public Task A_provider_that_registers_nothing_registers_it_first(string before, string after)
        => Verify.Fixes<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(ActivitySourceNotRegisteredTests.Providing(before, "static ActivitySource S = new([|\"Shop.Orders\"|]); static ActivitySource T = new([|\"Shop.Stock\"|]);"), ActivitySourceNotRegisteredTests.Providing(after, "static ActivitySource S = new(\"Shop.Orders\"); static ActivitySource T = new(\"Shop.Stock\");"));

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithTracing()")]
    [InlineData("services.AddOpenTelemetry().WithTracing(_ => { })")]
    [InlineData("services.AddOpenTelemetry().WithTracing(SetUp)")]
    public Task Where_no_builder_is_in_sight(string provider)
        => Verify.HasNoFix<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(ActivitySourceNotRegisteredTests.Providing(provider, "static ActivitySource S = new([|\"Shop.Orders\"|]); static ActivitySource T = new([|\"Shop.Stock\"|]);"));
}
