using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Metrics;

/// <summary>Reads measurements out of sources.</summary>
internal static class Measured
{
    public static TelemetryModel Model(string source, TestProject? project = null) => Compile(source, project).Model;

    /// <summary>Every measurement in the source, in the order in which they stand.</summary>
    public static List<Measurement> In(string source, TestProject? project = null)
    {
        (Compilation compilation, TelemetryModel model) = Compile(source, project);
        SyntaxTree tree = compilation.SyntaxTrees.First();
        SemanticModel semantics = compilation.GetSemanticModel(tree);
        return
        [
            .. from invocation in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
               let operation = semantics.GetOperation(invocation) as IInvocationOperation
               where operation is not null
               let method = model.Find(operation.TargetMethod) as MeasurementMethod
               where method is not null
               select Measurement.TryCreate(operation, method),
        ];
    }

    /// <summary>A statement between two counters of each library, with a few values.</summary>
    public static Measurement InStatement(string statement)
        => Assert.Single(In($$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using P = Prometheus;

            public class Orders(Meter meter)
            {
                private readonly Counter<long> _counter = meter.CreateCounter<long>("counter");
                private readonly UpDownCounter<int> _level = meter.CreateUpDownCounter<int>("level");
                private readonly Histogram<double> _histogram = meter.CreateHistogram<double>("histogram");
                private readonly Gauge<double> _gauge = meter.CreateGauge<double>("gauge");
                private readonly P.Counter _pCounter = P.Metrics.CreateCounter("counter", "", "a", "b");
                private readonly P.Counter.Child _pChild = P.Metrics.CreateCounter("child", "", "a").WithLabels("x");
                private readonly P.ICounter _pAny = P.Metrics.CreateCounter("any", "");
                private readonly P.Gauge _pGauge = P.Metrics.CreateGauge("gauge", "");
                private readonly P.Histogram _pHistogram = P.Metrics.CreateHistogram("histogram", "");
                private readonly P.Summary _pSummary = P.Metrics.CreateSummary("summary", "");

                public void Do(int n, string shop, TagList given, P.IManagedLifetimeMetricHandle<P.ICounter> handle)
                {
                    {{statement}}
                }
            }
            """));

    private static (Compilation Compilation, TelemetryModel Model) Compile(string source, TestProject? project)
    {
        project ??= TestProject.Service;
        Compilation compilation = Findings.Compile(project, source);
        return (compilation, new TelemetryModel(compilation, new AnalyzerOptions([], new EditorConfigOptions(project.EditorConfig)), CancellationToken.None));
    }
}
