using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Rules.Metrics;

public class InFlightGaugeLeaksTests
{
    /// <summary>Statements, where UP and DOWN stand for what counts up and down.</summary>
    public static TheoryData<bool, string> Safe => Cases(
        "UP; try { await Work(); } finally { DOWN; }",
        "try { UP; await Work(); } finally { DOWN; }",
        "UP; try { await Work(); } catch { DOWN; throw; } DOWN;",
        "UP; try { await Work(); } catch { } DOWN;",
        "UP; try { await Work(); } catch (Exception e) { Console.WriteLine(e); } DOWN;",
        "UP; if (n > 1) { DOWN; return; } await Work(); DOWN;",

        // Nothing between that could throw.
        "UP; DOWN;",
        "UP; n++; DOWN;",
        "UP; Action later = () => Work(); DOWN;",

        // Not one span.
        "UP; await Work();",
        "DOWN; await Work(); UP;",
        "UP; await Work(); if (n > 1) DOWN;",
        "if (n > 1) UP; await Work(); DOWN;",
        "UP; await Work(); UP; DOWN;");

    public static TheoryData<bool, string> Leaking => Cases(
        "[|UP|]; await Work(); DOWN;",
        "[|UP|]; Work().Wait(); DOWN;",
        "[|UP|]; if (n > 1) { await Work(); } DOWN;",
        "n++; [|UP|]; await Work(); n++; DOWN; n++;",
        "[|UP|]; if (n > 1) return; await Work(); DOWN;",
        "[|UP|]; try { await Work(); } catch (InvalidOperationException) { } DOWN;",
        "[|UP|]; try { await Work(); } catch { throw; } DOWN;",
        "[|UP|]; try { await Work(); } catch when (n > 1) { } DOWN;",
        "[|UP|]; try { await Work(); } finally { n++; } DOWN;",
        "while (n > 1) { [|UP|]; await Work(); DOWN; }",
        "Func<Task> act = async () => { [|UP|]; await Work(); DOWN; }; await act();");

    [Theory, MemberData(nameof(Safe))]
    public Task What_is_taken_back_is_silent(bool prometheus, string statements) => Verify.IsSilent<InFlightGaugeLeaks>(Around(prometheus, statements));

    [Theory, MemberData(nameof(Leaking))]
    public Task What_an_exception_leaves_behind_is_reported(bool prometheus, string statements) => Verify.Reports<InFlightGaugeLeaks>(Around(prometheus, statements));

    [Theory]
    [InlineData("Sold.Inc(); await Work(); Sold.Inc();")]
    [InlineData("Active.Inc(); await Work(); Other.Dec();")]
    [InlineData("Labelled.WithLabels(\"a\").Inc(); await Work(); Labelled.WithLabels(\"b\").Dec();")]
    [InlineData("Active.Inc(2); await Work(); Active.Dec(2);")]
    [InlineData("Active.Set(1); await Work(); Active.Set(0);")]
    [InlineData("using (Active.TrackInProgress()) await Work();")]
    public Task Other_measurements_are_silent(string statements) => Verify.IsSilent<InFlightGaugeLeaks>(Around(true, statements));

    [Theory]
    [InlineData("[|Labelled.WithLabels(\"a\").Inc()|]; await Work(); Labelled.WithLabels(\"a\").Dec();")]
    [InlineData("var active = Labelled.WithLabels(\"a\"); [|active.Inc()|]; await Work(); active.Dec();")]
    [InlineData("[|Active.Inc(1)|]; await Work(); Active.Inc(-1);")]
    [InlineData("Active?[|.Inc()|]; await Work(); Active?.Dec();")]
    public Task Series_are_told_apart(string statements) => Verify.Reports<InFlightGaugeLeaks>(Around(true, statements));

    [Fact]
    public async Task The_message_says_what_to_write_for_each_library()
    {
        Assert.Equal(
            ["'Active' is increased here and decreased later in the block, and an exception in between skips the decrement: it shows one too many until the process restarts. Use TrackInProgress()."],
            (await Findings.OfAsync<InFlightGaugeLeaks>(Around(true, "Active.Inc(); await Work(); Active.Dec();"), TestProject.Service)).Select(found => found.GetMessage()));
        Assert.EndsWith(
            "Decrease it in a finally block.",
            Assert.Single(await Findings.OfAsync<InFlightGaugeLeaks>(Around(false, "Active.Add(1); await Work(); Active.Add(-1);"), TestProject.Service)).GetMessage(),
            StringComparison.Ordinal);
    }

    [Fact]
    public Task Tests_are_silent() => Verify.IsSilent<InFlightGaugeLeaks>(Around(true, "Active.Inc(); await Work(); Active.Dec();"), TestProject.Tests);

    internal static string Around(bool prometheus, string statements)
    {
        statements = statements.Replace("UP", prometheus ? "Active.Inc()" : "Active.Add(1)", StringComparison.Ordinal).Replace("DOWN", prometheus ? "Active.Dec()" : "Active.Add(-1)", StringComparison.Ordinal);
        string members = prometheus
            ? """
                private static readonly Gauge Active = Metrics.CreateGauge("active", "");
                private static readonly Gauge Other = Metrics.CreateGauge("other", "");
                private static readonly Gauge Labelled = Metrics.CreateGauge("labelled", "", "shop");
                private static readonly Counter Sold = Metrics.CreateCounter("sold_total", "");
            """
            : """
                private static readonly UpDownCounter<int> Active = new Meter("shop").CreateUpDownCounter<int>("active");
            """;
        return $$"""
            using {{(prometheus ? "Prometheus" : "System.Diagnostics.Metrics")}};

            public class Shop
            {
            {{members}}
                public async Task Do(int n)
                {
                    {{statements}}
                }

                private static Task Work() => Task.CompletedTask;
            }
            """;
    }

    private static TheoryData<bool, string> Cases(params string[] statements)
    {
        var cases = new TheoryData<bool, string>();
        foreach (string statement in statements)
        {
            cases.Add(true, statement);
            cases.Add(false, statement);
        }

        return cases;
    }
}
