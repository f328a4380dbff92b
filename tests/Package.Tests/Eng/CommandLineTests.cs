using Observability.Analyzers.Eng;
using Package.Tests.Support;

namespace Package.Tests.Eng;

public class CommandLineTests
{
    [Fact]
    public void Generated_files_are_up_to_date()
    {
        (int exitCode, string output) = Run("generate", "--check");

        Assert.True(exitCode == 0, output);
    }

    [Theory]
    [InlineData("no command")]
    [InlineData("unknown command 'frobnicate'", "frobnicate")]
    [InlineData("generate takes nothing but --check", "generate", "--chekc")]
    [InlineData("needs an id and a name", "new-rule", "OBS1999")]
    [InlineData("'OBS19' is no id", "new-rule", "OBS19", "SomethingWrong")]
    [InlineData("no area has the band of OBS9999", "new-rule", "OBS9999", "SomethingWrong")]
    [InlineData("'somethingWrong' is no name", "new-rule", "OBS1999", "somethingWrong")]
    [InlineData("OBS1999 does not fit Metrics", "new-rule", "OBS1999", "SomethingWrong", "--area", "Metrics")]
    [InlineData("'loud' is no severity", "new-rule", "OBS1999", "SomethingWrong", "--severity", "loud")]
    [InlineData("'--severity' needs a value", "new-rule", "OBS1999", "SomethingWrong", "--severity")]
    [InlineData("unknown option '--colour'", "new-rule", "OBS1999", "SomethingWrong", "--colour", "red")]
    [InlineData("attribute-names takes the folder", "attribute-names")]
    [InlineData("mutate takes numbers of mutations, not 'all'", "mutate", "all")]
    [InlineData("test-times takes the folder", "test-times")]
    [InlineData("corpus needs code to read", "corpus")]
    [InlineData("--only chooses among those of --repositories", "corpus", "--source", "x", "--only", "a/b")]
    [InlineData("'--out' needs a value", "corpus", "--source", "x", "--out", "--check")]
    [InlineData("unknown option '--loud'", "corpus", "--loud")]
    [InlineData("corpus label takes one file", "corpus", "label")]
    [InlineData("fixes needs code to read", "fixes")]
    [InlineData("'OBS9999' is no rule", "fixes", "--source", "x", "--rules", "OBS9999")]
    [InlineData("'none' is no number of findings", "fixes", "--source", "x", "--singles", "none")]
    [InlineData("unknown option '--loud'", "fixes", "--source", "x", "--loud")]
    [InlineData("'Sound' is no shape: ", "new-rule", "OBS1999", "SomethingWrong", "--shape", "Sound")]
    public void Tells_how_it_is_used(string complaint, params string[] arguments)
    {
        (int exitCode, string output) = Run(arguments);

        Assert.Equal(2, exitCode);
        Assert.Contains(complaint, output, StringComparison.Ordinal);
        Assert.Contains("usage:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OBS1001 is taken by TemplateNotConstant", "OBS1001", "SomethingWrong")]
    [InlineData("TemplateNotConstant is taken by OBS1001", "OBS1999", "TemplateNotConstant")]
    [InlineData("CallAnalyzer is taken by src/Analyzers/CallAnalyzer.cs", "OBS1999", "CallAnalyzer")]
    public void Refuses_what_is_taken(string complaint, string id, string name)
    {
        (int exitCode, string output) = Run("new-rule", id, name);

        Assert.Equal(2, exitCode);
        Assert.Contains(complaint, output, StringComparison.Ordinal);
    }

    [Fact]
    public void Works_in_a_checkout_only()
    {
        using var folder = new TemporaryFolder();
        using var error = new StringWriter();

        Assert.Equal(2, CommandLine.Run(["generate"], folder.Path, TextWriter.Null, error));
        Assert.Contains("is not inside a checkout", error.ToString(), StringComparison.Ordinal);
    }

    private static (int ExitCode, string Output) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        int exitCode = CommandLine.Run(arguments, AppContext.BaseDirectory, output, output);
        return (exitCode, output.ToString());
    }
}
