namespace Observability.Analyzers.Eng.Generate;

/// <summary>Writes, or compares, every file that follows from the rules and the options.</summary>
internal static class GenerateCommand
{
    public static int Write(Repository repository, TextWriter output)
    {
        foreach (GeneratedFile file in OutOfDate(repository))
        {
            repository.Write(file.Path, file.Text);
            output.WriteLine($"written: {file.Path}");
        }

        output.WriteLine("Generated files are up to date.");
        return 0;
    }

    public static int Check(Repository repository, TextWriter output, TextWriter error)
    {
        List<GeneratedFile> outOfDate = OutOfDate(repository);
        if (outOfDate.Count == 0)
        {
            output.WriteLine("Generated files are up to date.");
            return 0;
        }

        foreach (GeneratedFile file in outOfDate)
            error.WriteLine($"out of date: {file.Path}");
        error.WriteLine("Write them anew: dotnet run --project eng -- generate");
        return 1;
    }

    private static List<GeneratedFile> OutOfDate(Repository repository)
        => Files(repository).Where(file => !repository.Exists(file.Path) || repository.Read(file.Path) != file.Text).ToList();

    private static IEnumerable<GeneratedFile> Files(Repository repository)
    {
        List<RuleFacts> rules = RuleFacts.All();
        foreach (Preset preset in Preset.WithFile)
            yield return preset.File(rules.Select(rule => rule.Descriptor));
        yield return RuleIndex.Page(rules);
        var libraries = new LibrariesRow(repository.Read(LibrariesRow.Table));
        foreach (RuleFacts rule in rules.Where(rule => repository.Exists(RulePage.PathOf(rule))))
            yield return RulePage.With(rule, repository.Read(RulePage.PathOf(rule)), libraries);
        yield return OptionsPage.File();
        if (repository.Exists(RuleIndex.Readme))
            yield return RuleIndex.ReadmeWithTable(repository.Read(RuleIndex.Readme), rules);
    }
}

/// <summary>What a file should hold.</summary>
internal sealed record GeneratedFile(string Path, string Text);
