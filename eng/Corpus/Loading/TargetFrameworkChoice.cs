using System.Globalization;
using System.Text.RegularExpressions;

namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>Of several target frameworks the one that is looked at, and what follows from it.</summary>
internal static partial class TargetFrameworkChoice
{
    // References are those of the .NET that this tool runs on, so what targets an older family is read as if it targeted this.
    private static readonly int Newest = Environment.Version.Major;

    /// <summary>The newest .NET, without a platform before one with; else the first.</summary>
    public static string? Best(string frameworks)
    {
        string[] all = frameworks.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return all.OrderByDescending(framework => Version(framework) ?? 0).ThenBy(framework => framework.Length).FirstOrDefault();
    }

    /// <summary>The symbols that the SDK defines for it.</summary>
    public static IEnumerable<string> Symbols(string framework)
    {
        int version = Version(framework) ?? Newest;
        IEnumerable<string> or = Enumerable.Range(5, version - 4).Select(number => $"NET{number}_0_OR_GREATER");
        return or.Concat(
            ["TRACE", "RELEASE", "NET", $"NET{version}_0", "NETCOREAPP", "NETCOREAPP1_0_OR_GREATER", "NETCOREAPP2_0_OR_GREATER",
                "NETCOREAPP2_1_OR_GREATER", "NETCOREAPP3_0_OR_GREATER", "NETCOREAPP3_1_OR_GREATER"]);
    }

    /// <summary>The C# that such a project gets unless it says otherwise: each .NET since 5 has a version of its own, 9 and up.</summary>
    public static string LanguageVersion(string framework) => Version(framework) is { } version ? $"{version + 4}.0" : "latest";

    // 8 for net8.0 and net8.0-windows.
    private static int? Version(string framework)
        => ModernNet().Match(framework) is { Success: true } match ? Math.Min(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Newest) : null;

    [GeneratedRegex(@"^net([5-9]|[1-9][0-9])\.0", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ModernNet();
}
