using Observability.Analyzers.Models.Metrics;

namespace Observability.Analyzers.Tests.Models.Metrics;

public class InstrumentTests
{
    private const string Create = """meter.CreateCounter<long>("orders.open", "{order}", "Open orders.")""";

    [Theory]
    [InlineData("Counter<long> _open = " + Create + "; void Do() => _open.Add(1);")]
    [InlineData("Counter<long> Open { get; } = " + Create + "; void Do() => Open.Add(1);")]
    [InlineData("Counter<long> _open; Orders() { _open = " + Create + "; } void Do() => _open.Add(1);")]
    [InlineData("Counter<long> _open; Orders() => this._open = " + Create + "; void Do() => this._open.Add(1);")]
    [InlineData("static Counter<long> Open; static Orders() => Open = " + Create + "; Orders() { Counter<int> Open; Open = null!; } void Do() => Open.Add(1);")]
    [InlineData("Counter<long> Open { get; } Orders() => Open = " + Create + "; void Do() => Open.Add(1);")]
    [InlineData("void Do() { var open = " + Create + "; open.Add(1); }")]
    [InlineData("void Do() { Counter<long> open; open = " + Create + "; open?.Add(1); }")]
    [InlineData("void Do() => " + Create + ".Add(1);")]
    [InlineData("void Do() => meter.CreateCounter<long>(description: \"Open orders.\", unit: \"{order}\", name: \"orders.open\").Add(1);")]
    public void The_creation_is_found(string members)
    {
        Instrument instrument = InstrumentIn(members);

        Assert.NotNull(instrument.Creation);
        Assert.Equal(InstrumentKind.Counter, instrument.Creation.Kind);
        Assert.Equal("orders.open", instrument.Creation.Name);
        Assert.Equal("{order}", instrument.Creation.Unit);
        Assert.Equal("Open orders.", instrument.Creation.Description);
        Assert.Equal("long", instrument.Creation.NumberType?.ToString());
        Assert.Empty(instrument.Creation.LabelNames);
    }

    [Theory]
    [InlineData("Counter<long> _open = null!; void Do() => _open.Add(1);", "_open")]
    [InlineData("Counter<long> _open; Orders() => _open = Make(); Counter<long> Make() => " + Create + "; void Do() => _open.Add(1);", "_open")]
    [InlineData("Counter<long> _open; Orders() => _open = " + Create + "; Orders(int n) => _open = meter.CreateCounter<long>(\"x\"); void Do() => _open.Add(1);", "_open")]
    [InlineData("void Do() { var open = " + Create + "; open = null!; open.Add(1); }", "open")]
    [InlineData("void Do(Counter<long> open) => open.Add(1);", "open")]
    [InlineData("void Do(List<Counter<long>> all) => all[0].Add(1);", null)]
    public void A_creation_out_of_sight_is_not_guessed(string members, string? holder)
    {
        Instrument instrument = InstrumentIn(members);

        Assert.Null(instrument.Creation);
        Assert.Equal(holder, instrument.Holder?.Name);
    }

    [Theory]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", \"a\", \"b\")", "a,b")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new[] { \"a\", \"b\" })", "a,b")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", [\"a\", \"b\"])", "a,b")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new CounterConfiguration { LabelNames = new[] { \"a\" } })", "a")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new CounterConfiguration { LabelNames = [\"a\"] })", "a")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new CounterConfiguration())", "")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new CounterConfiguration { SuppressInitialValue = true })", "")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", configuration: null)", "")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\")", "")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new string[0])", "")]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", Names)", null)]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", new[] { \"a\", Names[0] })", null)]
    [InlineData("Metrics.CreateCounter(\"open\", \"Open orders\", Settings)", null)]
    public void Label_names_are_read_where_they_can_all_be_seen(string creation, string? expected)
    {
        Instrument instrument = Assert.Single(Measured.In($$"""
            using Prometheus;

            public class Orders
            {
                private static readonly string[] Names = ["a"];
                private static readonly CounterConfiguration Settings = new();
                private static readonly Counter Open = {{creation}};
                public void Do() => Open.WithLabels("x").Inc();
            }
            """)).Instrument;

        Assert.Equal("Open", instrument.DisplayName);
        Assert.Equal("open", instrument.Creation!.Name);
        Assert.Equal("Open orders", instrument.Creation.Description);
        Assert.Null(instrument.Creation.NumberType);
        Assert.Equal(expected, instrument.Creation.LabelNames.IsDefault ? null : string.Join(",", instrument.Creation.LabelNames));
    }

    [Fact]
    public void A_child_leads_to_the_creation_of_its_parent()
    {
        Instrument instrument = Assert.Single(Measured.In("""
            using Prometheus;

            public class Orders
            {
                private readonly ICounter _open = Metrics.CreateCounter("open", "", "shop").WithLabels("a");
                public void Do() => _open.Inc();
            }
            """)).Instrument;

        Assert.Equal("open", instrument.Creation?.Name);
    }

    private static Instrument InstrumentIn(string members)
        => Assert.Single(Measured.In($$"""
            using System.Diagnostics.Metrics;

            public class Orders
            {
                private static readonly Meter meter = new("shop");
                {{members}}
            }
            """)).Instrument;
}
