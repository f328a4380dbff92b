using System.Diagnostics;
using OpenTelemetry;

namespace Storefront;

/// <summary>Lists the work that took more than a second.</summary>
public sealed class SlowWorkList : BaseExporter<Activity>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly string _file = Path.Combine(Path.GetTempPath(), "storefront-slow-work.csv");

    public override ExportResult Export(in Batch<Activity> batch)
    {
        var lines = new List<string>();
        foreach (var work in batch)
        {
            if (work.Duration > Limit)
                lines.Add($"{work.StartTimeUtc:O},{work.DisplayName},{work.Duration}");
        }

        if (lines.Count > 0)
            File.AppendAllLines(_file, lines);
        return ExportResult.Success;
    }
}
