using Observability.Analyzers.Eng;
using Package.Tests.Support;

namespace Package.Tests.Eng;

public sealed class TestTimesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sums_up_the_parts_the_longest_first()
    {
        _folder.Write("results/a.trx", """
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010">
              <Times start="2026-01-01T10:00:00+00:00" finish="2026-01-01T10:02:05+00:00" />
              <Results>
                <UnitTestResult testId="1" duration="00:00:01.5000000" />
                <UnitTestResult testId="1" duration="00:00:02.0000000" />
                <UnitTestResult testId="2" duration="00:01:00.0000000" />
                <UnitTestResult testId="3" />
              </Results>
              <TestDefinitions>
                <UnitTest id="1" storage="/a/analyzers.tests.dll"><TestMethod className="Observability.Analyzers.Tests.Rules.Logging.AnyTests" /></UnitTest>
                <UnitTest id="2" storage="/a/analyzers.tests.dll"><TestMethod className="Observability.Analyzers.Tests.Rules.Logging.AnyFixTests" /></UnitTest>
                <UnitTest id="3" storage="/a/analyzers.tests.dll"><TestMethod className="Storefront.Tests.ServiceTests" /></UnitTest>
              </TestDefinitions>
            </TestRun>
            """);

        (int exitCode, string output) = Run(_folder.At("results"));

        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            analyzers.tests: 4 tests in 125 s
              Rules.Logging, fixes          1     60.0 s
              Rules.Logging                 2      3.5 s
              ServiceTests                  1      0.0 s

            """.ReplaceLineEndings(),
            output);
    }

    [Theory]
    [InlineData("<TestRun", "is no result of a test run")]
    [InlineData("<TestRun />", "is no result of a test run")]
    public void Tells_what_it_cannot_read(string text, string complaint)
    {
        _folder.Write("results/a.trx", text);

        (int exitCode, string output) = Run(_folder.At("results"));

        Assert.Equal(2, exitCode);
        Assert.Contains(complaint, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_that_there_are_no_results()
    {
        Assert.Contains("there is no folder", Run(_folder.At("none")).Output, StringComparison.Ordinal);
        Assert.Contains("holds no *.trx file", Run(_folder.Path).Output, StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(string folder)
    {
        using var output = new StringWriter();
        int exitCode = CommandLine.Run(["test-times", folder], AppContext.BaseDirectory, output, output);
        return (exitCode, output.ToString());
    }
}
