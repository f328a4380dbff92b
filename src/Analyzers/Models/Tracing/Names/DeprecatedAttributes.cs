using System.Collections.Generic;

namespace Observability.Analyzers.Models.Tracing.Names;

/// <summary>The attribute names that OpenTelemetry's semantic conventions have given up, and what they say of each.</summary>
internal static partial class DeprecatedAttributes
{
    /// <summary>What is said of a name; null for all that are no name, or still one.</summary>
    public static DeprecatedAttribute? Find(string name)
    {
        if (name.IndexOf('.') < 0)
            return null;
        if (Renamed.TryGetValue(name, out string? renamed))
            return new DeprecatedAttribute(name, renamed, advice: null);
        return Replaced.TryGetValue(name, out string? advice) ? new DeprecatedAttribute(name, newName: null, advice) : null;
    }
}

/// <summary>One such name.</summary>
internal readonly struct DeprecatedAttribute(string name, string? newName, string? advice)
{
    public string Name { get; } = name;

    /// <summary>The one name that it has now; null where its value belongs elsewhere, or under a condition.</summary>
    public string? NewName { get; } = newName;

    /// <summary>What to do where there is no such name.</summary>
    public string? Advice { get; } = advice;

    /// <summary>The names that the conventions have for it now.</summary>
    public IEnumerable<string> Successors
    {
        get
        {
            if (NewName is not null)
            {
                yield return NewName;
                yield break;
            }

            // Names stand in quotes.
            string[] pieces = Advice!.Split('\'');
            for (int i = 1; i < pieces.Length; i += 2)
                yield return pieces[i];
        }
    }
}
