using Package.Tests.Support;
using Tool.Tests.Support;
using Tool.Tests.Support.Generated;

namespace Tool.Tests.Auditing;

/// <summary>Faults that take two projects: a compiler sees signatures and facts of a referenced project, an editor and the tool have its code. All three find the same.</summary>
public sealed class GeneratedSolutionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(GeneratedSolution.Repaired)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_build_an_editor_and_the_tool_find_the_same(int seed)
    {
        var generated = new GeneratedSolution(seed);
        string solution = generated.Write(_folder);
        string shop = Path.GetDirectoryName(solution)!;
        string json = _folder.At("findings.json");

        await HandedOver.BuildAsync(_folder, solution);
        ToolRun audit = await ToolRun.RunAsync("audit", solution, "--json", json);

        List<string> ofBuild = HandedOver.Findings(_folder, shop);
        audit.AssertExit(generated.Rules.Count > 0 ? 1 : 0);
        Assert.Equal(generated.Rules, ofBuild.Select(finding => finding[..7]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(ofBuild, FindingsFile.FromJson(json).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(ofBuild, await EditorSolution.FindingsAsync(shop, "Domain", "Logs", "Defaults", "Api", "Worker"));
    }

    public void Dispose() => _folder.Dispose();
}
