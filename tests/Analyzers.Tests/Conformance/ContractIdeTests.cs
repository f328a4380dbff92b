using Observability.Analyzers.CodeFixes.Contract;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Rules.Contract;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Conformance;

/// <summary>The way of the IDE for fixes that edit the contract and no code: one by one, and Fix All in every scope.</summary>
public class ContractIdeTests
{
    private const string Orders = """
        using System.Diagnostics.Metrics;

        public class Orders
        {
            private static readonly Meter Meter = new("Shop");
            private readonly Counter<long> _placed = Meter.CreateCounter<long>("shop.placed");
            private readonly Counter<long> _returned = Meter.CreateCounter<long>("shop.returned", "{order}");
        }
        """;

    private const string Placed = "metric shop.placed meter=Shop instrument=Counter<long>\n";
    private const string Returned = "metric shop.returned meter=Shop instrument=Counter<long> unit={order}\n";

    [Fact]
    public Task Undeclared_telemetry_is_added() => MendsAsync(new UndeclaredTelemetry(), new UndeclaredTelemetryFix(), "", Placed + Returned);

    [Fact]
    public Task Changed_telemetry_is_taken_over()
        => MendsAsync(
            new TelemetryChanged(),
            new TelemetryChangedFix(),
            "metric shop.placed meter=Shop instrument=Gauge<long>\nmetric shop.returned meter=Shop instrument=Counter<long>\n",
            Placed + Returned);

    private static async Task MendsAsync(Rule rule, RuleFix fix, string before, string after)
    {
        TestProject project = ContractRun.With(before);
        (string, string) file = ("/0/Telemetry.txt", before);
        await new IdeRun(rule, fix, project).RunAsync(Orders, file, after, await Findings.OfAsync([rule], project, Orders));
    }
}
