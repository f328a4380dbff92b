using System.Diagnostics;

namespace Observability.Analyzers.Benchmarks.Analysis;

/// <summary>What a piece of work takes of the processor.</summary>
internal static class ProcessorTime
{
    /// <summary>Milliseconds.</summary>
    public static double Of<T>(Func<T> action)
    {
        GC.Collect();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long started = Stopwatch.GetTimestamp();
        GC.KeepAlive(action());

        // The processor's time has steps of milliseconds on some systems: what takes less is told by the clock.
        TimeSpan elapsed = Stopwatch.GetElapsedTime(started);
        used = Environment.CpuUsage.TotalTime - used;
        return Math.Min(elapsed.TotalMilliseconds, used > TimeSpan.Zero ? used.TotalMilliseconds : elapsed.TotalMilliseconds);
    }

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
