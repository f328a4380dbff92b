using System.Text.RegularExpressions;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Dependencies run one way: Rules -> Models -> Core. Rules name no library, Core names none either.</summary>
public class DependencyTests
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "src/Analyzers/Core", @"Observability\.Analyzers\.(Models|Rules)" },
        { "src/Analyzers/Models", @"Observability\.Analyzers\.Rules" },

        // Metadata names of libraries: strings such as "Serilog.Log".
        { "src/Analyzers/Rules", "\"(Microsoft\\.(Extensions|AspNetCore|ApplicationInsights)|System\\.|Serilog|NLog|log4net|Prometheus|Sentry|OpenTelemetry)[.\"]" },
        { "src/Analyzers/Core", "\"(Serilog|NLog|log4net|Prometheus|Sentry|OpenTelemetry)[.\"]" },
    };

    [Theory, MemberData(nameof(Forbidden))]
    public void Runs_one_way(string folder, string pattern)
    {
        string[] files = Directory.GetFiles(Repository.File(folder), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(files);
        Assert.Empty(files.Where(file => Regex.IsMatch(File.ReadAllText(file), pattern)).Select(file => Path.GetRelativePath(Repository.Root, file)));
    }
}
