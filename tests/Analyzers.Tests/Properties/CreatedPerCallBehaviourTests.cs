using System.Text.RegularExpressions;
using CsCheck;
using Observability.Analyzers.CodeFixes.Metrics;
using Observability.Analyzers.CodeFixes.Tracing;
using Observability.Analyzers.Rules;
using Observability.Analyzers.CodeFixes.Engine;
using Observability.Analyzers.Rules.Metrics;
using Observability.Analyzers.Rules.Tracing;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Properties;

/// <summary>What is created once measures and traces what it did when it was created for each call.</summary>
public partial class CreatedPerCallBehaviourTests
{
    private const string MetricUsings = "using System.Diagnostics.Metrics;";
    private const string SpanUsings = "using System.Diagnostics;";

    private static readonly Gen<string> Instrument = Gen.OneOf(
        "CreateCounter<int>(\"c#.NAME\")",
        "CreateCounter<long>(\"c#.NAME\", \"{order}\", \"What is placed.\")",
        "CreateCounter<double>(name: \"c#.NAME\", description: \"What is paid.\")",
        "CreateUpDownCounter<int>(\"c#.NAME\", unit: \"By\")",
        "CreateHistogram<int>(\"c#.NAME\", \"s\")",
        "CreateCounter<int>(Name + \".NAME\")",
        "CreateCounter<int>($\"{Name}.NAME\")");

    private static readonly Gen<string> Arguments = Gen.OneOf(
        "n",
        "n, new KeyValuePair<string, object?>(\"shop\", \"a\")",
        "n, new(\"shop\", n), new(\"kind\", \"x\")",
        "n, new System.Diagnostics.TagList { { \"shop\", Shop } }",
        "n * 2");

    private static readonly Gen<string> Meter = Gen.OneOf("new Meter(\"shop\")", "new Meter(\"shop\", \"1.0\")", "new Meter(name: \"shop\")", "new(\"shop\")");

    private static readonly Gen<string> MeterInBody = Gen.Select(Meter, Instrument, Instrument, Arguments, Gen.Int[0, 6], (meter, first, second, arguments, shape) =>
    {
        string typed = meter.StartsWith("new(", StringComparison.Ordinal) ? "Meter" : "var";
        string made = meter.StartsWith("new(", StringComparison.Ordinal) ? "new Meter(\"shop\")" : meter;
        return Members + shape switch
        {
            0 => $"    public void Do(int n) {{ {typed} meter = {meter}; var placed = meter.{Named(first, "a")}; placed.{Measure(first)}({arguments}); }}",
            1 => $"    public void Do(int n)\n    {{\n        // made for each call\n        {typed} meter = {meter};\n        meter.{Named(first, "a")}.{Measure(first)}({arguments});\n        meter.{Named(second, "b")}.{Measure(second)}(n);\n    }}",
            2 => $"    public void Do(int n) => {made}.{Named(first, "a")}.{Measure(first)}({arguments});",
            3 => $"    public void Do(int n) {{ {typed} m = {meter}; var c = m.{Named(first, "a")}; if (n > 1) c.{Measure(first)}({arguments}); c.{Measure(first)}(n); }}",
            4 => $"    private static Meter Own => {made};\n    public void Do(int n) => Own.{Named(first, "a")}.{Measure(first)}({arguments});",
            5 => $"    private static void Other(int n) {{ {typed} meter = {meter}; meter.{Named(first, "a")}.{Measure(first)}(n); }}\n    public void Do(int n) {{ Other(n); {typed} meter = {meter}; meter.{Named(first, "a")}.{Measure(first)}(n); }}",
            _ => $"    public void Do(int n) {{ {typed} meter = {meter}; Action<int> count = by => meter.{Named(first, "a")}.{Measure(first)}(by); count(n); }}",
        };
    });

    private static readonly Gen<string> InstrumentInBody = Gen.Select(Instrument, Instrument, Arguments, Gen.Int[0, 8], (first, second, arguments, shape)
        => Members + "    private static readonly Meter Kept = new(\"shop\");\n" + shape switch
        {
            0 => $"    public void Do(int n) {{ var placed = Kept.{Named(first, "a")}; placed.{Measure(first)}({arguments}); }}",
            1 => $"    public void Do(int n)\n    {{\n        Kept.{Named(first, "a")}.{Measure(first)}({arguments});\n        Kept.{Named(second, "b")}.{Measure(second)}(n); // both\n    }}",
            2 => $"    public void Do(int n) => Kept.{Named(first, "a")}.{Measure(first)}({arguments});",
            3 => $"    public void Do(int n) {{ foreach (int by in new[] {{ n, 1 }}) {{ var c = Kept.{Named(first, "a")}; c.{Measure(first)}(by); }} }}",
            4 => $"    public void Do(int n) {{ for (int i = 0; i < n; i++) Kept.{Named(first, "a")}.{Measure(first)}(i); var c = Kept.{Named(second, "b")}; c.{Measure(second)}({arguments}); }}",
            5 => $"    public void Do(int n) {{ var c = Kept.{Named(first, "a")}; if (n == 2) return; c.{Measure(first)}({arguments}); }}",
            6 => $"{OfObject}    public void Do(int n) {{ var placed = _meter.{Named(first, "a")}; placed.{Measure(first)}({arguments}); }}",
            7 => $"{OfObject}    public void Do(int n)\n    {{\n        _meter.{Named(first, "a")}.{Measure(first)}({arguments});\n        var c = this._meter.{Named(second, "b")};\n        c.{Measure(second)}(n); // both\n    }}",
            _ => $"    public void Do(int n) => new Inner(Kept).Place(n);\n    private sealed class Inner(Meter meter) {{ public void Place(int n) {{ var c = meter.{Named(first, "a")}; c.{Measure(first)}({arguments}); }} }}",
        });

