using Observability.Analyzers;
using Package.Tests.Support;

namespace Tool.Tests.Support;

/// <summary>Builds projects that do not know the package, with the analyzers handed to the compiler as the package would.</summary>
internal static class HandedOver
{
    /// <summary>Builds a project or a solution in the folder.</summary>
    /// <param name="folder">Gets the targets that hand over, and what versions of packages this repository uses.</param>
    /// <param name="project">The path of what is built.</param>
    public static Task BuildAsync(TemporaryFolder folder, string project)
    {
        File.Copy(Path.Combine(Fulfilment.Repository, "Directory.Packages.props"), folder.At("Directory.Packages.props"), overwrite: true);
        File.Copy(Path.Combine(Fulfilment.Repository, "Directory.Build.props"), folder.At("Directory.Build.props"), overwrite: true);
        folder.Write("handed-over.targets", $"""
            <Project>
              <Import Project="{Fulfilment.Repository}src/Package/build/Observability.Analyzers.props" />
              <Import Project="{Fulfilment.Repository}src/Package/build/Observability.Analyzers.targets" />
              <ItemGroup>
                <Analyzer Include="{typeof(CallAnalyzer).Assembly.Location}" />
              </ItemGroup>
            </Project>
            """);
        return DotNet.RunAsync(
            folder.Path,
            "build",
            project,
            "-nodeReuse:false",
            "-p:TreatWarningsAsErrors=false",
            $"-p:CustomAfterMicrosoftCSharpTargets={folder.At("handed-over.targets")}",
            $"-p:ObservabilitySarifFolder={folder.At("logs")}");
    }

    /// <summary>What the compiler wrote: findings of all projects, with paths below a folder.</summary>
    public static List<string> Findings(TemporaryFolder folder, string below)
        => [.. Directory.EnumerateFiles(folder.At("logs"), "*.sarif").SelectMany(log => FindingsFile.FromSarif(log, below)).Distinct().Order(StringComparer.Ordinal)];
}
