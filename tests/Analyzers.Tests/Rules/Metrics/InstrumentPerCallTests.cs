using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InstrumentPerCallTests
{
    [Theory]
    [InlineData("""void Placed() => [|Shared.CreateCounter<int>("placed")|].Add(1);""")]
    [InlineData("""void Placed() { var placed = [|Shared.CreateCounter<int>("placed", "{order}")|]; placed.Add(1); }""")]
    [InlineData("""void Placed(Meter meter) { [|meter.CreateHistogram<double>("took")|].Record(1.5); }""")]
    [InlineData("""void Placed(IMeterFactory meters) => [|meters.Create("Shop").CreateCounter<int>("placed")|].Add(1);""")]
    [InlineData("""static Counter<int> Orders => [|Shared.CreateCounter<int>("placed")|];""")]
    [InlineData("""static Histogram<double> Took { get { return [|Shared.CreateHistogram<double>("took")|]; } }""")]
    public Task Reports(string members) => Verify.Reports<InstrumentPerCall>(MeterPerCallTests.Shop(members));

    [Theory]
    [InlineData("""private readonly Counter<int> _placed = Shared.CreateCounter<int>("placed"); void Placed() => _placed.Add(1);""")]
    [InlineData("""private Counter<int> _placed; void Placed() { _placed ??= Shared.CreateCounter<int>("placed"); _placed.Add(1); }""")]
    [InlineData("""static Counter<int> Orders { get; } = Shared.CreateCounter<int>("placed");""")]
    [InlineData("""static Counter<int> Make() => Shared.CreateCounter<int>("placed");""")]
    [InlineData("""void Placed(string shop) => Shared.CreateCounter<int>(shop + ".placed").Add(1);""")]
    [InlineData("""void StartShop() => Shared.CreateCounter<int>("started").Add(1);""")]
    // What comes with its meter, and what is never looked up, is for OBS2301.
    [InlineData("""void Placed() => new Meter("Shop").CreateCounter<int>("placed").Add(1);""")]
    [InlineData("""void Placed() { Shared.CreateObservableGauge("queue", () => _queue.Count); Seen.Add(1); }""")]
    public Task Is_silent(string members) => Verify.IsSilent<InstrumentPerCall>(MeterPerCallTests.Shop(members), TestProject.Service with { Nullable = NullableContextOptions.Disable });

    [Theory]
    [InlineData("public class Shop : ControllerBase", """private readonly Counter<int> _placed = Shared.CreateCounter<int>("placed");""")]
    [InlineData("public class Shop(IMeterFactory meters) : ControllerBase", """private readonly Counter<int> _placed = meters.Create("Shop").CreateCounter<int>("placed");""")]
    public Task Is_silent_where_each_object_looks_it_up_once(string type, string members) => Verify.IsSilent<InstrumentPerCall>(MeterPerCallTests.Shop(members, type));

    [Fact]
    public Task Is_silent_in_tests()
        => Verify.IsSilent<InstrumentPerCall>(MeterPerCallTests.Shop("""void Placed() => Shared.CreateCounter<int>("placed").Add(1);"""), TestProject.Tests);

    [Fact]
    public Task The_message_tells_why()
        => Verify.Reports<InstrumentPerCall>(
            MeterPerCallTests.Shop("""void Placed() => [|Shared.CreateCounter<int>("placed")|].Add(1);"""),
            null,
            "The instrument 'placed' is created each time 'Placed' runs: since .NET 8 the meter looks it up again for every value, before it keeps another one for every value. Create it once and keep it in a field.");
}
