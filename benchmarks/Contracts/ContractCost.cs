using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;
using Observability.Analyzers.Models;
using Observability.Analyzers.Models.Contract;

namespace Observability.Analyzers.Benchmarks.Contracts;

/// <summary>
/// What a contract of five thousand lines costs a build: reading it the first time in a fresh process, as a compiler does, and again; and what
/// comparing all that a service emits with it adds to its analysis.
/// </summary>
internal static class ContractCost
{
    private const int Lines = 5000;
    private const int Rounds = 9;
    private const int Methods = 1000;

    public static int Report()
    {
        Workload workload = Workload.Of(Methods);
        Compilation compilation = workload.Compile(AnalyzerSet.Ours.Severities);
        string[] emitted = [.. EmittedTelemetry.Of(new TelemetryModel(compilation, workload.Options, CancellationToken.None), CancellationToken.None)
            .All().Select(entry => entry.Entry.Line).Distinct()];
        string text = string.Join('\n', emitted.Concat(Enumerable.Range(0, Math.Max(0, Lines - emitted.Length)).Select(Line)).Order(StringComparer.Ordinal));

        double first = Read(text), again = ProcessorTime.Median(Enumerable.Range(0, Rounds).Select(_ => Read(text)));
        Console.WriteLine($"A contract of {Lines} lines, {text.Length / 1024} KB: read in {first:F1} ms of the processor with compiling our code, again in {again:F1} ms");

        var samples = new List<(double Without, double With)>();
        for (int round = 0; round <= Rounds; round++)
        {
            double without = ProcessorTime.Of(() => Analyse(workload, [])), with = ProcessorTime.Of(() => Analyse(workload, [new ContractTextFile(text)]));
            if (round > 0)
                samples.Add((without, with));
        }

        double alone = ProcessorTime.Median(samples.Select(sample => sample.Without));
        double more = ProcessorTime.Median(samples.Select(sample => sample.With - sample.Without));
        int gone = Analyse(workload, [new ContractTextFile(text)]).Count(finding => finding.Id == "OBS6002");
        Console.WriteLine($"Analysing {workload.Name}: {alone:F0} ms without, {more:F1} ms more with it ({more / alone:P1}), median of {Rounds} pairs");
        Console.WriteLine($"{emitted.Length} things are emitted, {gone} lines stand for nothing");
        return 0;
    }

    private static double Read(string text)
    {
        var source = SourceText.From(text);
        return ProcessorTime.Of(() => ContractFile.Parse("/shop/Telemetry.txt", source));
    }

    private static ImmutableArray<Diagnostic> Analyse(Workload workload, IEnumerable<AdditionalText> files)
    {
        var options = new AnalyzerOptions([.. files], workload.Options.AnalyzerConfigOptionsProvider);
        var how = new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        return workload.Compile(AnalyzerSet.Ours.Severities)
            .WithAnalyzers([new CallAnalyzer()], how)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static string Line(int number) => (number % 3) switch
    {
        0 => string.Create(CultureInfo.InvariantCulture, $"metric company.area{number}.done meter=Company.Area{number % 40} instrument=Counter<long> unit={{item}} keys=region,status,tenant"),
        1 => string.Create(CultureInfo.InvariantCulture, $"span \"handle {number}\" source=Company.Area{number % 40} kind=Internal keys=order.id,order.kind"),
        _ => string.Create(CultureInfo.InvariantCulture, $"log \"Item {{ItemId}} of {{Customer}} took {{Elapsed}} in step {number}\" category=Company.Handlers.Handler{number} level=Information properties=ItemId:number,Customer:text,Elapsed:text"),
    };

    private sealed class ContractTextFile(string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => "/shop/" + ContractFile.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
