using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>
/// Runs source code that makes spans, and returns what OpenTelemetry's SDK exports of them.
/// The source declares <c>public static class Run</c> with <c>public static void Main()</c>, and perhaps <c>public static TracerProviderBuilder Tracing()</c>
/// that sets tracing up; without it all sources are listened to whose names start with <c>"shop."</c>, as all names of sources do.
/// </summary>
internal static class SpanExport
{
    private static int _count;

    public static ImmutableArray<ExportedSpan> Of(string source)
    {
        // Sources are one list for the whole process: each run has names of its own.
        string prefix = $"shop{Interlocked.Increment(ref _count)}.";
        Compilation compilation = Findings.Compile(TestProject.Service, source.Replace("\"shop.", $"\"{prefix}", StringComparison.Ordinal)).WithAssemblyName("Run." + prefix);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;

        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        try
        {
            Type run = context.LoadFromStream(image).GetType("Run", throwOnError: true)!;
            var builder = (TracerProviderBuilder?)run.GetMethod("Tracing")?.Invoke(null, null) ?? Sdk.CreateTracerProviderBuilder().AddSource(prefix + "*");
            var exporter = new Exporter();
            using TracerProvider provider = builder.SetSampler(new AlwaysOnSampler()).AddProcessor(new SimpleActivityExportProcessor(exporter)).Build();
            run.GetMethod("Main", BindingFlags.Public | BindingFlags.Static)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);
            provider.ForceFlush();
            return [.. exporter.Spans];
        }
        finally
        {
            context.Unload();
        }
    }

    private sealed class Exporter : BaseExporter<Activity>
    {
        public List<ExportedSpan> Spans { get; } = [];

        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (Activity activity in batch)
                Spans.Add(new ExportedSpan(activity.DisplayName, activity.TagObjects.ToImmutableDictionary(tag => tag.Key, tag => tag.Value)));
            return ExportResult.Success;
        }
    }
}

/// <summary>One span as it is exported.</summary>
internal sealed record ExportedSpan(string Name, ImmutableDictionary<string, object?> Tags);
