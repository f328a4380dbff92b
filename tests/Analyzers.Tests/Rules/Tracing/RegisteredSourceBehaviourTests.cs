using System.Diagnostics;
using CsCheck;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Models.Wiring;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Tracing;

/// <summary>Which sources OpenTelemetry listens to, asked of OpenTelemetry.</summary>
public class RegisteredSourceBehaviourTests
{
    [Theory]
    [InlineData("Shop.Orders", "Shop.Orders", true)]
    [InlineData("shop.ORDERS", "Shop.Orders", true)]
    [InlineData("Shop.Order", "Shop.Orders", false)]
    [InlineData("Shop", "Shop.Orders", false)]
    [InlineData("Shop.*", "Shop.Orders", true)]
    [InlineData("Shop.*", "Shop", false)]
    [InlineData("Shop*", "Shop", true)]
    [InlineData("Shop.?rders", "Shop.Orders", true)]
    [InlineData("Shop?", "Shop", false)]
    [InlineData("*.Orders", "Shop.Orders", true)]
    [InlineData("Shop.(Orders|Carts)", "Shop.Orders", false)]
    [InlineData("Shop+Orders", "Shop+Orders", true)]
    public void A_name_listens_to(string registered, string source, bool listens)
    {
        Assert.Equal(listens, IsExported([registered], source));
        Assert.Equal(listens, NamePattern.Fits(registered, source));
    }

    [Fact]
    public void Any_names_listen_to_what_OpenTelemetry_listens_to()
    {
        Gen<string> name = Gen.Char["abAB.-+(|[$"].Array[1, 6].Select(characters => new string(characters));
        Gen<string> pattern = Gen.Char["abAB.-+(|[$*?*?"].Array[1, 6].Select(characters => new string(characters));
        Gen.Select(pattern.Array[1, 3], name).Sample(
            (patterns, source) => Assert.Equal(IsExported(patterns, source), patterns.Any(registered => NamePattern.Fits(registered, source))),
            iter: 1000,
            threads: 1);
    }

    [Fact]
    public void The_spans_of_an_unregistered_source_are_null()
    {
        using var orders = new ActivitySource("Orders" + Guid.NewGuid());
        using var carts = new ActivitySource("Carts" + Guid.NewGuid());
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(orders.Name).Build();

        Assert.NotNull(orders.StartActivity("place"));
        Assert.Null(carts.StartActivity("open"));
    }

    [Theory]
    [InlineData("""AddSource("shop.payments")""")]
    [InlineData("""AddSource("shop.order")""")]
    public async Task Spans_arrive_after_the_fix_only(string wiring)
    {
        string before = $$"""
            using System.Diagnostics;
            using OpenTelemetry;
            using OpenTelemetry.Trace;

            public static class Run
            {
                private static readonly ActivitySource Source = new("shop.orders");

                public static TracerProviderBuilder Tracing() => Sdk.CreateTracerProviderBuilder().{{wiring}};

                public static void Main()
                {
                    using (Source.StartActivity("place order"))
                    {
                    }

                    TracerProvider.Default.GetTracer("shop.stock").StartSpan("count stock").End();
                }
            }
            """;
        string after = (await Repair.AllAsync<ActivitySourceNotRegistered, ActivitySourceNotRegisteredFix>(TestProject.Service, before)).Single();

        Assert.Empty(await SpanRun.OfAsync(before));
        Assert.Equal(["place order", "count stock"], (await SpanRun.OfAsync(after)).Select(span => span.Name));
    }

    // What is exported tells, not what StartActivity returns: other listeners of the process may listen.
    private static bool IsExported(string[] registered, string name)
    {
        using var source = new ActivitySource(name);
        var exported = new NameExporter();
        using TracerProvider provider = Sdk.CreateTracerProviderBuilder().AddSource(registered).SetSampler(new AlwaysOnSampler()).AddProcessor(new SimpleActivityExportProcessor(exported)).Build();
        string probe = Guid.NewGuid().ToString();
        source.StartActivity(probe)?.Stop();
        return exported.Names.Contains(probe);
    }

    private sealed class NameExporter : BaseExporter<Activity>
    {
        public List<string> Names { get; } = [];

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (Activity activity in batch)
                Names.Add(activity.DisplayName);
            return ExportResult.Success;
        }
    }
}
