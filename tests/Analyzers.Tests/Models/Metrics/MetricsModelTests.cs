using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Metrics;

public class MetricsModelTests
{
    // Every .NET project references System.Diagnostics.Metrics.
    private static readonly TestProject BareLibrary = TestProject.Library with { References = TestReferences.Base };

    [Theory]
    [InlineData("")]
    [InlineData("using System.Diagnostics;")]
    [InlineData("using System.Diagnostics.Tracing;")]
    [InlineData("using System.Diagnostics.MetricsLike; namespace System.Diagnostics.MetricsLike { public class X; }")]
    [InlineData("using Company.Diagnostics.Metrics; namespace Company.Diagnostics.Metrics { public class X; }")]
    [InlineData("using Company.System.Diagnostics.Metrics; namespace Company.System.Diagnostics.Metrics { public class X; }")]
    [InlineData("using M = System.Text;")]
    [InlineData("using Pair = (int, int);")]
    public void A_project_that_does_not_measure_costs_nothing(string source)
    {
        var model = Measured.Model(source, BareLibrary).Metrics;
        var names = new HashSet<string>();
        model.AddMethodNames(names);

        Assert.False(model.IsReferenced);
        Assert.Empty(names);
    }

    [Theory]
    [InlineData("using System.Diagnostics.Metrics;")]
    [InlineData("global using System.Diagnostics.Metrics;")]
    [InlineData("using global::System.Diagnostics.Metrics;")]
    [InlineData("using M = System.Diagnostics.Metrics;")]
    [InlineData("using Count = System.Diagnostics.Metrics.Counter<long>;")]
    [InlineData("using static System.Diagnostics.Metrics.MeterFactoryExtensions;")]
    [InlineData("namespace Shop; using System.Diagnostics.Metrics;")]
    [InlineData("namespace Shop { namespace Orders { using System.Diagnostics.Metrics; } }")]
    public void A_using_directive_tells_that_a_project_measures(string source) => Assert.True(Measured.Model(source, BareLibrary).Metrics.IsReferenced);

    [Theory]
    [InlineData("web", true)]
    [InlineData("worker", true)]
    [InlineData("service", true)]
    [InlineData("console", false)]
    [InlineData("library", false)]
    [InlineData("test", false)]
    public void Services_measure(string kind, bool expected)
        => Assert.Equal(expected, Measured.Model("", TestProject.Service with { Kind = kind, References = TestReferences.Base }).Metrics.IsReferenced);

    [Theory]
    [InlineData("Prometheus.NetStandard", true)]
    [InlineData("OpenTelemetry", true)]
    [InlineData("OpenTelemetry.Api.dll", true)]
    [InlineData("Serilog", false)]
    public void A_metrics_library_tells_that_a_project_measures(string library, bool expected)
        => Assert.Equal(expected, Measured.Model("", TestProject.Library with { References = TestReferences.With(library) }).Metrics.IsReferenced);

    [Fact]
    public void Types_of_the_same_name_are_not_prometheus_net()
        => Assert.Null(Measured.Model("namespace Prometheus; public class Metrics; public class Counter;", BareLibrary).Metrics.PrometheusNet);

    [Fact]
    public void Without_either_library_there_is_nothing()
    {
        ImmutableArray<MetadataReference> references = [.. TestReferences.Base.Where(reference => !reference.Display!.Contains("DiagnosticSource", StringComparison.Ordinal))];
        MetricsModel model = Measured.Model("", TestProject.Service with { References = references }).Metrics;

        Assert.False(model.IsReferenced);
        Assert.Empty(model.Libraries);
    }

    [Fact]
    public void Libraries_tell_their_instruments()
    {
        MetricsModel model = Measured.Model("").Metrics;

        Assert.Equal(
            [
                InstrumentKind.Counter, InstrumentKind.UpDownCounter, InstrumentKind.Histogram, InstrumentKind.Gauge,
                InstrumentKind.ObservableCounter, InstrumentKind.ObservableUpDownCounter, InstrumentKind.ObservableGauge,
            ],
            model.SystemMetrics!.Instruments.Select(instrument => instrument.Kind));
        Assert.Equal(
            [InstrumentKind.Counter, InstrumentKind.Gauge, InstrumentKind.Histogram, InstrumentKind.Summary],
            model.PrometheusNet!.Instruments.Select(instrument => instrument.Kind));
        Assert.Null(model.PrometheusNet![InstrumentKind.UpDownCounter]);
        Assert.All(model.PrometheusNet.Instruments, instrument => Assert.True(instrument is { Child: not null, Interface: not null, Configuration: not null }));
    }

    [Fact]
    public Task The_rule_is_on_in_a_library_that_imports_the_namespace()
        => Verify.Reports<CounterDecremented>(
            """
            namespace Shop;

            using System.Diagnostics.Metrics;

            public class Orders(Counter<long> open) { public void Close() => open.Add([|-1|]); }
            """,
            BareLibrary);

    [Fact]
    public Task The_rule_is_on_in_old_language_versions()
        => Verify.Reports<CounterDecremented>(
            """
            namespace Shop
            {
                using System.Diagnostics.Metrics;

                public class Orders
                {
                    private readonly Counter<long> _open = new Meter("shop").CreateCounter<long>("open");
                    public void Close() { _open.Add([|-1|]); }
                }
            }
            """,
            BareLibrary with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, ImplicitUsings = false });
}
