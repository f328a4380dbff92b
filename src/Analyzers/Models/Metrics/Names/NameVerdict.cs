using System.Collections.Immutable;

namespace Observability.Analyzers.Models.Metrics.Names;

/// <summary>What is unconventional about a metric's name.</summary>
internal sealed class NameVerdict(ImmutableArray<string> faults, string? name)
{
    /// <summary>The faults, in words that follow "it": "is a counter and does not end in '_total'".</summary>
    public ImmutableArray<string> Faults { get; } = faults;

    /// <summary>The conventional name; null where no other name is right while the values stay the same.</summary>
    public string? Name { get; } = name;

    /// <summary>The verdict on a constant name; null where the name is conventional, invalid (which another rule says), or not to be judged.</summary>
    public static NameVerdict? Of(InstrumentCreation creation)
    {
        if (creation.Name is not { Length: > 0 } name || !creation.Library.NameSyntax.Accepts(name) || name[name.Length - 1] == '\n' || NameParts.AreForeign(creation.NameArgument!))
            return null;
        return creation.Library.Judge(name, creation);
    }
}
