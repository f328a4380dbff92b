using Observability.Analyzers.Eng.Corpus.Loading;

namespace Observability.Analyzers.Eng.Corpus;

/// <summary>The command line of the corpus command.</summary>
internal sealed class CorpusOptions
{
    public InputOptions Input { get; } = new();

    public string? Out { get; private set; }

    /// <summary>The earlier run to compare with; what Out holds, where none is named.</summary>
    public string? Compare { get; private set; }

    public string? Unlabelled { get; private set; }

    public string? Markdown { get; private set; }

    public bool Check { get; private set; }

    public static CorpusOptions Parse(string[] args)
    {
        var options = new CorpusOptions();
        var arguments = new Arguments(args);
        while (arguments.Next())
        {
            if (options.Input.Takes(arguments))
                continue;
            switch (arguments.Option)
            {
                case "--out":
                    options.Out = arguments.Value();
                    break;
                case "--compare":
                    options.Compare = arguments.Value();
                    break;
                case "--unlabelled":
                    options.Unlabelled = arguments.Value();
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

        options.Input.RequireSome("corpus");
        return options;
    }
}
