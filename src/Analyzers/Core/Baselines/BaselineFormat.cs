using System.Globalization;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>How the lines of a baseline are written: <c>OBS1001 Shop Shop.Orders.Find 9c1b3f2a 2</c>.</summary>
internal static class BaselineFormat
{
    /// <summary>The file that a build looks for.</summary>
    public const string FileName = "observability.baseline.txt";

    /// <summary>What the first line begins with; the version follows.</summary>
    public const string Header = "observability-baseline";

    /// <summary>What this package reads and writes. It rises when an older package would take a line for something else.</summary>
    public const int Version = 1;

    public static string HeaderLine { get; } = $"{Header} {Version.ToString(CultureInfo.InvariantCulture)}";

    public static string Line(Fingerprint finding, int count)
        => $"{finding.Rule} {finding.Project} {finding.Member} {finding.Text.ToString("x8", CultureInfo.InvariantCulture)} {count.ToString(CultureInfo.InvariantCulture)}";
}
