using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

public class ActivitySourceNotRegisteredTests
{
    private const string Usings = """
        using System.Diagnostics;
        using Microsoft.Extensions.DependencyInjection;
        using OpenTelemetry;
        using OpenTelemetry.Trace;

        """;

    // A service that has tracing set up as given, and the members given.
    private static string Shop(string wiring, string members)
        => $$"""
            {{Usings}}
            public static class Startup
            {
                public static void Configure(IServiceCollection services, string[] given, string one)
                    => services.AddOpenTelemetry().WithTracing(tracing => tracing{{wiring}});
            }

            public static class Orders
            {
                public const string SourceName = "Shop.Orders";
                {{members}}
            }
            """;

    [Theory]
    [InlineData(""".AddSource("Shop.Payments")""", """static ActivitySource S = new ActivitySource([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static ActivitySource S = new([|SourceName|], "1.0");""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static ActivitySource S = new([|SourceName|], "1.0", null);""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static ActivitySource S = new(version: "1.0", name: [|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static ActivitySource S = new(new ActivitySourceOptions([|"Shop.Orders"|]));""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static Tracer T = TracerProvider.Default.GetTracer([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop.Payments")""", """static Tracer T(TracerProvider provider) => provider.GetTracer([|SourceName|], "1.0");""")]
    [InlineData(""".AddSource("Shop.Payments").SetErrorStatusOnException()""", """static ActivitySource S = new([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop.Payments", "Shop.Stock").AddSource("Other")""", """static ActivitySource S = new([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource(["Shop.Payments"])""", """static ActivitySource S = new([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop.Orders.*")""", """static ActivitySource S = new([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource("Shop")""", """static ActivitySource S = new([|"Shop.Orders"|]);""")]
    public Task Reports(string wiring, string members) => Verify.Reports<ActivitySourceNotRegistered>(Shop(wiring, members));

    [Theory]
    [InlineData(""".AddSource([|"Shop.Order"|])""", """static ActivitySource S = new ActivitySource([|"Shop.Orders"|]);""")]
    [InlineData(""".AddSource([|"Shop.Oders"|], "Shop.Payments")""", """static Tracer T = TracerProvider.Default.GetTracer([|"Shop.Orders"|]);""")]
    public Task Reports_both_places_of_a_slip(string wiring, string members) => Verify.Reports<ActivitySourceNotRegistered>(Shop(wiring, members));

