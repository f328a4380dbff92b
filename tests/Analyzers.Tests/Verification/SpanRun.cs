using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using OpenTelemetry;
using OpenTelemetry.Trace;

namespace Observability.Analyzers.Tests.Verification;

/// <summary>One span as an exporter gets it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The name of its parent; empty where it has none that is exported.</param>
/// <param name="Status">Its status, with the description behind a colon where there is one.</param>
/// <param name="Events">The names of its events, each with its tags.</param>
/// <param name="Tags">Its tags in order.</param>
internal sealed record ExportedSpan(string Name, string Parent, string Status, string Events, string Tags);

/// <summary>
/// Runs source code that makes spans, with OpenTelemetry's SDK listening and an exporter that keeps what it is given.
/// The source declares <c>public static class Run</c> with <c>public static void Main()</c> (or <c>Task</c>); its source of spans is called <c>"shop"</c>,
/// or several have names that begin with <c>"shop.</c>. They are all listened to, unless <c>public static TracerProviderBuilder Tracing()</c> sets that up.
/// What <c>Main</c> throws is what a caller would see of it, and is dropped.
/// </summary>
internal static class SpanRun
{
    private static int _count;

    public static async Task<ImmutableArray<ExportedSpan>> OfAsync(string source)
    {
        // Sources are one list for the whole process: each run has one of its own.
        string name = $"shop{Interlocked.Increment(ref _count)}";
        Compilation compilation = Findings.Compile(TestProject.Service, source.Replace("\"shop\"", $"\"{name}\"", StringComparison.Ordinal).Replace("\"shop.", $"\"{name}.", StringComparison.Ordinal)).WithAssemblyName("Run" + name);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
        image.Position = 0;

        var context = new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        var kept = new List<Activity>();
        Activity? outer = Activity.Current;
        try
        {
            Type run = context.LoadFromStream(image).GetType("Run", throwOnError: true)!;
            var builder = (TracerProviderBuilder?)run.GetMethod("Tracing")?.Invoke(null, null) ?? Sdk.CreateTracerProviderBuilder().AddSource(name, name + ".*");
            using TracerProvider provider = builder.SetSampler(new AlwaysOnSampler()).AddProcessor(new SimpleActivityExportProcessor(new KeepingExporter(kept))).Build();
            MethodInfo main = run.GetMethod("Main", BindingFlags.Public | BindingFlags.Static)!;
            try
            {
                if (main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null) is Task task)
                    await task;
            }
            catch (InvalidOperationException)
            {
                // What the source lets through on purpose.
            }
        }
        finally
        {
            Activity.Current = outer;
            context.Unload();
        }

        return [.. kept.Select(span => Read(span, kept))];
    }

    private static ExportedSpan Read(Activity span, List<Activity> all) => new(
        span.DisplayName,
        all.Find(other => other.SpanId == span.ParentSpanId)?.DisplayName ?? "",
        span.StatusDescription is { } description ? $"{span.Status}: {description}" : span.Status.ToString(),
        string.Join('\n', span.Events.Select(e => $"{e.Name}({Text(e.Tags.Where(tag => tag.Key != "exception.stacktrace"))})")),
        Text(span.TagObjects));

    private static string Text(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(", ", tags.Select(tag => FormattableString.Invariant($"{tag.Key}={tag.Value}")));

    private sealed class KeepingExporter(List<Activity> kept) : BaseExporter<Activity>
    {
        public override ExportResult Export(in Batch<Activity> batch)
        {
            foreach (Activity span in batch)
                kept.Add(span);
            return ExportResult.Success;
        }
    }
}
