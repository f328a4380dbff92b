using Microsoft.CodeAnalysis.Text;

namespace Observability.Analyzers.Core.Baselines;

/// <summary>An entry as it stands in the text: where its words are, not the words, of which there may be fifty thousand.</summary>
internal struct BaselineRow
{
    /// <summary>The number of the rule.</summary>
    public int Rule;

    public TextSpan Project;

    public TextSpan Member;

    /// <summary>The hash of the code.</summary>
    public uint Text;

    /// <summary>How many findings it covers.</summary>
    public int Findings;

    /// <summary>The whole line without its line break.</summary>
    public TextSpan Line;

    /// <summary>What it is looked up by: rule, member and code, hashed.</summary>
    public ulong Key;

    /// <summary>An earlier entry of the same place in the table, or -1.</summary>
    public int Next;
}