    [Theory]
    [InlineData(""".AddSource("Shop.Orders")""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource("shop.orders")""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource(Orders.SourceName)""", """static Tracer T = TracerProvider.Default.GetTracer(SourceName);""")]
    [InlineData(""".AddSource("Shop.*")""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource("*")""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource("Other").AddSource("Shop.Order?")""", """static ActivitySource S = new("Shop.Orders");""")]
    // Not all that is registered can be seen.
    [InlineData(".AddSource(given)", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource("Other", one)""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource("Other").AddSource($"{one}.Orders")""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource(["Other", .. given])""", """static ActivitySource S = new("Shop.Orders");""")]
    [InlineData(""".AddSource(typeof(Orders).Assembly.GetName().Name!)""", """static ActivitySource S = new("Shop.Orders");""")]
    // The source's name is not known.
    [InlineData(""".AddSource("Other")""", """static ActivitySource S(string name) => new(name);""")]
    [InlineData(""".AddSource("Other")""", """static ActivitySource S(ActivitySourceOptions options) => new(options);""")]
    [InlineData(""".AddSource("Other")""", """static ActivitySource S = new(typeof(Orders).FullName!);""")]
    [InlineData(""".AddSource("Other")""", """static ActivitySource S = new("");""")]
    // What is registered is another's, and near to nothing.
    [InlineData(""".AddSource("Npgsql", "Shop.Orders")""", """static ActivitySource S = new("Shop.Orders");""")]
    // Somebody else listens.
    [InlineData(""".AddSource("Other")""", """static ActivitySource S = new("Shop.Orders"); static ActivityListener L = new();""")]
    public Task Is_silent(string wiring, string members) => Verify.IsSilent<ActivitySourceNotRegistered>(Shop(wiring, members));

    [Fact]
    public Task Is_silent_where_the_name_is_read_from_the_configuration()
        => Verify.IsSilent<ActivitySourceNotRegistered>($$"""
            {{Usings}}
            using Microsoft.AspNetCore.Builder;

            public static class Startup
            {
                static ActivitySource S = new("Shop.Orders");

                public static void Configure(WebApplicationBuilder builder)
                    => builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(builder.Environment.ApplicationName));
            }
            """);

    [Fact]
    public Task Is_silent_where_a_caller_hands_in_more_configuration()
        => Verify.IsSilent<ActivitySourceNotRegistered>($$"""
            {{Usings}}
            public static class Startup
            {
                static ActivitySource S = new("Shop.Orders");

                public static void AddShop(this IServiceCollection services, Action<TracerProviderBuilder>? more = null)
                    => services.AddOpenTelemetry().WithTracing(tracing => { tracing.AddSource("Other"); more?.Invoke(tracing); });
            }
            """);

    [Fact]
    public Task Is_silent_in_a_library_that_sets_up_no_provider()
        => Verify.IsSilent<ActivitySourceNotRegistered>($$"""
            {{Usings}}
            public static class Instrumentation
            {
                static ActivitySource S = new("Shop.Orders");

                public static TracerProviderBuilder AddShop(this TracerProviderBuilder tracing) => tracing.AddSource("Shop.Stock");
            }
            """, TestProject.Library);

    [Fact]
    public Task Is_silent_where_only_metrics_are_set_up()
        => Verify.IsSilent<ActivitySourceNotRegistered>($$"""
            {{Usings}}
            using OpenTelemetry.Metrics;

            public static class Startup
            {
                static ActivitySource S = new("Shop.Orders");

                public static void Configure(IServiceCollection services)
                    => services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddMeter("Shop.Stock"));
            }
            """);

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<ActivitySourceNotRegistered>(Shop(""".AddSource("Other")""", """static ActivitySource S = new("Shop.Orders");"""), TestProject.Tests);

    [Fact]
    public async Task Is_silent_where_another_project_builds_on_OpenTelemetry()
    {
        string shop = Shop(""".AddSource("Other")""", """static ActivitySource S = new("Shop.Orders");""");
        MetadataReference defaults = Findings.Compile(TestProject.Library, $$"""
            {{Usings}}
            public static class ServiceDefaults
            {
                public static void AddDefaults(this IServiceCollection services) => services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource("*"));
            }
            """).WithAssemblyName("Defaults").ToMetadataReference();

        Assert.Empty(await Findings.OfAsync<ActivitySourceNotRegistered>(shop, TestProject.Service with { References = [.. TestReferences.All, defaults] }));
        Assert.Single(await Findings.OfAsync<ActivitySourceNotRegistered>(shop, TestProject.Service));
    }

    [Theory]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddSource(\"Other\").Build()")]
    [InlineData("services.ConfigureOpenTelemetryTracerProvider(tracing => tracing.AddSource(\"Other\"))")]
    [InlineData("services.ConfigureOpenTelemetryTracerProvider((provider, tracing) => tracing.AddSource(\"Other\"))")]
    public Task Reports_however_the_provider_is_set_up(string wiring)
        => Verify.Reports<ActivitySourceNotRegistered>($$"""
            {{Usings}}
            public static class Startup
            {
                static ActivitySource S = new([|"Shop.Orders"|]);

                public static void Configure(IServiceCollection services) => {{wiring}};
            }
            """);

    [Fact]
    public async Task The_message_tells_what_happens_and_where()
    {
        Diagnostic missing = Assert.Single(await Findings.OfAsync<ActivitySourceNotRegistered>(Shop(""".AddSource("Other")""", """static ActivitySource S = new(SourceName);"""), TestProject.Service));
        Assert.Equal(
            "No AddSource call names the activity source 'Shop.Orders': OpenTelemetry listens to registered sources only, so none of its spans is ever made. Add AddSource(\"Shop.Orders\") where tracing is set up.",
            missing.GetMessage());
        Assert.Contains("AddSource(\"Other\")", Text(Assert.Single(missing.AdditionalLocations)), StringComparison.Ordinal);

        Diagnostic tracer = Assert.Single(await Findings.OfAsync<ActivitySourceNotRegistered>(Shop(""".AddSource("Other")""", """static Tracer T = TracerProvider.Default.GetTracer(SourceName);"""), TestProject.Service));
        Assert.StartsWith("No AddSource call names the tracer 'Shop.Orders': ", tracer.GetMessage(), StringComparison.Ordinal);

        var slips = await Findings.OfAsync<ActivitySourceNotRegistered>(Shop(""".AddSource("Shop.Order")""", """static ActivitySource S = new(SourceName);"""), TestProject.Service);
        Assert.Equal(2, slips.Length);
        Assert.All(slips, slip => Assert.Equal(
            "The source 'Shop.Orders' is registered as 'Shop.Order', which is another name: OpenTelemetry does not listen to it, so none of its spans is ever made. Use one name in both places.",
            slip.GetMessage()));
    }

    private static string Text(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);

    [Theory]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => set.AddConsole())")]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => { set.AddConsole(); })")]
    [InlineData("services.AddOpenTelemetry().WithTracing()")]
    [InlineData("services.AddOpenTelemetry().WithTracing(SetUp)")]
    [InlineData("Sdk.CreateTracerProviderBuilder().AddConsole().Build()")]
    [InlineData("services.ConfigureOpenTelemetryTracerProvider(set => set.AddConsole())")]
    public Task Reports_where_a_provider_registers_nothing(string provider)
        => Verify.Reports<ActivitySourceNotRegistered>(Providing(provider, "static ActivitySource S = new([|\"Shop.Orders\"|]);"));

    [Theory]
    [InlineData("services.AddOpenTelemetry()")]
    [InlineData("services.AddOpenTelemetry().WithTracing(given)")]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => set.AddSource(name))")]
    [InlineData("services.AddOpenTelemetry().WithTracing(set => set.AddSource(\"Shop.*\"))")]
    [InlineData("new Own().WithTracing(set => set.AddConsole())")]
    public Task Is_silent_where_it_may_be_registered(string provider)
        => Verify.IsSilent<ActivitySourceNotRegistered>(Providing(provider, "static ActivitySource S = new(\"Shop.Orders\");"));

    [Fact]
    public Task Is_silent_in_a_library_that_registers_what_it_makes()
        => Verify.IsSilent<ActivitySourceNotRegistered>(Providing("services.ConfigureOpenTelemetryTracerProvider(set => set.AddSource(\"Shop.Payments\"))", "static ActivitySource S = new(\"Shop.Orders\");"), TestProject.Library);

    [Fact]
    public Task Is_silent_in_a_library_whose_provider_registers_nothing()
        => Verify.IsSilent<ActivitySourceNotRegistered>(Providing("services.AddOpenTelemetry().WithTracing(set => set.AddConsole())", "static ActivitySource S = new(\"Shop.Orders\");"), TestProject.Library);

    [Fact]
    public Task A_slip_is_one_in_a_library_too()
        => Verify.Reports<ActivitySourceNotRegistered>(Providing("services.ConfigureOpenTelemetryTracerProvider(set => set.AddSource([|\"Shop.Order\"|]))", "static ActivitySource S = new([|\"Shop.Orders\"|]);"), TestProject.Library);

    internal static string Providing(string provider, string member)
        => $$"""
            {{Usings}}
            public static class Startup
            {
                {{member}}

                static TracerProviderBuilder AddConsole(this TracerProviderBuilder set) => set;
                static void SetUp(TracerProviderBuilder set) => set.AddConsole();

                public static void Configure(IServiceCollection services, string name, System.Action<OpenTelemetry.Trace.TracerProviderBuilder> given) => {{provider}};
            }

            public class Own { public Own WithTracing(System.Func<OpenTelemetry.Trace.TracerProviderBuilder, OpenTelemetry.Trace.TracerProviderBuilder> set) => this; }
            """;
}
