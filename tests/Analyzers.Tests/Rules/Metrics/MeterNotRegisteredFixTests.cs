using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MeterNotRegisteredFixTests
{
    private static string Shop(string wiring, string members)
        => $$"""
            using System.Diagnostics.Metrics;
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            namespace Shop
            {
                public static class Startup
                {
                    public static void Configure(IServiceCollection services)
                        => services.AddOpenTelemetry().WithMetrics(metrics => metrics{{wiring}});
                }
            }

            namespace Shop.Sales
            {
                public static class Orders
                {
                    public const string MeterName = "Shop.Orders";
                    private const string Hidden = "Shop.Hidden";
                    {{members}}
                }
            }
            """;

    [Theory]
    [InlineData(""".AddMeter("Shop.Payments") /* kept */""", """new Meter(NAME)""", """.AddMeter("Shop.Payments", NAME) /* kept */""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddMeter("Shop.Payments")""", """new Meter(NAME)""", """.AddMeter("Shop.Payments", NAME)""", "MeterName", "Sales.Orders.MeterName")]
    [InlineData(""".AddMeter("Shop.Payments")""", """new Meter(NAME)""", """.AddMeter("Shop.Payments", NAME)""", "Hidden", "\"Shop.Hidden\"")]
    [InlineData(""".AddMeter("Shop.Payments")""", """new Meter(NAME)""", """.AddMeter("Shop.Payments", NAME)""", "@\"Shop.Orders\"", "@\"Shop.Orders\"")]
    [InlineData(""".AddMeter("Shop.Payments")""", """new Meter(NAME)""", """.AddMeter("Shop.Payments", NAME)""", "\"Shop.\" + \"More\"", "\"Shop.More\"")]
    [InlineData(""".AddMeter("A").AddMeter("B")""", """new Meter(NAME)""", """.AddMeter("A").AddMeter("B", NAME)""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddMeter(new[] { "A" })""", """new Meter(NAME)""", """.AddMeter(new[] { "A", NAME })""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddMeter(new string[] { "A", })""", """new Meter(NAME)""", """.AddMeter(new string[] { "A", NAME, })""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddMeter(["A", "B"])""", """new Meter(NAME)""", """.AddMeter(["A", "B", NAME])""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData(""".AddMeter()""", """new Meter(NAME)""", """.AddMeter(NAME)""", "\"Shop.Orders\"", "\"Shop.Orders\"")]
    public Task The_name_is_added(string wiring, string creation, string fixedWiring, string name, string written)
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Shop(wiring, $"static Meter M = {creation.Replace("NAME", $"[|{name}|]", StringComparison.Ordinal)};"),
            Shop(fixedWiring.Replace("NAME", written, StringComparison.Ordinal), $"static Meter M = {creation.Replace("NAME", name, StringComparison.Ordinal)};"));

    [Fact]
    public Task A_list_on_lines_goes_on_so()
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Shop(
                """

                                    // What we collect.
                                    .AddMeter(
                                        "Shop.Payments", // cards
                                        "Shop.Stock") // end
                                    .AddView("a", "b")
                """,
                """static Meter M = new([|"Shop.Orders"|]);"""),
            Shop(
                """

                                    // What we collect.
                                    .AddMeter(
                                        "Shop.Payments", // cards
                                        "Shop.Stock",
                                        "Shop.Orders") // end
                                    .AddView("a", "b")
                """,
                """static Meter M = new("Shop.Orders");"""));

    [Fact]
    public Task Several_meters_are_added_once_each()
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Shop(
                """.AddMeter("Shop.Payments")""",
                """
                static Meter A = new([|"Shop.Carts"|]);
                        static Meter B = new([|MeterName|]);
                        static Meter C = new([|"shop.carts"|], "2.0");
                """),
            Shop(
                """.AddMeter("Shop.Payments", "Shop.Carts", Sales.Orders.MeterName)""",
                """
                static Meter A = new("Shop.Carts");
                        static Meter B = new(MeterName);
                        static Meter C = new("shop.carts", "2.0");
                """));

    [Theory]
    [InlineData("\"Shop.Orders\"", "\"Shop.Orders\"")]
    [InlineData("MeterName", "Sales.Orders.MeterName")]
    public Task A_slip_is_put_right_where_the_meter_is_registered(string name, string written)
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(
            Shop(""".AddMeter("Shop.Payments", /* ours */ [|"Shop.Order"|])""", $"static Meter M = new([|{name}|]);"),
            Shop($""".AddMeter("Shop.Payments", /* ours */ {written})""", $"static Meter M = new({name});"));

    [Fact]
    public async Task The_name_is_added_in_another_file()
    {
        var repaired = await Repair.AllAsync<MeterNotRegistered, MeterNotRegisteredFix>(
            TestProject.Service,
            """
            using Microsoft.Extensions.DependencyInjection;
            using OpenTelemetry.Metrics;

            public static class Startup
            {
                public static void Configure(IServiceCollection services)
                    => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Other"));
            }
            """,
            """
            using System.Diagnostics.Metrics;

            internal class Orders(IMeterFactory meters)
            {
                internal const string Name = "Shop.Orders";
                private readonly Meter _meter = meters.Create(Name);
            }
            """);

        Assert.Contains("metrics.AddMeter(\"Other\", Orders.Name)", repaired[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => set.AddConsole())", "services.AddOpenTelemetry().WithMetrics(set => set.AddMeter(\"Shop.Orders\", \"Shop.Stock\").AddConsole())")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => { set.AddConsole(); })", "services.AddOpenTelemetry().WithMetrics(set => { set.AddMeter(\"Shop.Orders\", \"Shop.Stock\").AddConsole(); })")]
    [InlineData("Sdk.CreateMeterProviderBuilder().AddConsole().Build()", "Sdk.CreateMeterProviderBuilder().AddMeter(\"Shop.Orders\", \"Shop.Stock\").AddConsole().Build()")]
    public Task A_provider_that_registers_nothing_registers_it_first(string before, string after)
        => Verify.Fixes<MeterNotRegistered, MeterNotRegisteredFix>(MeterNotRegisteredTests.Providing(before, "static Meter M = new([|\"Shop.Orders\"|]); static Meter N = new([|\"Shop.Stock\"|]);"), MeterNotRegisteredTests.Providing(after, "static Meter M = new(\"Shop.Orders\"); static Meter N = new(\"Shop.Stock\");"));

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithMetrics()")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(_ => { })")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(SetUp)")]
    public Task Where_no_builder_is_in_sight(string provider)
        => Verify.HasNoFix<MeterNotRegistered, MeterNotRegisteredFix>(MeterNotRegisteredTests.Providing(provider, "static Meter M = new([|\"Shop.Orders\"|]); static Meter N = new([|\"Shop.Stock\"|]);"));
}
