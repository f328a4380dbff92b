using Microsoft.CodeAnalysis;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class MeterNotRegisteredTests
{
    private const string Usings = """
        using System.Diagnostics.Metrics;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry;
        using OpenTelemetry.Metrics;

        """;

    // A service that has metrics set up as given, and the members given.
    private static string Shop(string wiring, string members)
        => $$"""
            {{Usings}}
            public static class Startup
            {
                public static void Configure(IServiceCollection services, string[] given, string one)
                    => services.AddOpenTelemetry().WithMetrics(metrics => metrics{{wiring}});
            }

            public static class Orders
            {
                public const string MeterName = "Shop.Orders";
                {{members}}
            }
            """;

    [Theory]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M = new([|MeterName|], "1.0");""")]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M = new Meter(new MeterOptions([|"Shop.Orders"|]));""")]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M = new Meter(new MeterOptions("") { Name = [|"Shop.Orders"|] });""")]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M(IMeterFactory f) => f.Create([|MeterName|]);""")]
    [InlineData(""".AddMeter("Shop.Payments")""", """static Meter M(IMeterFactory f) => f.Create(new MeterOptions([|MeterName|]));""")]
    [InlineData(""".AddMeter("Shop.Payments", "Shop.Stock").AddMeter("Other")""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter(new[] { "Shop.Payments" })""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter(["Shop.Payments"])""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter("Shop.Orders.*")""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter("*.Shop")""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter("Shop?")""", """static Meter M = new Meter([|"Shop"|]);""")]
    [InlineData(""".AddMeter("Shop.V1")""", """static Meter M = new Meter([|"Shop.V2"|]);""")]
    [InlineData(""".AddMeter("A")""", """static Meter M = new Meter([|"B"|]);""")]
    [InlineData(""".AddMeter("shop.orders")""", """static Meter M = new Meter([|"Shop.Order"|]); static Meter N = new Meter("Shop.Orders");""")]
    public Task Reports(string wiring, string members) => Verify.Reports<MeterNotRegistered>(Shop(wiring, members));

    [Theory]
    [InlineData(""".AddMeter([|"Shop.Order"|])""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter([|"Shop.Oders"|], "Shop.Payments")""", """static Meter M = new Meter([|"Shop.Orders"|]);""")]
    [InlineData(""".AddMeter("Shop.Payments", [|"shop-orders"|])""", """static Meter M = new Meter([|MeterName|]);""")]
    public Task Reports_both_places_of_a_slip(string wiring, string members) => Verify.Reports<MeterNotRegistered>(Shop(wiring, members));

    [Theory]
    [InlineData(""".AddMeter("Shop.Orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("shop.orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter(Orders.MeterName)""", """static Meter M = new Meter(MeterName);""")]
    [InlineData(""".AddMeter("Shop.*")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("*")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("Shop.Order?")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("Other").AddMeter("Shop.Orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    // Not all that is registered can be seen.
    [InlineData(".AddMeter(given)", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("Other", one)""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("Other").AddMeter($"{one}.Orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter(["Other", .. given])""", """static Meter M = new Meter("Shop.Orders");""")]
    [InlineData(""".AddMeter("Other").AddMeter(typeof(Orders).FullName!)""", """static Meter M = new Meter("Shop.Orders");""")]
    // The meter's name is not known.
    [InlineData(""".AddMeter("Other")""", """static Meter M(string name) => new Meter(name);""")]
    [InlineData(""".AddMeter("Other")""", """static Meter M(MeterOptions options) => new Meter(options);""")]
    [InlineData(""".AddMeter("Other")""", """static Meter M = new Meter("");""")]
    // A name that nobody here creates, which is near to nothing.
    [InlineData(""".AddMeter("System.Net.Http", "Shop.Orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    // Near, but both names are in use.
    [InlineData(""".AddMeter("Shop.Order", "Shop.Orders")""", """static Meter M = new Meter("Shop.Orders");""")]
    // Somebody else listens.
    [InlineData(""".AddMeter("Other")""", """static Meter M = new Meter("Shop.Orders"); static MeterListener L = new();""")]
    public Task Is_silent(string wiring, string members) => Verify.IsSilent<MeterNotRegistered>(Shop(wiring, members));

    [Fact]
    public Task Is_silent_where_a_caller_hands_in_more_configuration()
        => Verify.IsSilent<MeterNotRegistered>($$"""
            {{Usings}}
            public static class Startup
            {
                static Meter M = new("Shop.Orders");

                public static void AddShop(this IServiceCollection services, Action<MeterProviderBuilder>? more = null)
                    => services.AddOpenTelemetry().WithMetrics(metrics => { metrics.AddMeter("Other"); more?.Invoke(metrics); });
            }
            """);

    [Fact]
    public Task Is_silent_in_a_library_that_sets_up_no_provider()
        => Verify.IsSilent<MeterNotRegistered>($$"""
            {{Usings}}
            public static class Instrumentation
            {
                static Meter M = new("Shop.Orders");

                public static MeterProviderBuilder AddShop(this MeterProviderBuilder metrics) => metrics.AddMeter("Shop.Stock");
            }
            """, TestProject.Library);

    [Fact]
    public Task Is_silent_where_AddMeter_is_somebody_elses()
        => Verify.IsSilent<MeterNotRegistered>($$"""
            {{Usings}}
            public static class Startup
            {
                static Meter M = new("Shop.Orders");

                public static void AddMeter(this MeterProviderBuilder metrics, Type type) => metrics.AddMeter("Other");

                public static void Configure(IServiceCollection services)
                    => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter(typeof(Startup)));
            }
            """);

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<MeterNotRegistered>(Shop(""".AddMeter("Other")""", """static Meter M = new Meter("Shop.Orders");"""), TestProject.Tests);

    [Fact]
    public async Task Is_silent_where_another_project_builds_on_OpenTelemetry()
    {
        string shop = Shop(""".AddMeter("Other")""", """static Meter M = new Meter("Shop.Orders");""");
        MetadataReference defaults = Findings.Compile(TestProject.Library, $$"""
            {{Usings}}
            public static class ServiceDefaults
            {
                public static void AddDefaults(this IServiceCollection services) => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("*"));
            }
            """).WithAssemblyName("Defaults").ToMetadataReference();
        MetadataReference plain = Findings.Compile(TestProject.Library with { References = TestReferences.Base }, "public class Plain;").WithAssemblyName("Plain").ToMetadataReference();

        Assert.Empty(await Findings.OfAsync<MeterNotRegistered>(shop, TestProject.Service with { References = [.. TestReferences.All, defaults] }));
        Assert.Single(await Findings.OfAsync<MeterNotRegistered>(shop, TestProject.Service with { References = [.. TestReferences.All, plain] }));
    }

    [Theory]
    [InlineData("Sdk.CreateMeterProviderBuilder().AddMeter(\"Other\").Build()")]
    [InlineData("services.ConfigureOpenTelemetryMeterProvider(metrics => metrics.AddMeter(\"Other\"))")]
    [InlineData("services.ConfigureOpenTelemetryMeterProvider((provider, metrics) => metrics.AddMeter(\"Other\"))")]
    [InlineData("MeterProviderBuilderExtensions.AddView(Sdk.CreateMeterProviderBuilder().AddMeter(\"Other\"), \"a\", \"b\")")]
    public Task Reports_however_the_provider_is_set_up(string wiring)
        => Verify.Reports<MeterNotRegistered>($$"""
            {{Usings}}
            public static class Startup
            {
                static Meter M = new([|"Shop.Orders"|]);

                public static void Configure(IServiceCollection services) => {{wiring}};
            }
            """);

    [Fact]
    public async Task The_message_tells_what_happens_and_where()
    {
        Diagnostic missing = Assert.Single(await Findings.OfAsync<MeterNotRegistered>(Shop(""".AddMeter("Other")""", """static Meter M = new Meter(MeterName);"""), TestProject.Service));
        Assert.Equal(
            "No AddMeter call names the meter 'Shop.Orders': OpenTelemetry collects registered meters only, so everything measured with it is dropped. Add AddMeter(\"Shop.Orders\") where metrics are set up.",
            missing.GetMessage());
        Assert.Contains("AddMeter(\"Other\")", Text(Assert.Single(missing.AdditionalLocations)), StringComparison.Ordinal);

        var slips = await Findings.OfAsync<MeterNotRegistered>(Shop(""".AddMeter("Shop.Order")""", """static Meter M = new Meter(MeterName);"""), TestProject.Service);
        Assert.Equal(2, slips.Length);
        Assert.All(slips, slip => Assert.Equal(
            "The meter 'Shop.Orders' is registered as 'Shop.Order', which is another name: OpenTelemetry collects nothing that is measured with it. Use one name in both places.",
            slip.GetMessage()));
        Assert.Equal(["MeterName", "\"Shop.Order\""], slips.Select(slip => Text(Assert.Single(slip.AdditionalLocations))));
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => set.AddConsole())")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => { set.AddConsole(); })")]
    [InlineData("services.AddOpenTelemetry().WithMetrics()")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(SetUp)")]
    [InlineData("Sdk.CreateMeterProviderBuilder().AddConsole().Build()")]
    [InlineData("services.ConfigureOpenTelemetryMeterProvider(set => set.AddConsole())")]
    public Task Reports_where_a_provider_registers_nothing(string provider)
        => Verify.Reports<MeterNotRegistered>(Providing(provider, "static Meter M = new([|\"Shop.Orders\"|]);"));

    [Theory]
    [InlineData("services.AddOpenTelemetry()")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(given)")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => set.AddMeter(name))")]
    [InlineData("services.AddOpenTelemetry().WithMetrics(set => set.AddMeter(\"Shop.*\"))")]
    [InlineData("new Own().WithMetrics(set => set.AddConsole())")]
    public Task Is_silent_where_it_may_be_registered(string provider)
        => Verify.IsSilent<MeterNotRegistered>(Providing(provider, "static Meter M = new(\"Shop.Orders\");"));

    [Fact]
    public Task Is_silent_in_a_library_that_registers_what_it_makes()
        => Verify.IsSilent<MeterNotRegistered>(Providing("services.ConfigureOpenTelemetryMeterProvider(set => set.AddMeter(\"Shop.Payments\"))", "static Meter M = new(\"Shop.Orders\");"), TestProject.Library);

    [Fact]
    public Task Is_silent_in_a_library_whose_provider_registers_nothing()
        => Verify.IsSilent<MeterNotRegistered>(Providing("services.AddOpenTelemetry().WithMetrics(set => set.AddConsole())", "static Meter M = new(\"Shop.Orders\");"), TestProject.Library);

    [Fact]
    public Task A_slip_is_one_in_a_library_too()
        => Verify.Reports<MeterNotRegistered>(Providing("services.ConfigureOpenTelemetryMeterProvider(set => set.AddMeter([|\"Shop.Order\"|]))", "static Meter M = new([|\"Shop.Orders\"|]);"), TestProject.Library);

    internal static string Providing(string provider, string member)
        => $$"""
            {{Usings}}
            public static class Startup
            {
                {{member}}

                static MeterProviderBuilder AddConsole(this MeterProviderBuilder set) => set;
                static void SetUp(MeterProviderBuilder set) => set.AddConsole();

                public static void Configure(IServiceCollection services, string name, System.Action<OpenTelemetry.Metrics.MeterProviderBuilder> given) => {{provider}};
            }

            public class Own { public Own WithMetrics(System.Func<OpenTelemetry.Metrics.MeterProviderBuilder, OpenTelemetry.Metrics.MeterProviderBuilder> set) => this; }
            """;
}
