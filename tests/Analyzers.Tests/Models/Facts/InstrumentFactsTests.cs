using Observability.Analyzers.Models.Facts;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Models.Facts;

/// <summary>What a file tells of an instrument without the compiler is what the compiler would say of it.</summary>
public class InstrumentFactsTests
{
    private const string Terms = "meter=shop,";

    [Theory]
    [InlineData("static readonly Counter<long> A = Own.CreateCounter<long>(\"a\", \"{order}\");", "kind=Counter,number=long,unit={order},described=")]
    [InlineData("static readonly Counter<long> A = Own.CreateCounter<long>(\"a\");", "kind=Counter,number=long,unit=,described=")]
    [InlineData("static readonly Histogram<double> A = Own.CreateHistogram<double>(unit: \"s\", name: \"a\");", "kind=Histogram,number=double,unit=s,described=")]
    [InlineData("static readonly Counter<long> A = Own.CreateCounter<long>(\"a\", null, \"A.\");", "kind=Counter,number=long,unit=,described=HASH")]
    [InlineData("static readonly Counter<System.Int64> A = Own.CreateCounter<System.Int64>(\"a\");", "kind=Counter,number=long,unit=,described=")]
    [InlineData("const string Name = \"a\"; static readonly Counter<long> A = Own.CreateCounter<long>(Name, Unit(), \"A\" + \".\");", "kind=Counter,number=long,described=HASH")]
    [InlineData("static readonly ObservableGauge<int> A = Own.CreateObservableGauge(\"a\", () => 1, \"s\");", "kind=ObservableGauge,number=int,unit=s,described=")]
    [InlineData("Counter<long> A() => Own.CreateCounter<long>(\"a\");", "kind=Counter,number=long,unit=,described=")]
    [InlineData("readonly Counter<long> _a; Shop(IMeterFactory meters) { var own = meters.Create(\"shop\"); _a = own.CreateCounter<long>(\"a\"); }", "kind=Counter,number=long,unit=,described=")]
    [InlineData("static readonly Counter<long> A = Next.CreateCounter<long>(\"a\");", "version=2,kind=Counter,number=long,unit=,described=")]
    [InlineData("static readonly Counter<long> A = Tagged.CreateCounter<long>(\"a\");", null)]
    [InlineData("static readonly Counter<long> A = Changing.CreateCounter<long>(\"a\");", null)]
    [InlineData("static readonly Counter<long> A = Own.CreateCounter<long>(Unit());", null)]
    [InlineData("static readonly System.Func<Meter, Counter<long>> Make = Own => Own.CreateCounter<long>(\"a\");", null)]
    [InlineData("static Counter<long> Make(Meter Own) => Own.CreateCounter<long>(\"a\");", null)]
    [InlineData("partial class Inner { static readonly Meter Own = new(\"other\"); readonly Counter<long> _a = Own.CreateCounter<long>(\"a\"); } partial class Inner(Meter Own);", null)]
    [InlineData("static readonly Counter<long> A = new Meter(\"a,b\").CreateCounter<long>(\"a\");", null)]
    public void A_metric_of_a_meter(string members, string? terms)
        => Assert.Equal(
            terms is null ? [] : [new Fact(FactVerb.Creates, "instrument", "a", Terms + terms.Replace("HASH", "492529aa", StringComparison.Ordinal))],
            Told(members));

    // A type of the project's own that is called so is none of the library's.
    [Fact]
    public void A_metric_of_something_else()
        => Assert.Empty(Told(
            "static readonly Counter<long> A = Own.CreateCounter<long>(\"a\");",
            "class Meter(string name, string version = \"\", object? tags = null) { public System.Diagnostics.Metrics.Counter<T> CreateCounter<T>(string text) where T : struct => null!; }"));

    private static IEnumerable<Fact> Told(string members, string others = "")
    {
        string text = ProjectGraph.WithFacts(Findings.Compile(
                TestProject.Library,
                $$"""
                using System.Diagnostics.Metrics;

                public class Shop
                {
                    static readonly Meter Own = new("shop"), Next = new("shop", "2"), Tagged = new("shop", "2", [new("k", "v")]);
                    static Meter Changing = new("shop");
                    static string Unit() => System.Environment.MachineName;
                    Shop() { }
                    {{members}}
                }
                {{others}}
                """)).Assembly.GetAttributes()
            .Where(attribute => attribute.ConstructorArguments is [{ Value: FactsText.Key }, _])
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .Single();
        return FactsText.Read(text)!.Value.Where(fact => fact.Subject == FactSubject.Instrument);
    }
}
