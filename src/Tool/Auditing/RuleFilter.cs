using System.Collections.Immutable;
using Observability.Analyzers.Rules;

namespace Observability.Tool.Auditing;

/// <summary>Which rules are wanted: `OBS1001,OBS2*`; all, where nothing is said.</summary>
internal sealed class RuleFilter
{
    private readonly ImmutableHashSet<string>? _wanted;

    private RuleFilter(ImmutableHashSet<string>? wanted, ImmutableArray<string> named)
    {
        _wanted = wanted;
        Named = named;
    }

    public static RuleFilter All { get; } = new(null, []);

    /// <summary>Those that were written out: whoever names a rule wants to see it, also where it is off by default.</summary>
    public ImmutableArray<string> Named { get; }

    public static RuleFilter Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return All;
        ImmutableArray<string> ids = [.. RuleCatalog.All.Select(rule => rule.Descriptor.Id)];
        var wanted = ImmutableHashSet.CreateBuilder<string>();
        var named = ImmutableArray.CreateBuilder<string>();
        foreach (string part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string start = part.TrimEnd('*').ToUpperInvariant();
            bool isPattern = part.EndsWith('*');
            ImmutableArray<string> matches = ids.RemoveAll(id => isPattern ? !id.StartsWith(start, StringComparison.Ordinal) : id != start);
            if (matches.IsEmpty)
                throw new BadInputException($"'{part}' is no rule. `observability rules` lists them all; OBS2* means all that begin so.");
            wanted.UnionWith(matches);
            if (!isPattern)
                named.AddRange(matches);
        }

        return new RuleFilter(wanted.ToImmutable(), named.ToImmutable());
    }

    public bool Wants(string rule) => _wanted?.Contains(rule) ?? true;
}
