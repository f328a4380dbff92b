using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Observability.Analyzers.Benchmarks.Analysis;
using Observability.Analyzers.Benchmarks.Workloads;
using Observability.Analyzers.Core.Baselines;

namespace Observability.Analyzers.Benchmarks.Baselines;

/// <summary>
/// What a baseline of fifty thousand lines costs a build that compiles one project of sixty: reading it the first time in a fresh process, as a compiler does,
/// and again; next to what reading the same file into a text takes; and what matching every finding of a service with it adds to its analysis.
/// </summary>
internal static class BaselineCost
{
    private const int Lines = 50_000;
    private const int Projects = 60;
    private const int Rounds = 9;
    private const int Methods = 1000;

    public static int Report()
    {
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllLines(path, Enumerable.Range(0, Lines).Select(Line).Order(StringComparer.Ordinal).Prepend(BaselineFormat.HeaderLine));
            (double firstText, double firstRead) = Read(path);
            (double Text, double Read)[] again = [.. Enumerable.Range(0, Rounds).Select(_ => Read(path))];
            double text = ProcessorTime.Median(again.Select(round => round.Text)), read = ProcessorTime.Median(again.Select(round => round.Read));
            Console.WriteLine($"A baseline of {Lines} lines, {new FileInfo(path).Length / 1024} KB, milliseconds of the processor\n\n| | its text | its entries | entries / text |\n|---|---|---|---|");
            Console.WriteLine($"| first, with compiling our code | {firstText:F1} | {firstRead:F1} | |\n| again, median of {Rounds} | {text:F1} | {read:F1} | {read / text:F1} |");
            ReportAnalysis(path);
            return 0;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void ReportAnalysis(string path)
    {
        Workload workload = Workload.Of(Methods);
        int findings = Know(workload, path);
        var samples = new List<(double Without, double With)>();
        for (int round = 0; round <= Rounds; round++)
        {
            double without = ProcessorTime.Of(() => Analyse(workload, [])), with = ProcessorTime.Of(() => Analyse(workload, [new BaselineText(path)]));
            if (round > 0)
                samples.Add((without, with));
        }

        int suppressed = Analyse(workload, [new BaselineText(path)]).Count(finding => finding.IsSuppressed);
        double baseline = ProcessorTime.Median(samples.Select(sample => sample.Without));
        double more = ProcessorTime.Median(samples.Select(sample => sample.With - sample.Without));
        Console.WriteLine($"\nAnalysing {workload.Name}: {baseline:F0} ms without, {more:F1} ms more with it ({more / baseline:P1}), median of {Rounds} pairs");
        Console.WriteLine($"{suppressed} of {findings} findings are known and matched");
    }

    /// <summary>Adds all that is found to the baseline.</summary>
    private static int Know(Workload workload, string path)
    {
        string assembly = workload.Compile(AnalyzerSet.Ours.Severities).AssemblyName!;
        ImmutableArray<Diagnostic> found = Analyse(workload, []);
        IEnumerable<string> known = found.CountBy(finding => Fingerprint.Of(finding, assembly, CancellationToken.None)).Select(entry => BaselineFormat.Line(entry.Key, entry.Value));
        File.WriteAllLines(path, File.ReadAllLines(path).Skip(1).Concat(known).Order(StringComparer.Ordinal).Prepend(BaselineFormat.HeaderLine));
        return found.Length;
    }

    private static ImmutableArray<Diagnostic> Analyse(Workload workload, IEnumerable<AdditionalText> files)
    {
        var options = new AnalyzerOptions([.. files], workload.Options.AnalyzerConfigOptionsProvider);
        var how = new CompilationWithAnalyzersOptions(options, onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        return workload.Compile(AnalyzerSet.Ours.Severities)
            .WithAnalyzers([new CallAnalyzer(), new BaselineSuppressor()], how)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
    }

    private static (double Text, double Read) Read(string path)
    {
        var file = new BaselineText(path);
        var options = new AnalyzerOptions([file], Workload.Of(1, withLibraries: false).Options.AnalyzerConfigOptionsProvider);
        double text = ProcessorTime.Of(() => file.GetText());
        double read = ProcessorTime.Of(() => BaselineFile.Of(options, CancellationToken.None));
        return (text, read);
    }

    private static string Line(int number)
    {
        string project = string.Create(CultureInfo.InvariantCulture, $"Company.Product.Area{number % Projects}");
        string member = string.Create(CultureInfo.InvariantCulture, $"{project}.Handlers.Handler{number / 300}.HandleAsync{number % 7}");
        string rule = string.Create(CultureInfo.InvariantCulture, $"OBS{1001 + (number % 40)}");
        return BaselineFormat.Line(new Fingerprint(rule, number % Projects == 0 ? "Shop" : project, member, unchecked((uint)number * 2654435761)), 1 + (number % 3));
    }

    private sealed class BaselineText(string path) : AdditionalText
    {
        private readonly Lazy<SourceText> _text = new(() =>
        {
            using FileStream file = File.OpenRead(path);
            return SourceText.From(file, Encoding.UTF8);
        });

        public override string Path => "/shop/" + BaselineFormat.FileName;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text.Value;
    }
}
