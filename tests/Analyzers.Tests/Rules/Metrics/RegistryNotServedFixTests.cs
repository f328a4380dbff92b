using Microsoft.CodeAnalysis;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class RegistryNotServedFixTests
{
    private static readonly TestProject Program = TestProject.Service with { Output = OutputKind.ConsoleApplication };

    [Fact]
    public async Task Metrics_of_prometheus_net_are_mapped_where_the_program_stands()
    {
        var repaired = await Repair.AllAsync<RegistryNotServed, RegistryNotServedFix>(
            Program,
            """
            using Prometheus;

            public static class Shop
            {
                public static readonly Counter Orders = Metrics.CreateCounter("orders_total", "Orders.");
            }
            """,
            """
            using Microsoft.AspNetCore.Builder;

            var app = WebApplication.CreateBuilder(args).Build();

            app.Run();
            """);

        Assert.Equal(
            """
            using Microsoft.AspNetCore.Builder;
            using Prometheus;

            var app = WebApplication.CreateBuilder(args).Build();
            app.MapMetrics();

            app.Run();
            """,
            repaired[1]);
    }

    [Fact]
    public Task Has_no_fix_without_the_package_that_maps()
    {
        const string Source = """
            using Microsoft.AspNetCore.Builder;
            using Prometheus;

            var app = WebApplication.CreateBuilder(args).Build();
            var orders = [|Metrics.CreateCounter("orders_total", "Orders.")|];
            app.Run();
            """;
        TestProject project = Program with { References = [.. TestReferences.All.Where(reference => !reference.Display!.Contains("Prometheus.AspNetCore", StringComparison.Ordinal))] };
        return Verify.Fixes<RegistryNotServed, RegistryNotServedFix>(Source, Source, project);
    }

    [Theory]
    [InlineData("builder.Build().Run();")]
    [InlineData("var app = builder.Build(); app.MapGet(\"/metrics\", () => \"\"); app.Run();")]
    public Task Has_no_fix_where_there_is_no_place_for_it(string end)
        => Verify.HasNoFix<RegistryNotServed, RegistryNotServedFix>($$"""
            using Microsoft.AspNetCore.Builder;
            using Prometheus;

            var orders = [|Metrics.CreateCounter("orders_total", "Orders.")|];
            var builder = WebApplication.CreateBuilder(args);
            {{end}}
            """, Program);
}
