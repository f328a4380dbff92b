namespace Observability.Analyzers.Eng.Corpus.Loading;

/// <summary>What the command line says about the code to read.</summary>
internal sealed class InputOptions
{
    private const string ReferencesAssets = "eng/Corpus/References/obj/project.assets.json";

    /// <summary>The folder of the checkouts that repositories.tsv lists.</summary>
    public string? Repositories { get; private set; }

    public List<string> Only { get; } = [];

    public List<string> Sources { get; } = [];

    public List<string> CompilerArguments { get; } = [];

    public List<string> Assets { get; } = [];

    public bool RepositorySettings { get; private set; }

    /// <summary>Takes the option that the arguments stand at, if it is one of these.</summary>
    public bool Takes(Arguments arguments)
    {
        switch (arguments.Option)
        {
            case "--repositories":
                Repositories = arguments.Value();
                return true;
            case "--only":
                Only.AddRange(arguments.Values());
                return true;
            case "--source":
                Sources.AddRange(arguments.Values());
                return true;
            case "--csc-args":
                CompilerArguments.AddRange(arguments.Values());
                return true;
            case "--assets":
                Assets.AddRange(arguments.Values());
                return true;
            case "--repository-editorconfig":
                RepositorySettings = true;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Without files of the command line, those of the project that is there for it.</summary>
    public void AddDefaultAssets(Repository checkout)
    {
        if (Assets.Count == 0 && checkout.Exists(ReferencesAssets))
            Assets.Add(Path.Combine(checkout.Root, ReferencesAssets));
    }

    public void RequireSome(string command)
    {
        if (Repositories is null && Sources.Count == 0 && CompilerArguments.Count == 0)
            throw new UsageException($"{command} needs code to read: --repositories, --source or --csc-args");
        if (Only.Count > 0 && Repositories is null)
            throw new UsageException("--only chooses among those of --repositories");
    }
}
