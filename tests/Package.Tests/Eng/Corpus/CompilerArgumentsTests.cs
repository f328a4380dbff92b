using Observability.Analyzers.Eng.Corpus;
using Observability.Analyzers.Eng.Corpus.Loading;

namespace Package.Tests.Eng.Corpus;

/// <summary>The arguments of a build give the compilation of that build.</summary>
public class CompilerArgumentsTests
{
    private const string Source = """
        using Microsoft.Extensions.Logging;
        public static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "Sold {Id}")]
            public static partial void Sold(this ILogger logger, int id);

            public static void Sell(this ILogger logger, int id) => logger.LogInformation("Sold {Id} to {Name}", id);
        }
        """;

    [Fact]
    public void Runs_the_generators_named_there_and_finds_what_the_rules_report()
    {
        using var folder = new CorpusFolder();
        WriteBuild(folder);

        List<LoadedProject> projects = new CompilerArguments(CorpusFolder.Input(), new Problems(TextWriter.Null)).Read(folder.At("args"));
        CorpusResult result = folder.RunBare("corpus", "--csc-args", folder.At("args"), "--out", folder.At("findings.tsv"));

        LoadedProject project = Assert.Single(projects);
        Assert.Empty(CorpusFolder.Errors(project));
        Assert.Equal(("Library", "true"), (project.Properties["OutputType"], project.Properties["UsingMicrosoftNETSdkWeb"]));
        Assert.Equal(0, result.ExitCode);
        string[] cells = folder.Read("findings.tsv").Split('\n')[1].Split('\t');
        Assert.Equal(["args", "unknown", "Shop.net10.0", "Log.cs", "7", "OBS1003"], [.. cells[..5], cells[6]]);
    }

    [Fact]
    public void Says_what_is_gone_since()
    {
        using var folder = new CorpusFolder();
        WriteBuild(folder);
        File.Delete(folder.At("build/Log.cs"));
        folder.Write("args/Other.rsp", "/nowhere/at/all\n/target:library\n");

        string error = folder.RunBare("corpus", "--csc-args", folder.At("args"), folder.At("none")).Error;

        Assert.Contains("build/Log.cs is gone", error, StringComparison.Ordinal);
        Assert.Contains("Other.rsp holds no compiler arguments", error, StringComparison.Ordinal);
        Assert.Contains("none is not there", error, StringComparison.Ordinal);
    }

    private static void WriteBuild(CorpusFolder folder)
    {
        string pack = Path.GetDirectoryName(ReferencePacks.Files(ReferencePacks.AspNetCore)[0])!;
        string generator = Path.GetFullPath(Path.Combine(pack, "..", "..", "analyzers", "dotnet", "cs", "Microsoft.Extensions.Logging.Generators.dll"));
        IEnumerable<string> references = ReferencePacks.Files(ReferencePacks.Core).Concat(ReferencePacks.Files(ReferencePacks.AspNetCore)).Select(file => $"/reference:{file}");
        folder.Write("build/Log.cs", Source);
        folder.Write("build/build.globalconfig", "is_global = true\nbuild_property.UsingMicrosoftNETSdkWeb = true\ndotnet_diagnostic.OBS1003.severity = none\n");
        folder.Write("args/Shop.net10.0.rsp", string.Join('\n',
            [folder.At("build"), "/noconfig", "/target:library", "/out:Shop.dll", .. references, $"/analyzer:{generator}", $"/analyzerconfig:{folder.At("build/build.globalconfig")}", "/nowarn:OBS1003", "Log.cs"]));
    }
}
