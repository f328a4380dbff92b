namespace Observability.Analyzers.Tests.Rules.Metrics;

/// <summary>
/// How a counter is spoken to in each metrics library, so that a test states a contract once.
/// In a statement <c>UP</c> is the method that adds to <c>_open</c>.
/// </summary>
public sealed record MetricPhrasebook(string Using, string Type, string Creation, string Up)
{
    public static MetricPhrasebook System { get; } = new(
        "System.Diagnostics.Metrics", "Counter<double>", """new Meter("shop").CreateCounter<double>("orders_open")""", "Add");

    public static MetricPhrasebook Prometheus { get; } = new(
        "Prometheus", "Counter", """Metrics.CreateCounter("orders_open", "Open orders")""", "Inc");

    public static IReadOnlyList<string> Names { get; } = ["System", "Prometheus"];

    public static MetricPhrasebook Of(string name) => name == "System" ? System : Prometheus;

    /// <summary>Every statement, in every library.</summary>
    public static TheoryData<string, string> Cases(params string[] statements)
    {
        var cases = new TheoryData<string, string>();
        foreach (string name in Names)
        {
            foreach (string statement in statements)
                cases.Add(name, statement);
        }

        return cases;
    }

    /// <summary>A class with a counter and a few values, around a statement.</summary>
    public string Around(string statement, string members = "")
        => $$"""
            using {{Using}};

            public sealed class Orders
            {
                private readonly {{Type}} _open = {{Creation}};
                private int _count;
                {{members.Replace("UP(", Up + "(", StringComparison.Ordinal)}}

                public void Change(int n, double amount, bool placed, List<int> items)
                {
                    {{statement.Replace("UP(", Up + "(", StringComparison.Ordinal)}}
                    _count++;
                }
            }
            """;
}
