using System.Diagnostics.Metrics;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class UnsupportedInstrumentTypeTests
{
    [Theory]
    [InlineData("meter.CreateCounter<byte>(\"a\");")]
    [InlineData("meter.CreateCounter<short>(\"a\");")]
    [InlineData("meter.CreateUpDownCounter<int>(\"a\");")]
    [InlineData("meter.CreateHistogram<long>(\"a\");")]
    [InlineData("meter.CreateGauge<float>(\"a\");")]
    [InlineData("meter.CreateObservableCounter<double>(\"a\", () => 1);")]
    [InlineData("meter.CreateObservableGauge(\"a\", () => 1m);")]
    [InlineData("meter.CreateObservableUpDownCounter(\"a\", () => new Measurement<long>(1));")]

    // Whoever fills the type parameter in decides; a type that is not there is another error.
    [InlineData("Create<int>(meter); static void Create<T>(Meter meter) where T : struct => meter.CreateCounter<T>(\"a\");")]

    // Others' factories take what they like.
    [InlineData("Factory.CreateCounter<ulong>(\"a\");")]
    [InlineData("var counter = default(Counter<ulong>);")]
    public Task What_instruments_take_is_silent(string statement) => Verify.IsSilent<UnsupportedInstrumentType>(Around(statement));

    [Fact]
    public Task Half_typed_code_is_silent()
        => Verify.IsSilent<UnsupportedInstrumentType>(Around("meter.CreateCounter<Missing>(\"a\"); meter.CreateCounter<>(\"b\"); meter.CreateCounter<ulong>();"), TestProject.Service with { MayNotCompile = true });

    [Theory]
    [InlineData("meter.CreateCounter<[|uint|]>(\"a\");")]
    [InlineData("meter.CreateCounter<[|ulong|]>(\"a\");")]
    [InlineData("meter.CreateUpDownCounter<[|ushort|]>(\"a\");")]
    [InlineData("meter.CreateHistogram<[|sbyte|]>(\"a\");")]
    [InlineData("meter.CreateGauge<[|bool|]>(\"a\");")]
    [InlineData("meter.CreateHistogram<[|TimeSpan|]>(\"a\");")]
    [InlineData("meter.CreateHistogram<[|Half|]>(\"a\");")]
    [InlineData("meter.CreateGauge<[|DayOfWeek|]>(\"a\");")]
    [InlineData("meter.CreateGauge<[|DateTime|]>(\"a\");")]
    [InlineData("meter.CreateObservableCounter<[|ulong|]>(\"a\", () => 1);")]
    [InlineData("meter.[|CreateObservableGauge|](\"a\", () => 1u);")]
    [InlineData("meter.[|CreateObservableGauge|](\"a\", () => new Measurement<ulong>(1));")]
    [InlineData("meter?.CreateCounter<[|ulong|]>(\"a\");")]
    [InlineData("new Meter(\"shop\").CreateCounter<[|Int128|]>(\"a\");")]
    public Task What_they_do_not_take_is_reported(string statement) => Verify.Reports<UnsupportedInstrumentType>(Around(statement));

    [Fact]
    public Task The_message_names_the_call_the_instrument_and_what_to_write()
        => Verify.Reports<UnsupportedInstrumentType>(
            """
            using System.Diagnostics.Metrics;

            public class Disk(Meter meter)
            {
                private readonly Counter<ulong> _read = meter.CreateCounter<[|ulong|]>("disk.read");
            }
            """,
            messages: "CreateCounter<ulong> throws an InvalidOperationException when the instrument '_read' is created: instruments take byte, short, int, long, float, double or decimal only. Use long.");

    [Fact]
    public Task It_throws_in_tests_too() => Verify.Reports<UnsupportedInstrumentType>(Around("meter.CreateCounter<[|ulong|]>(\"a\");"), TestProject.Tests);

    [Fact]
    public Task A_test_may_expect_it()
        => Verify.IsSilent<UnsupportedInstrumentType>(
            Around("Assert.Throws(() => meter.CreateCounter<ulong>(\"a\"));") + "public static class Assert { public static void Throws(Action action) { } }",
            TestProject.Tests);

    public static TheoryData<Type> Supported => [typeof(byte), typeof(short), typeof(int), typeof(long), typeof(float), typeof(double), typeof(decimal)];

    public static TheoryData<Type> Unsupported =>
        [typeof(sbyte), typeof(ushort), typeof(uint), typeof(ulong), typeof(nint), typeof(bool), typeof(char), typeof(Half), typeof(Int128), typeof(TimeSpan), typeof(DateTime), typeof(DayOfWeek)];

    [Theory, MemberData(nameof(Supported))]
    public void The_library_takes(Type type) => Assert.NotNull(Create(type, "CreateCounter"));

    [Theory, MemberData(nameof(Unsupported))]
    public void The_library_throws_for(Type type)
    {
        foreach (string method in new[] { "CreateCounter", "CreateUpDownCounter", "CreateHistogram", "CreateGauge" })
            Assert.Throws<InvalidOperationException>(() => Create(type, method));
    }

    private static object? Create(Type type, string method)
    {
        using var meter = new Meter("behaviour." + Guid.NewGuid());
        return typeof(Meter).GetMethods()
            .First(candidate => candidate.Name == method && candidate.GetParameters().Length == 3)
            .MakeGenericMethod(type)
            .Invoke(meter, System.Reflection.BindingFlags.DoNotWrapExceptions, null, ["a", null, null], null);
    }

    private static string Around(string statement)
        => $$"""
            using System.Diagnostics.Metrics;

            public class Shop
            {
                public void Do(Meter meter)
                {
                    {{statement}}
                }
            }

            public static class Factory
            {
                public static object CreateCounter<T>(string name) => name;
            }

            """;
}
