using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class ConflictingDefinitionTests
{
    private const string Meters = "static readonly Meter Own = new(\"shop\"); static readonly Meter Other = new(\"archive\"); static readonly Meter Versioned = new(\"shop\", \"2.0\"); Meter Changing = new(\"x\"); static Meter Make() => new(\"y\");";

    [Theory]
    [InlineData("Own.CreateCounter<long>(\"a\"); Own.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Own.CreateCounter<int>([|\"a\"|]);")]
    [InlineData("Own.CreateCounter<long>(\"a\", \"s\"); Own.CreateCounter<long>([|\"a\"|], \"ms\");")]
    [InlineData("Own.CreateCounter<long>(\"a\", \"s\"); Own.CreateCounter<long>([|\"a\"|]);")]
    [InlineData("Own.CreateCounter<long>(\"a\", \"s\", \"A.\"); Own.CreateCounter<long>([|\"a\"|], \"s\", \"B.\");")]
    [InlineData("Own.CreateCounter<long>(\"orders\"); Own.CreateUpDownCounter<long>([|\"Orders\"|]);")]
    [InlineData("Own.CreateCounter<long>(\"orders\", \"s\", \"A.\"); Own.CreateCounter<long>([|\"Orders\"|], \"s\", \"A.\");")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Own.CreateUpDownCounter<long>([|\"a\"|]); Own.CreateGauge<long>([|\"a\"|]);")]
    [InlineData("Own.CreateObservableGauge(\"a\", () => 1); Own.CreateObservableGauge([|\"a\"|], () => 2);")]
    [InlineData("Own.CreateObservableGauge(\"a\", One); Own.CreateObservableGauge([|\"a\"|], One);")]
    [InlineData("meter.CreateCounter<long>(\"a\"); meter.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("var local = new Meter(\"z\"); local.CreateCounter<long>(\"a\"); local.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("var local = Make(); local.CreateCounter<long>(\"a\"); local.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("Own.CreateCounter<long>(\"a\"); new Meter(\"shop\").CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("if (n > 0) Own.CreateCounter<long>(\"a\"); if (n < 0) Own.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("if (n > 0) { Own.CreateCounter<long>(\"a\"); } Own.CreateHistogram<long>([|\"a\"|]);")]
    [InlineData("if (n > 0) { Own.CreateCounter<long>(\"a\"); Own.CreateHistogram<long>([|\"a\"|]); }")]
    [InlineData("try { Own.CreateCounter<long>(\"a\"); } finally { Own.CreateHistogram<long>([|\"a\"|]); }")]
    public Task Two_definitions_in_one_meter(string statement) => Verify.Reports<ConflictingDefinition>(Around(statement));

    [Theory]
    [InlineData("Own.CreateCounter<long>(\"a\", \"s\", \"A.\"); Own.CreateCounter<long>(\"a\", \"s\", \"A.\");")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Own.CreateCounter<long>(\"a\", \"\", null);")]
    [InlineData("Own.CreateCounter<long>(\"a\", text, text); Own.CreateCounter<long>(\"a\", \"s\", text); Own.CreateCounter<long>(\"a\", \"s\", \"A.\");")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Own.CreateHistogram<long>(\"b\");")]
    [InlineData("Own.CreateCounter<long>(text); Own.CreateHistogram<long>(text);")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Other.CreateHistogram<long>(\"a\");")]
    [InlineData("Own.CreateCounter<long>(\"a\"); Versioned.CreateHistogram<long>(\"a\");")]
    [InlineData("Own.CreateCounter<long>(\"a\"); meter.CreateHistogram<long>(\"a\");")]
    [InlineData("Make().CreateCounter<long>(\"a\"); Make().CreateHistogram<long>(\"a\");")]
    [InlineData("other.Changing.CreateCounter<long>(\"a\"); Changing.CreateHistogram<long>(\"a\");")]
    [InlineData("Meter local = new(\"x\"); local.CreateCounter<long>(\"a\"); local = new(\"y\"); local.CreateHistogram<long>(\"a\");")]
    [InlineData("foreach (Meter each in new[] { Own, Other }) each.CreateCounter<long>(\"a\"); Own.CreateHistogram<long>(\"a\");")]
    [InlineData("if (n > 0) Own.CreateCounter<long>(\"a\"); else Own.CreateHistogram<long>(\"a\");")]
    [InlineData("if (n > 0) { Own.CreateCounter<long>(\"a\"); } else if (n < 0) { Own.CreateHistogram<long>(\"a\"); } else { Own.CreateGauge<long>(\"a\"); }")]
    [InlineData("if (n > 0) { Own.CreateCounter<long>(\"a\"); return; } Own.CreateHistogram<long>(\"a\");")]
    [InlineData("switch (n) { case 1: Own.CreateCounter<long>(\"a\"); break; default: Own.CreateHistogram<long>(\"a\"); break; }")]
    [InlineData("object made = n switch { 1 => Own.CreateCounter<long>(\"a\"), _ => Own.CreateHistogram<long>(\"a\") };")]
    [InlineData("object made = n > 0 ? Own.CreateCounter<long>(\"a\") : Own.CreateHistogram<long>(\"a\");")]
    [InlineData("try { Own.CreateCounter<long>(\"a\"); } catch { Own.CreateHistogram<long>(\"a\"); }")]
    [InlineData("Own.CreateObservableGauge(\"a\", () => new Measurement<int>(1)); Own.CreateObservableGauge(\"a\", () => new Measurement<int>(2));")]
    [InlineData("Own.CreateObservableGauge(\"a\", () => new Measurement<int>[0]); Own.CreateObservableGauge(\"a\", () => 1);")]
    [InlineData("Own.CreateObservableGauge(\"a\", () => 1, null, null, [new(\"k\", 1)]); Own.CreateObservableGauge(\"a\", () => 1, null, null, [new(\"k\", 2)]);")]
    public Task What_may_be_one_definition_or_two_metrics(string statement) => Verify.IsSilent<ConflictingDefinition>(Around(statement));

    [Theory]
    [InlineData("Metrics.CreateCounter(\"a\", \"A.\"); Metrics.CreateGauge([|\"a\"|], \"A.\");")]
    [InlineData("Metrics.CreateHistogram(\"a\", \"A.\"); Metrics.CreateSummary([|\"a\"|], \"A.\", \"shop\");")]
    [InlineData("factory.CreateCounter(\"a\", \"A.\"); factory.CreateGauge([|\"a\"|], \"A.\");")]
    [InlineData("var own = Metrics.WithCustomRegistry(Metrics.NewCustomRegistry()); own.CreateCounter(\"a\", \"A.\"); own.CreateGauge([|\"a\"|], \"A.\");")]
    public Task Two_types_in_one_registry(string statement) => Verify.Reports<ConflictingDefinition>(InvalidMetricNameTests.Prometheus(statement));

    [Theory]
    [InlineData("Metrics.CreateCounter(\"a\", \"A.\"); Metrics.CreateCounter(\"a\", \"B.\", \"shop\");")]
    [InlineData("Metrics.CreateCounter(\"a\", \"A.\"); Metrics.CreateGauge(\"A\", \"A.\");")]
    [InlineData("Metrics.CreateCounter(\"a\", \"A.\"); factory.CreateGauge(\"a\", \"A.\");")]
    [InlineData("Metrics.WithCustomRegistry(Metrics.NewCustomRegistry()).CreateCounter(\"a\", \"A.\"); Metrics.WithCustomRegistry(Metrics.NewCustomRegistry()).CreateGauge(\"a\", \"A.\");")]
    [InlineData("if (shop == \"\") Metrics.CreateCounter(\"a\", \"A.\"); else Metrics.CreateGauge(\"a\", \"A.\");")]
    public Task Two_registries_or_one_type(string statement) => Verify.IsSilent<ConflictingDefinition>(InvalidMetricNameTests.Prometheus(statement));

    [Fact]
    public Task Each_type_that_inherits_a_meter_has_its_own()
        => Verify.IsSilent<ConflictingDefinition>("""
            using System.Diagnostics.Metrics;

            public abstract class Measured(string name)
            {
                protected Meter Meter { get; } = new(name);
                protected readonly Meter Field = new(name);
            }

            public class Orders() : Measured("orders")
            {
                public void Create() { Meter.CreateCounter<long>("a"); Field.CreateCounter<long>("b"); }
            }

            public class Baskets() : Measured("baskets")
            {
                public void Create() { Meter.CreateHistogram<long>("a"); Field.CreateHistogram<long>("b"); }
            }
            """);

    [Fact]
    public Task Constructors_and_branches_of_a_build_exclude_each_other()
        => Verify.IsSilent<ConflictingDefinition>("""
            using System.Diagnostics.Metrics;

            public class Orders
            {
                private static readonly Meter Own = new("shop");

                public Orders(int n) => Own.CreateCounter<long>("a");

                public Orders(string n) => Own.CreateHistogram<long>("a");

            #if DEBUG_METRICS
                private readonly Counter<int> _b = Own.CreateCounter<int>("b");
            #else
                private readonly Counter<long> _b = Own.CreateCounter<long>("b");
            #endif
            }
            """);

    [Fact]
    public async Task Files_are_compared_in_their_order()
    {
        var found = await Findings.OfAsync(
            [new ConflictingDefinition()],
            TestProject.Service,
            "using System.Diagnostics.Metrics; class A { static readonly Meter Own = new(\"shop\"); object a = Own.CreateCounter<long>(\"a\", \"{order}\"); }",
            "using System.Diagnostics.Metrics; class B(IMeterFactory meters) { object a = meters.Create(\"shop\").CreateCounter<long>(\"a\"); }",
            "using System.Diagnostics.Metrics; class C(Meter meter) { object a = meter.CreateObservableGauge(\"a\", () => 1); object b = meter.CreateObservableGauge(\"a\", () => 1); }",
            "class D { object a = Prometheus.Metrics.CreateCounter(\"a\", \"\"); object b = Prometheus.Metrics.CreateGauge(\"a\", \"\"); }");

        Assert.Equal(
            [
                "'a' is defined twice in one meter, here with no unit, there with the unit \"{order}\" (Test0.cs line 1): OpenTelemetry exports two streams of one name, which backends mix up or refuse. Define it once, or give this one a name of its own.",
                "'a' already has a callback (Test2.cs line 1): both are called at each collection, but only one of the two values is exported. Observe it in one place, or give this one a name of its own.",
                "'a' is defined twice in one registry, here a Gauge, there a Counter (Test3.cs line 1): prometheus-net throws an InvalidOperationException where the second of them is created. Give this one a name of its own.",
            ],
            found.Select(diagnostic => diagnostic.GetMessage()));
        Assert.Equal("/0/Test0.cs", found[0].AdditionalLocations.Single().SourceTree!.FilePath);
    }

    [Fact]
    public async Task Tests_and_half_typed_code_are_left_alone()
    {
        await Verify.IsSilent<ConflictingDefinition>(Around("Own.CreateCounter<long>(\"a\"); Own.CreateHistogram<long>(\"a\");"), TestProject.Tests);
        await Verify.IsSilent<ConflictingDefinition>(Around("Own.CreateCounter<>(\"a\"); Own.CreateHistogram<Missing>(\"a\""), TestProject.Service with { MayNotCompile = true });
    }

    [Fact]
    public void It_is_a_warning() => Assert.Equal(DiagnosticSeverity.Warning, new ConflictingDefinition().Descriptor.DefaultSeverity);

    private static string Around(string statement)
        => $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                {{Meters}}
                static int One() => 1;
                void Create(Meter meter, Shop other, string text, int n)
                {
                    {{statement}}
                }
            }
            """;
}
