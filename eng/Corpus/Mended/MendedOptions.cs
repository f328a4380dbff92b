using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus.Mended;

/// <summary>The command line of <c>corpus mended</c>.</summary>
internal sealed class MendedOptions
{
    public InputOptions Input { get; } = new();

    /// <summary>Whether the verdicts of this run are written into the list.</summary>
    public bool Fill { get; private set; }

    public string? Markdown { get; private set; }

    public bool Check { get; private set; }

    public static MendedOptions Parse(string[] args)
    {
        var options = new MendedOptions();
        var arguments = new Arguments(args);
        while (arguments.Next())
        {
            if (options.Input.Takes(arguments))
                continue;
            switch (arguments.Option)
            {
                case "--fill":
                    options.Fill = true;
                    break;
                case "--markdown":
                    options.Markdown = arguments.Value();
                    break;
                case "--check":
                    options.Check = true;
                    break;
                default:
                    throw arguments.Unknown();
            }
        }

        if (options.Input.Repositories is null || options.Input.Sources.Count > 0 || options.Input.CompilerArguments.Count > 0)
            throw new UsageException("corpus mended reads histories: --repositories, and no other code");
        return options;
    }
}
