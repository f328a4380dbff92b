using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Observability.Analyzers.Eng.TestTimes;

/// <summary>The tests of one area: how many there are, and the sum of their times, which run side by side.</summary>
internal sealed record TestPart(string Name, int Tests, TimeSpan Time);

/// <summary>What a test run wrote of one assembly.</summary>
internal sealed record TestRun(string Assembly, TimeSpan Wall, ImmutableArray<TestPart> Parts)
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public static TestRun Read(string file)
    {
        try
        {
            XElement run = XDocument.Load(file).Root!;
            ILookup<string, XElement> results = run.Descendants(Trx + "UnitTestResult").ToLookup(result => result.Attribute("testId")!.Value);
            ImmutableArray<(string Part, TimeSpan Time)> tests =
            [
                .. run.Descendants(Trx + "UnitTest").SelectMany(
                    test => results[test.Attribute("id")!.Value],
                    (test, result) => (PartOf(test.Element(Trx + "TestMethod")!.Attribute("className")!.Value),
                        TimeSpan.Parse(result.Attribute("duration")?.Value ?? "0", CultureInfo.InvariantCulture))),
            ];
            XElement times = run.Element(Trx + "Times")!;
            return new TestRun(
                Path.GetFileNameWithoutExtension(run.Descendants(Trx + "UnitTest").FirstOrDefault()?.Attribute("storage")?.Value ?? file),
                DateTimeOffset.Parse(times.Attribute("finish")!.Value, CultureInfo.InvariantCulture) - DateTimeOffset.Parse(times.Attribute("start")!.Value, CultureInfo.InvariantCulture),
                [.. tests.GroupBy(test => test.Part).Select(part => new TestPart(part.Key, part.Count(), part.Aggregate(TimeSpan.Zero, (sum, test) => sum + test.Time)))]);
        }
        catch (Exception broken) when (broken is XmlException or NullReferenceException or FormatException)
        {
            throw new RefusedException($"'{file}' is no result of a test run: {broken.Message}");
        }
    }

    // Observability.Analyzers.Tests.Rules.Logging.TemplateNotConstantFixTests: Rules.Logging, fixes
    private static string PartOf(string type)
    {
        string[] names = type.Split('.');
        int start = Array.IndexOf(names, "Tests") + 1;
        string area = string.Join('.', names[start..^1]);
        return (area.Length == 0 ? names[^1] : area) + (names[^1].EndsWith("FixTests", StringComparison.Ordinal) ? ", fixes" : "");
    }
}
