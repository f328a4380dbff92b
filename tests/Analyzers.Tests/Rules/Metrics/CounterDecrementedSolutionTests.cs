using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>The fix across files and projects, and what the user is shown of it.</summary>
public class CounterDecrementedSolutionTests
{
    [Fact]
    public async Task Files_of_a_project_change_together()
    {
        ImmutableArray<string> repaired = await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(
            TestProject.Service,
            """
            using System.Diagnostics.Metrics;

            namespace Shop;

            public partial class Orders
            {
                public Counter<long> Open { get; }

                public Orders(Meter meter) => Open = Create(meter);
            }
            """,
            """
            using System.Diagnostics.Metrics;

            namespace Shop;

            public partial class Orders
            {
                private static Counter<long> Create(Meter meter) => meter.CreateCounter<long>("open");
            }
            """,
            """
            namespace Shop;

            public class Checkout(Orders orders)
            {
                public void Close() => orders.Open.Add(-1);

                public void Reopen() => orders.Open.Add(1);
            }
            """);

        Assert.Equal(
            [
                """
                using System.Diagnostics.Metrics;

                namespace Shop;

                public partial class Orders
                {
                    public UpDownCounter<long> Open { get; }

                    public Orders(Meter meter) => Open = Create(meter);
                }
                """,
                """
                using System.Diagnostics.Metrics;

                namespace Shop;

                public partial class Orders
                {
                    private static UpDownCounter<long> Create(Meter meter) => meter.CreateUpDownCounter<long>("open");
                }
                """,
                """
                namespace Shop;

                public class Checkout(Orders orders)
                {
                    public void Close() => orders.Open.Add(-1);

                    public void Reopen() => orders.Open.Add(1);
                }
                """,
            ],
            repaired.AsEnumerable());
    }

    private const string Library = """
        using Prometheus;

        namespace Instruments;

        public interface IOrderMetrics { ICounter Open { get; } }

        public class OrderMetrics : IOrderMetrics
        {
            private readonly Counter _open = Metrics.CreateCounter("orders_open", "Open orders", "shop");
            public ICounter Open => _open.WithLabels("main");
            public static void Note(ICounter counter) => counter.Inc();
        }
        """;

    private const string Service = """
        using Instruments;

        namespace Shop;

        public class Orders(IOrderMetrics metrics)
        {
            public void Change()
            {
                var open = metrics.Open;
                open.Inc(-1);
                OrderMetrics.Note(metrics.Open);
            }
        }
        """;