    private static readonly Gen<string> SourceInBody = Gen.Select(
        Gen.OneOf("new ActivitySource(\"shop\")", "new ActivitySource(\"shop\", \"1.0\")", "new ActivitySource(Source)", "new ActivitySource(name: \"shop\")"),
        Gen.OneOf("StartActivity(\"c#.work\")", "StartActivity(\"c#.work\", ActivityKind.Client)", "StartActivity(name: \"c#.work\")", "StartActivity(\"c#.\" + nameof(Do))", "StartActivity($\"c#.{n}\")"),
        Gen.OneOf("span?.SetTag(\"n\", n);", "if (n > 1) span?.SetStatus(ActivityStatusCode.Error, \"late\");", "span?.AddEvent(new ActivityEvent(\"seen\"));", "using (source.StartActivity(\"c#.inner\")) { }", ""),
        Gen.Int[0, 4],
        (source, start, work, shape) => "    private const string Source = \"shop\";\n" + shape switch
        {
            0 => $"    public void Do(int n) {{ var source = {source}; using var span = source.{start}; {work} }}",
            1 => $"    public void Do(int n)\n    {{\n        ActivitySource source = {source}; // of each call\n        using (var span = source.{start})\n        {{\n            {work}\n        }}\n    }}",
            2 => $"    public void Do(int n) {{ using var span = {source}.{start}; {work.Replace("source.", $"{source}.", StringComparison.Ordinal)} }}",
            3 => $"    private static ActivitySource Kept => {source};\n    public void Do(int n) {{ using var span = Kept.{start}; {work.Replace("source.", "Kept.", StringComparison.Ordinal)} }}",
            _ => $"    public void Do(int n) {{ var source = {source}; Action act = () => {{ using var span = source.{start}; {work} }}; act(); act(); }}",
        });

    private static readonly Gen<string> CostlyTag = Gen.Select(
        Gen.OneOf("string.Join(\",\", Items)", "System.Text.Json.JsonSerializer.Serialize(Items)", "Convert.ToBase64String(Bytes)", "string.Join(\",\", Items) + n", "$\"{n}: {string.Join(\",\", Items)}\""),
        Gen.OneOf("SetTag", "AddTag"),
        Gen.Int[0, 6],
        (value, method, shape) => "    private static readonly ActivitySource Source = new(\"shop\");\n    private static readonly List<string> Items = [\"tea\", \"milk\"];\n    private static readonly byte[] Bytes = [1, 2];\n"
            + shape switch
            {
                0 => $"    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\"); span?.{method}(\"items\", {value}); span?.SetTag(\"n\", n); }}",
                1 => $"    public void Do(int n) {{ using Activity? span = Source.StartActivity(\"c#.work\"); if (n > 1) span?.{method}(\"items\", {value}); else span?.{method}(\"none\", n); }}",
                2 => $"    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\")!; span.{method}(\"items\", {value}).SetTag(\"n\", n++); span.SetTag(\"after\", n); }}",
                3 => $"    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\"); Activity.Current?.{method}(\"items\", {value}); span?.SetTag(\"n\", ++n); }}",
                4 => $"    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\"); foreach (string item in Items) span?.{method}(item, {value}); }}",
                5 => $"    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\"); span?.{method}(\"items\", {value}); /* two */ span?.{method}(\"again\", {value}); }}",
                _ => $"    private static void Tell(Activity? activity, int n) => activity?.{method}(\"items\", {value});\n    public void Do(int n) {{ using var span = Source.StartActivity(\"c#.work\"); Tell(span, n); }}",
            });

    private static string OfObject => "    private readonly Meter _meter;\n    public Case#()\n    {\n        _meter = Kept;\n    }\n";

    private static string Members => "    private const string Name = \"c#\";\n    private const string Shop = \"b\";\n";

    [Fact]
    public Task Of_a_meter() => Measures<MeterPerCall, MeterPerCallFix>(MeterInBody);

    [Fact]
    public Task Of_an_instrument() => Measures<InstrumentPerCall, InstrumentPerCallFix>(InstrumentInBody);

    [Fact]
    public Task Of_a_source() => Traces<ActivitySourcePerCall, ActivitySourcePerCallFix>(SourceInBody);

    [Fact]
    public Task Of_a_tag_that_is_asked_for() => Traces<CostlyTagValue, CostlyTagValueFix>(CostlyTag);

    private static Task Measures<TRule, TFix>(Gen<string> members)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => RunProperty.HoldsAsync<TRule, TFix>(MetricUsings, members, async source
            => (await MetricRun.OfAsync(source)).ToString().Split('\n').Where(line => line.Length > 0 && !line.Contains("target_info", StringComparison.Ordinal)).Select(Timeless).Order(StringComparer.Ordinal));

    private static Task Traces<TRule, TFix>(Gen<string> members)
        where TRule : Rule, new()
        where TFix : RuleFix, new()
        => RunProperty.HoldsAsync<TRule, TFix>(SpanUsings, members, async source => (await SpanRun.OfAsync(source)).Select((span, index) => $"{index} {span}"));

    private static string Named(string instrument, string name) => instrument.Replace("NAME", name, StringComparison.Ordinal);

    private static string Measure(string instrument) => instrument.Contains("Histogram", StringComparison.Ordinal) ? "Record" : "Add";

    // A sample ends with when it was taken, and each run has a meter of its own name.
    private static string Timeless(string line) => MeterOfRun().Replace(Time().Replace(line.TrimEnd('\r'), ""), "shop");

    [GeneratedRegex(@" \d{13}$")]
    private static partial Regex Time();

    [GeneratedRegex(@"shop\d+")]
    private static partial Regex MeterOfRun();
}
