using Observability.Analyzers.Eng.Corpus.Loading;
using Observability.Analyzers.Rules;

namespace Observability.Analyzers.Eng.FixTrials;

/// <summary>The command line of the fixes command.</summary>
internal sealed class FixOptions
{
    public InputOptions Input { get; } = new();

    /// <summary>The rules to try; all, where none is named.</summary>
    public HashSet<string> Rules { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? Diffs { get; private set; }

    /// <summary>How many findings of each rule are mended one by one.</summary>
    public int Singles { get; private set; }

    /// <summary>Whether the rules follow each other on one solution, rather than each on the code as it was.</summary>
    public bool Together { get; private set; }

    public static FixOptions Parse(string[] args)
    {
        var options = new FixOptions();
        var arguments = new Arguments(args);
        while (arguments.Next())
        {
            if (options.Input.Takes(arguments))
                continue;
            switch (arguments.Option)
            {
                case "--rules":
                    options.AddRules(arguments.Values());
                    break;
                case "--diffs":
                    options.Diffs = arguments.Value();
                    break;
                case "--singles":
                    string number = arguments.Value();
                    options.Singles = int.TryParse(number, out int count) && count > 0 ? count : throw new UsageException($"'{number}' is no number of findings");
                    break;
                case "--together":
                    options.Together = true;
                    break;
                default:
                    throw arguments.Unknown();
            }
        }

        options.Input.RequireSome("fixes");
        return options;
    }

    public bool Wants(string rule) => Rules.Count == 0 || Rules.Contains(rule);

    private void AddRules(IEnumerable<string> ids)
    {
        foreach (string id in ids.SelectMany(id => id.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!RuleCatalog.All.Any(rule => rule.Descriptor.Id.Equals(id, StringComparison.OrdinalIgnoreCase)))
                throw new UsageException($"'{id}' is no rule");
            Rules.Add(id);
        }
    }
}
