using Package.Tests.Support;
using Tool.Tests.Support;

namespace Tool.Tests.Loading;

public class BadProjectsTests
{
    [Fact]
    public async Task What_does_not_load_is_named_with_its_reason_and_the_rest_goes_on()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Good");
        folder.WriteShop("Unrestored");
        folder.WriteShop("Unrestorable", """<PackageReference Include="Observability.Tests.No.Such.Package" Version="1.0.0" />""");
        folder.Write("Damaged/Damaged.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup>");
        folder.Write("Strange/Strange.csproj", "<Project Sdk=\"No.Such.Sdk/1.0.0\" />");
        folder.WriteSolution("All.slnx", ["Good", "Unrestored", "Unrestorable", "Damaged", "Strange", "Gone"]);
        await folder.RestoreAsync("Good");
        await DotNet.TryAsync(folder.Path, "restore", folder.At("Unrestorable"), "-nodeReuse:false");

        ToolRun run = await ToolRun.RunAsync("audit", folder.Path);

        run.AssertExit(1);
        Assert.Contains("2 findings in 1 project", run.Output);
        AssertNotAudited("Unrestored", "dotnet restore", run);
        AssertNotAudited("Unrestorable", "Unable to find package", run);
        AssertNotAudited("Damaged", "could not be loaded", run);
        AssertNotAudited("Strange", "No.Such.Sdk", run);
        AssertNotAudited("Gone", "no such file", run);
    }

    /// <summary>A package that stands in for another, a vulnerable one, a framework that is out of support: a build warns, and goes on.</summary>
    [Fact]
    public async Task A_project_whose_build_warns_is_audited_and_one_whose_build_fails_is_not()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Warning");
        folder.Write("Warning/Directory.Build.targets", """<Project><Target Name="Warns" BeforeTargets="ResolveReferences"><Warning Text="It is old" /></Target></Project>""");
        folder.WriteShop("Failing");
        folder.Write("Failing/Directory.Build.targets", """<Project><Target Name="Fails" BeforeTargets="ResolveReferences"><Error Text="It has no licence" /></Target></Project>""");
        folder.WriteSolution("All.slnx", ["Warning", "Failing"]);
        await folder.RestoreAsync("Warning");
        await folder.RestoreAsync("Failing");

        ToolRun run = await ToolRun.RunAsync("audit", folder.Path);

        run.AssertExit(1);
        Assert.Contains("2 findings in 1 project", run.Output);
        AssertNotAudited("Failing", "It has no licence", run);
    }

    [Fact]
    public async Task Nothing_that_loads_is_no_clean_result()
    {
        using var folder = new TemporaryFolder();
        folder.WriteShop("Unrestored");

        ToolRun run = await ToolRun.RunAsync("audit", folder.Path);

        run.AssertExit(2);
        Assert.Contains("dotnet restore", run.Messages);
    }

    private static void AssertNotAudited(string project, string reason, ToolRun run)
    {
        string line = Assert.Single(run.Output.Split('\n'), line => line.StartsWith($"Not audited: {project}/", StringComparison.Ordinal));
        Assert.Contains(reason, line);
    }
}
