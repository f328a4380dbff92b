namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>One repository to read, where it stands, and how its projects come out of it.</summary>
internal sealed record CorpusRepository(string Name, string Commit, string Root, Func<List<LoadedProject>> Read)
{
    private const string Unknown = "unknown";

    /// <summary>Those that the command line asks for and that are there; of others it is told why not.</summary>
    public static IEnumerable<CorpusRepository> Find(InputOptions options, RepositoryList list, Problems problems)
    {
        if (options.Repositories is { } folder)
        {
            foreach (string unlisted in options.Only.Where(name => list.CommitOf(name) is null))
                problems.Tell($"{unlisted} is not in {RepositoryList.Path}");
            foreach ((string name, string commit) in list.All.Where(one => options.Only.Count == 0 || options.Only.Contains(one.Name, StringComparer.OrdinalIgnoreCase)))
            {
                string root = Path.GetFullPath(Path.Combine(folder, name.Replace('/', '+')));
                if (!Directory.Exists(root))
                {
                    problems.Tell($"{name} is not there: its checkout at {commit} belongs into {root}");
                    continue;
                }

                if (GitHead.Of(root) is { } head && head != commit)
                    problems.Tell($"{name} stands at {head}, and not at {commit}: labels and earlier runs may not fit");
                yield return new CorpusRepository(name, commit, root, () => new LooseRepository(root, options, problems.In(name)).Read());
            }
        }

        foreach (string source in options.Sources.Where(source => Exists(source, problems)))
        {
            string root = Path.GetFullPath(source);
            yield return new CorpusRepository(NameOf(source), GitHead.Of(root) ?? Unknown, root, () => new LooseRepository(root, options, problems.In(NameOf(source))).Read());
        }

        foreach (string arguments in options.CompilerArguments.Where(arguments => Exists(arguments, problems)))
        {
            string root = Loading.CompilerArguments.Root(arguments);
            yield return new CorpusRepository(NameOf(arguments), GitHead.Of(root) ?? Unknown, root, () => new CompilerArguments(options, problems.In(NameOf(arguments))).Read(arguments));
        }
    }

    private static bool Exists(string folder, Problems problems)
    {
        if (Directory.Exists(folder))
            return true;
        problems.Tell($"{folder} is not there");
        return false;
    }

    private static string NameOf(string folder) => Path.GetFileName(Path.GetFullPath(folder).TrimEnd('/')).Replace('+', '/');
}
