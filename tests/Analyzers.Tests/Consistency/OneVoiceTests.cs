using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Rules;
using Observability.Analyzers.Tests.Robustness;
using Observability.Analyzers.Tests.Verification;

namespace Observability.Analyzers.Tests.Consistency;

/// <summary>Who reads a finding has one thing to mend: no two rules speak of the same expression, in any source of any test, but for those that say two things.</summary>
public class OneVoiceTests
{
    private static readonly TestProject Project = TestProject.Service.Enabling(RuleCatalog.All);

    /// <summary>Pairs that may report the same place, and what the one says that the other does not.</summary>
    private static readonly Dictionary<(string, string), string> TwoThings = new()
    {
        [("OBS1003", "OBS1006")] = "that a name stands twice, and that the second one has no value: which of the two is the slip its author knows",
        [("OBS1005", "OBS1011")] = "that the placeholder has no name, and that its value has no text",
        [("OBS1006", "OBS1007")] = "that a name stands twice, and that it is not in the project's style",
        [("OBS1006", "OBS1009")] = "that a name stands twice here, and that it has values of another type elsewhere",
        [("OBS1006", "OBS3011")] = "that a name stands twice, and that the conventions call it by another",
        [("OBS1007", "OBS1010")] = "that a name is not in the style, and how it is spelled elsewhere: both ask for the same name",
        [("OBS1007", "OBS1302")] = "that a name in a constant is not in the style, and that the call could be generated: the place is where the constant is used",
        [("OBS1016", "OBS1303")] = "that there are many calls, and that they stand in a tight loop",
        [("OBS1107", "OBS1303")] = "that the check of the level is another one's, and that the call stands in a tight loop",
        [("OBS2105", "OBS2106")] = "that two instruments have one name, and that the name is not as the conventions have it",
    };

    public static TheoryData<string> Files
        => [.. Directory.GetDirectories(Repository.File("tests/Analyzers.Tests/Rules")).SelectMany(area => TestSources.Files(Path.GetFileName(area)))];

    [Theory, MemberData(nameof(Files))]
    public async Task No_two_rules_report_one_expression(string file)
    {
        foreach (TestSource source in TestSources.Of(Repository.File(file)))
        {
            ImmutableArray<Diagnostic> found = await Findings.OfAsync(RuleCatalog.All, Project, source.Text);
            foreach (IGrouping<(string? File, int Start, int End), Diagnostic> place in found.Where(IsInSource).GroupBy(PlaceOf))
            {
                string[] ids = [.. place.Select(diagnostic => diagnostic.Id).Distinct().Order(StringComparer.Ordinal)];
                foreach ((string first, string second) in ids.SelectMany((first, index) => ids.Skip(index + 1).Select(second => (first, second))))
                    Assert.True(TwoThings.ContainsKey((first, second)), $"{first} and {second} of {place.First().Location.SourceTree!.GetText().ToString(place.First().Location.SourceSpan)} in\n{source.Text}");
            }
        }
    }

    private static bool IsInSource(Diagnostic diagnostic) => diagnostic.Location.IsInSource;

    private static (string? File, int Start, int End) PlaceOf(Diagnostic diagnostic)
        => (diagnostic.Location.SourceTree?.FilePath, diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.End);
}
