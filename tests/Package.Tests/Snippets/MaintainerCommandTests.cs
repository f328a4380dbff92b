using System.Text.RegularExpressions;
using Observability.Analyzers.Eng;
using Package.Tests.Eng.Corpus;
using Package.Tests.Support;

namespace Package.Tests.Snippets;

/// <summary>
/// What the pages tell a maintainer to type does what they say: each command runs as it stands there, in the order of the pages,
/// in a small checkout with small repositories beside it.
/// </summary>
public sealed partial class MaintainerCommandTests : IDisposable
{
    private static readonly string[] Pages = ["CONTRIBUTING.md", "docs/quality.md"];

    // What is no command of the small checkout. `mutate` builds the product and runs its tests for each mutation; `MutationTests` tries its parts.
    private static readonly string[] NotTyped = ["mutate"];

    private readonly CorpusFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task All_of_them_run_as_they_are_written()
    {
        string[] commands = [.. Pages.SelectMany(Commands).Distinct().Except(NotTyped)];
        WriteInput();

        var told = new Dictionary<string, string>();
        foreach (string command in commands)
            told.Add(command, await TypeAsync(command));

        Assert.Equal(
            [
                "generate",
                "attribute-names <checkout of open-telemetry/semantic-conventions>",
                "corpus --repositories <folder>",
                "corpus mended --repositories <folder>",
                "fixes --repositories <folder>",
                "test-times results",
                "new-rule OBS1002 VariableAsTemplate --severity Suggestion",
                "corpus --repositories ../corpus --out ../corpus/findings.tsv --unlabelled ../corpus/open.tsv",
                "corpus label ../corpus/open.tsv",
                "fixes --repositories ../corpus --rules OBS1002 --diffs ../corpus/diffs",
                "corpus --repositories ../corpus --markdown docs/quality.md",
                "fixes --repositories ../corpus --diffs ../corpus/diffs",
                "corpus mended --repositories ../histories",
            ],
            commands);
        Assert.Contains("written: docs/rules/README.md", told["generate"], StringComparison.Ordinal);
        Assert.Contains("semantic conventions 1.44.0", told["attribute-names <checkout of open-telemetry/semantic-conventions>"], StringComparison.Ordinal);
        Assert.Contains("analyzers.tests: 1 tests", told["test-times results"], StringComparison.Ordinal);
        Assert.Contains("\tOBS1003\twarning\t", _folder.Read("corpus/findings.tsv"), StringComparison.Ordinal);
        Assert.Contains("\tOBS1003\ttrue\tread\t", _folder.Read("own/eng/Corpus/Labels/acme+shop.tsv"), StringComparison.Ordinal);
        Assert.Contains("| OBS1003 | warning | 1 | 1 | ", _folder.Read("own/docs/quality.md"), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.EnumerateFiles(_folder.At("corpus/diffs")));
    }

    private static IEnumerable<string> Commands(string page)
        => Command().Matches(PackedPackage.Repository.Read(page)).Select(command => command.Groups["arguments"].Value.Trim());

    private async Task<string> TypeAsync(string command)
    {
        string typed = command
            .Replace("<checkout of open-telemetry/semantic-conventions>", "../conventions", StringComparison.Ordinal)
            .Replace("<folder>", command.StartsWith("corpus mended", StringComparison.Ordinal) ? "../histories" : "../corpus", StringComparison.Ordinal);
        if (command.StartsWith("corpus label", StringComparison.Ordinal))
            FillVerdicts();
        (int exitCode, string output) = await DotNet.TryAsync(_folder.At("own"), [typeof(CommandLine).Assembly.Location, .. typed.Split(' ')]);

        // Its example is a rule that there is already.
        bool isTaken = command.StartsWith("new-rule", StringComparison.Ordinal) && output.Contains("OBS1002 is taken by VariableAsTemplate", StringComparison.Ordinal);
        Assert.True(exitCode == 0 || isTaken, $"'{typed}' ends with {exitCode}:\n{output}");
        return output;
    }

    private void WriteInput()
    {
        _folder.Write("corpus/acme+shop/Shop.csproj", CorpusFolder.Web);
        _folder.Write("corpus/acme+shop/Program.cs", "return;\n");
        _folder.Write("corpus/acme+shop/Shop.cs", CorpusFolder.Class("logger.LogInformation(\"Sold {Id} to {Name}\", id);", "logger.LogInformation($\"Sold {id}\");"));
        _folder.Write("histories/acme+shop/Shop.cs", "");
        _folder.Write("own/docs/quality.md", "<!-- precision -->\n<!-- /precision -->\n");
        _folder.Write("own/eng/Generate/libraries.tsv", "OBS1001\tloggers\n");
        _folder.Write("own/eng/Corpus/mended.tsv", "repository\tcommit\tarea\tpath\tline\tmended\trule\tverdict\treason\n");
        _folder.Write("conventions/model/manifest.yaml", "schema_url: https://opentelemetry.io/schemas/1.44.0\n");
        _folder.Write("conventions/model/http.yaml", """
            groups:
              - id: registry.http.deprecated
                type: attribute_group
                attributes:
                  - id: http.method
                    type: string
                    deprecated:
                      reason: renamed
                      renamed_to: http.request.method
            """);
        _folder.Write("own/results/a.trx", """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times start="2026-01-01T10:00:00+00:00" finish="2026-01-01T10:00:02+00:00" />
              <Results><UnitTestResult testId="1" duration="00:00:01.5000000" /></Results>
              <TestDefinitions>
                <UnitTest id="1" storage="/a/analyzers.tests.dll"><TestMethod className="Observability.Analyzers.Tests.Rules.Logging.AnyTests" /></UnitTest>
              </TestDefinitions>
            </TestRun>
            """);
    }

    private void FillVerdicts()
    {
        const int verdict = 5, reason = 6;
        string[] lines = _folder.Read("corpus/open.tsv").TrimEnd().Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            string[] cells = lines[i].Split('\t');
            (cells[verdict], cells[reason]) = ("true", "read");
            lines[i] = string.Join('\t', cells);
        }

        _folder.Write("corpus/open.tsv", string.Join('\n', lines) + "\n");
    }

    [GeneratedRegex(@"dotnet run (-c Release )?--project eng -- (?<arguments>[^`#\n]+)")]
    private static partial Regex Command();
}