    [Fact]
    public async Task Projects_change_together()
    {
        Solution solution = ProjectsInSolution.Of((Library, TestReferences.All), (Service, TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Equal(
            Library.Replace("ICounter", "IGauge", StringComparison.Ordinal).Replace("Counter _open", "Gauge _open", StringComparison.Ordinal).Replace("CreateCounter", "CreateGauge", StringComparison.Ordinal),
            await ProjectsInSolution.TextAsync(repaired, "Project0"));
        Assert.Equal(Service.Replace("Inc(-1)", "Dec()", StringComparison.Ordinal), await ProjectsInSolution.TextAsync(repaired, "Project1"));
        foreach (Project project in repaired.Projects)
            Assert.DoesNotContain((await project.GetCompilationAsync())!.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    // What a build writes into the library's assembly stands here in its source.
    [Fact]
    public async Task A_counter_behind_a_wrapper_of_another_project_is_retyped_there()
    {
        const string Wrapper = """
            using System.Diagnostics.Metrics;

            [assembly: System.Reflection.AssemblyMetadata("Observability.Facts", "1\nforwards|measurement|M:Shop.OrderMetrics.Change(System.Int64)|library=System.Diagnostics.Metrics,kind=Counter,action=Add,value=0,instrument=shop.open")]

            namespace Shop;

            public class OrderMetrics(Meter meter)
            {
                private readonly Counter<long> _open = meter.CreateCounter<long>("shop.open");

                public void Change(long by) => _open.Add(by);
            }
            """;
        const string Desk = """
            namespace Shop;

            public class Desk(OrderMetrics metrics)
            {
                public void Close() => metrics.Change(-1);
                public void Clear() => metrics.Change(-2);
            }
            """;
        Solution solution = ProjectsInSolution.Of((Wrapper, TestReferences.All), (Desk, TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Equal(
            Wrapper.Replace("Counter<long> _open", "UpDownCounter<long> _open", StringComparison.Ordinal).Replace("CreateCounter", "CreateUpDownCounter", StringComparison.Ordinal),
            await ProjectsInSolution.TextAsync(repaired, "Project0"));
        Assert.Equal(Desk, await ProjectsInSolution.TextAsync(repaired, "Project1"));
    }

    [Fact]
    public async Task Another_project_that_keeps_the_old_type_prevents_it()
    {
        const string Keeper = """
            using Instruments;
            using Prometheus;

            namespace Shop;

            public class Keeper
            {
                public List<ICounter> All(IOrderMetrics metrics) => [metrics.Open];
            }
            """;
        Solution solution = ProjectsInSolution.Of((Library, TestReferences.All), (Service, TestReferences.All), (Keeper, TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Equal(Service, await ProjectsInSolution.TextAsync(repaired, "Project1"));
    }

    [Theory]
    [InlineData("var (open, _) = instruments; open.Add(1);", true)]
    [InlineData("(Counter<long> open, _) = instruments; open.Add(1);", false)]
    public async Task A_file_that_takes_it_out_of_a_record_must_still_compile(string use, bool isFixed)
    {
        const string Instruments = """
            using System.Diagnostics.Metrics;

            public record Instruments(Counter<long> Open, string Name)
            {
                public static Instruments Create(Meter meter) => new(meter.CreateCounter<long>("open"), "shop");
                public void Close() => Open.Add(-1);
            }
            """;

        ImmutableArray<string> repaired = await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(
            TestProject.Service,
            Instruments,
            $"using System.Diagnostics.Metrics; public class User {{ public void Use(Instruments instruments) {{ instruments.Open.Add(2); {use} }} }}");

        Assert.Equal(isFixed, repaired[0] != Instruments);
        Assert.Equal(isFixed, repaired[0].Contains("record Instruments(UpDownCounter<long> Open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_project_that_implements_the_interface_changes_along()
    {
        const string Other = """
            using Instruments;
            using Prometheus;

            namespace Shop;

            public class NoMetrics : IOrderMetrics
            {
                public ICounter Open => null!;
            }
            """;
        Solution solution = ProjectsInSolution.Of((Library, TestReferences.All), (Service, TestReferences.All), (Other, TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Equal(Other.Replace("ICounter", "IGauge", StringComparison.Ordinal), await ProjectsInSolution.TextAsync(repaired, "Project2"));
    }

    [Fact]
    public async Task Tests_that_create_the_same_metric_change_along()
    {
        const string Tests = """
            using Prometheus;

            namespace Shop;

            public class OrdersTests
            {
                public double Value => Metrics.CreateCounter("orders_open", "Open orders", "shop").WithLabels("main").Value;
                public double Other => Metrics.CreateCounter("orders_placed", "Placed orders", "shop").WithLabels("main").Value;
            }
            """;
        Solution solution = ProjectsInSolution.Of((Library, TestReferences.All), (Service, TestReferences.All), (Tests, TestReferences.All));

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Equal(
            Tests.Replace("CreateCounter(\"orders_open\"", "CreateGauge(\"orders_open\"", StringComparison.Ordinal),
            await ProjectsInSolution.TextAsync(repaired, "Project2"));
    }

    [Fact]
    public async Task Fix_all_mends_every_instrument_once_and_again_nothing()
    {
        string[] sources =
        [
            """
            using System.Diagnostics.Metrics;
            using Prometheus;

            public static class Instruments
            {
                public static readonly Meter Shop = new("shop");
                public static readonly Counter<long> Open = Shop.CreateCounter<long>("open");
                public static readonly Counter<int> Carts = Shop.CreateCounter<int>("carts");
                public static readonly Counter Stock = Metrics.CreateCounter("stock", "", "shop");
            }
            """,
            """
            public class Orders
            {
                public void Close(int n)
                {
                    Instruments.Open.Add(-1);
                    Instruments.Open.Add(-n);
                    Instruments.Stock.WithLabels("a").Inc(-1);
                    Instruments.Stock.WithLabels("a").Inc(-n);
                }
            }
            """,
            """
            public class Shelf
            {
                public void Take(int n)
                {
                    Instruments.Carts.Add(-1);
                    Instruments.Stock.WithLabels("b").Inc(-1);
                    Instruments.Open.Add(-1);
                }
            }
            """,
        ];

        ImmutableArray<string> repaired = await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, sources);

        Assert.Equal(
            sources[0]
                .Replace("Counter<", "UpDownCounter<", StringComparison.Ordinal)
                .Replace("CreateCounter<", "CreateUpDownCounter<", StringComparison.Ordinal)
                .Replace("CreateUpDownUpDownCounter<", "CreateUpDownCounter<", StringComparison.Ordinal)
                .Replace("CreateUpDownCounter(", "CreateGauge(", StringComparison.Ordinal)
                .Replace("Counter Stock = Metrics.CreateCounter", "Gauge Stock = Metrics.CreateGauge", StringComparison.Ordinal),
            repaired[0]);
        Assert.Equal(sources[1].Replace("Inc(-1)", "Dec()", StringComparison.Ordinal).Replace("Inc(-n)", "Dec(n)", StringComparison.Ordinal), repaired[1]);
        Assert.Equal(sources[2].Replace("Inc(-1)", "Dec()", StringComparison.Ordinal), repaired[2]);
        Assert.Equal(repaired.AsEnumerable(), await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, [.. repaired]));
    }

    [Fact]
    public async Task Fix_all_leaves_what_it_cannot_mend_and_mends_the_rest()
    {
        const string Source = """
            using Prometheus;

            public class Orders
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "");
                private readonly Counter _kept = Metrics.CreateCounter("kept", "");
                public void Close() { _kept.Inc(-1); _open.Inc(-1); }
                public object Kept => _kept;
            }
            """;

        ImmutableArray<string> repaired = await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, Source);

        Assert.Equal(
            Source
                .Replace("Counter _open = Metrics.CreateCounter", "Gauge _open = Metrics.CreateGauge", StringComparison.Ordinal)
                .Replace("_open.Inc(-1)", "_open.Dec()", StringComparison.Ordinal),
            repaired[0]);
    }

    [Fact]
    public async Task A_counter_declared_by_the_same_words_prevents_it()
    {
        string[] sources =
        [
            """
            using Prometheus;

            public partial class Orders
            {
                private Counter _open = Metrics.CreateCounter("open", ""), _placed = null!;
                public void Close() => _open.Inc(-1);
            }
            """,
            """
            using Prometheus;

            public partial class Orders
            {
                public void Init() => _placed = Metrics.CreateCounter("placed", "");
            }
            """,
        ];

        Assert.Equal(sources, await Repair.AllAsync<CounterDecremented, CounterDecrementedFix>(TestProject.Service, sources));
    }

    private const string OldUser = """
        using System.Diagnostics.Metrics;

        public class Orders
        {
            private static readonly Counter<long> Open = new Meter("shop").CreateCounter<long>("open");
            public void Close() => Open.Add(-1);
        }
        """;

    [Fact]
    public async Task No_fix_where_the_referenced_version_has_no_UpDownCounter()
    {
        ImmutableArray<MetadataReference> references = WithoutUpDownCounter();

        Assert.Single(await Findings.OfAsync<CounterDecremented>(OldUser, TestProject.Service with { References = references }));
        Solution solution = ProjectsInSolution.Of((OldUser, references));
        Assert.Equal(OldUser, await ProjectsInSolution.TextAsync(await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix()), "Project0"));
    }

    [Fact]
    public async Task A_project_with_an_older_version_and_counters_of_its_own_is_no_obstacle()
    {
        const string Source = """
            using System.Diagnostics.Metrics;

            public class Carts(Meter meter)
            {
                private readonly Counter<long> _carts = meter.CreateCounter<long>("carts");
                public void Close() => _carts.Add(-1);
            }
            """;
        Solution solution = ProjectsInSolution.Of((Source, TestReferences.All), (OldUser, WithoutUpDownCounter()));
        solution = solution.WithProjectReferences(solution.Projects.Single(project => project.Name == "Project1").Id, []);

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        Assert.Contains("meter.CreateUpDownCounter", await ProjectsInSolution.TextAsync(repaired, "Project0"), StringComparison.Ordinal);
        Assert.Equal(OldUser, await ProjectsInSolution.TextAsync(repaired, "Project1"));
    }

    [Fact]
    public async Task A_file_of_two_projects_changes_in_both()
    {
        const string Shared = """
            using Prometheus;

            public class Orders
            {
                private readonly Counter _open = Metrics.CreateCounter("open", "");
                public void Close() => _open.Inc(-1);
            }
            """;
        Solution solution = ProjectsInSolution.Of((Shared, TestReferences.All), ("", TestReferences.All));
        solution = solution.AddDocument(
            DocumentId.CreateNewId(solution.Projects.Single(project => project.Name == "Project1").Id), "Source.cs", SourceText.From(Shared), filePath: "/0/Source.cs");
        solution = solution.RemoveDocument(solution.Projects.Single(project => project.Name == "Project1").Documents.First(document => document.FilePath == "/1/Source.cs").Id);

        Solution repaired = await Repair.FixAllAsync(solution, TestProject.Service, new CounterDecremented(), new CounterDecrementedFix());

        string expected = Shared.Replace("Counter", "Gauge", StringComparison.Ordinal).Replace("Inc(-1)", "Dec()", StringComparison.Ordinal);
        Assert.Equal(expected, await ProjectsInSolution.TextAsync(repaired, "Project0"));
        Assert.Equal(expected, await ProjectsInSolution.TextAsync(repaired, "Project1"));
    }

    [Theory]
    [InlineData("System.Diagnostics.Metrics", "new Meter(\"shop\").CreateCounter<long>(\"open_total\")", "Add(-1)", "Make '{0}' an UpDownCounter (the exported series becomes a gauge)")]
    [InlineData("Prometheus", "Metrics.CreateCounter(\"open\", \"\")", "Inc(-1)", "Make '{0}' a Gauge and call Dec() (the exported series type changes)")]
    [InlineData("Prometheus", "Metrics.CreateCounter(\"open_total\", \"\")", "Inc(-1)", "Make '{0}' a Gauge and call Dec() (the exported series type changes, its name keeps '_total')")]
    public async Task The_title_says_what_changes(string import, string creation, string call, string title)
    {
        Solution solution = ProjectsInSolution.Of(($$"""
            using {{import}};

            public class Orders
            {
                public void Close()
                {
                    var _open = {{creation}};
                    _open.{{call}};
                }
            }
            """, TestReferences.All));

        Assert.Equal([(string.Format(null, title, "_open"), "OBS2001")], await ActionsAsync(solution));
    }

    private static async Task<List<(string Title, string? Key)>> ActionsAsync(Solution solution)
    {
        Document document = solution.Projects.Single().Documents.First(candidate => candidate.Name == "Source.cs");
        Compilation compilation = (await document.Project.GetCompilationAsync())!;
        ImmutableArray<Diagnostic> found = await compilation.WithAnalyzers([new CallAnalyzer([new CounterDecremented()])]).GetAnalyzerDiagnosticsAsync();
        var actions = new List<(string, string?)>();
        var context = new CodeFixContext(document, Assert.Single(found), (action, _) => actions.Add((action.Title, action.EquivalenceKey)), CancellationToken.None);
        await new CounterDecrementedFix().RegisterCodeFixesAsync(context);
        return actions;
    }

    /// <summary>The base library with System.Diagnostics.DiagnosticSource 6, as far as counters go.</summary>
    private static ImmutableArray<MetadataReference> WithoutUpDownCounter()
    {
        const string Old = """
            namespace System.Diagnostics.Metrics
            {
                public class Meter { public Meter(string name) { } public Counter<T> CreateCounter<T>(string name, string? unit = null, string? description = null) where T : struct => null!; }
                public abstract class Instrument<T> where T : struct { }
                public sealed class Counter<T> : Instrument<T> where T : struct { public void Add(T delta) { } }
            }
            """;
        ImmutableArray<MetadataReference> references = [.. TestReferences.Base.Where(reference => Path.GetFileNameWithoutExtension(reference.Display) != "System.Diagnostics.DiagnosticSource")];
        var library = Findings.Compile(TestProject.Service with { References = references, ImplicitUsings = false }, Old).WithAssemblyName("System.Diagnostics.DiagnosticSource");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image).Success);
        return references.Add(MetadataReference.CreateFromImage(image.ToArray()));
    }
}
