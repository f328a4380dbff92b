using System.Xml.Linq;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.NewRule;

/// <summary>Writes the files of a rule and lists it. Everything is checked before anything is written.</summary>
internal static class NewRuleCommand
{
    public static int Run(string[] args, Repository repository, TextWriter output)
    {
        RuleDraft draft = RuleDraft.Parse(args);
        RefuseIfTaken(draft, repository);

        (string Path, string Text)[] files =
        [
            (draft.RulePath, RuleTemplates.Rule(draft)),
            (draft.FixPath, RuleTemplates.Fix(draft)),
            (draft.TestPath, RuleTemplates.Tests(draft)),
            (draft.FixTestPath, RuleTemplates.FixTests(draft)),
            (draft.PagePath, RuleTemplates.Page(draft, ComingVersion(repository))),
            (CatalogSource.Path, CatalogSource.WithRule(repository.Read(CatalogSource.Path), draft)),
            (ReleaseTable.Unshipped, ReleaseTable.WithRule(repository.Read(ReleaseTable.Unshipped), draft)),
        ];
        foreach ((string path, string text) in files)
        {
            repository.Write(path, text);
            output.WriteLine($"written: {path}");
        }

        output.WriteLine("Next: write the tests (they fail until then), the rule, the fix and the page; then dotnet run --project eng -- generate");
        return 0;
    }

    private static string ComingVersion(Repository repository)
        => XDocument.Parse(repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;

    private static void RefuseIfTaken(RuleDraft draft, Repository repository)
    {
        foreach (Rule rule in RuleCatalog.All)
        {
            if (rule.Descriptor.Id == draft.Id)
                throw new RefusedException($"{draft.Id} is taken by {rule.GetType().Name}");
            if (rule.GetType().Name == draft.Name)
                throw new RefusedException($"{draft.Name} is taken by {rule.Descriptor.Id}");
        }

        // A rule that was removed keeps its id: what users wrote about it must not begin to mean something else.
        if (ReleaseTable.Files.FirstOrDefault(file => ReleaseTable.Names(repository.Read(file), draft.Id)) is { } release)
            throw new RefusedException($"{draft.Id} was in use before: see {release}");
        if (draft.Paths.FirstOrDefault(repository.Exists) is { } existing)
            throw new RefusedException($"{existing} exists already");
        if (repository.Find("src/Analyzers", $"{draft.Name}.cs").FirstOrDefault() is { } other)
            throw new RefusedException($"{draft.Name} is taken by {other}");
    }
}
