using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;
using Observability.Analyzers.Models.Facts;

namespace Observability.Analyzers.Models.Logging;

/// <summary>How referenced projects spell the properties of their log events. Read when first asked for.</summary>
internal sealed class ToldProperties(ReferencedFacts facts)
{
    private Dictionary<string, ToldSpelling?>? _settled;

    /// <summary>The one spelling that all who tell of a property give it; null where they have several, or nobody tells.</summary>
    /// <param name="concept">What spellings have in common: <see cref="Words.Folded"/>.</param>
    public ToldSpelling? SettledSpelling(string concept) => (_settled ??= Settled()).TryGetValue(concept, out ToldSpelling? told) ? told : null;

    /// <summary>Whether a library's log calls have names. Hardly anybody references a program.</summary>
    public static bool AreIn(Compilation compilation, CancellationToken cancellation)
        => IsReferencedByOthers(compilation) && compilation.SyntaxTrees.Any(tree => !PropertiesInFile.Of(tree, cancellation).IsEmpty);

    /// <summary>The names of a library's log calls as one fact; null where it has none.</summary>
    public static Fact? Tell(Compilation compilation, CancellationToken cancellation)
    {
        if (!IsReferencedByOthers(compilation))
            return null;
        var counts = new Dictionary<string, int>();
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (PropertyUses uses in PropertiesInFile.Of(tree, cancellation))
                counts[uses.Name] = (counts.TryGetValue(uses.Name, out int known) ? known : 0) + uses.Count;
        }

        if (counts.Count == 0)
            return null;
        var roles = WrittenRoles.Begin();
        foreach (string name in counts.Keys.OrderBy(static name => name, StringComparer.Ordinal))
            roles.Add(name, counts[name]);
        return new Fact(FactVerb.Logs, FactSubject.Properties, "", roles.Write());
    }

    private static bool IsReferencedByOthers(Compilation compilation) => compilation.Options.OutputKind == OutputKind.DynamicallyLinkedLibrary;

    private static bool IsName(string text) => text.Length > 0 && text.All(static letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '-');

    private Dictionary<string, ToldSpelling?> Settled()
    {
        var settled = new Dictionary<string, ToldSpelling?>();
        foreach ((string name, int count, string owner) in Read())
        {
            string concept = Words.Folded(name);
            var told = new ToldSpelling(name, count, owner, count);
            settled[concept] = settled.TryGetValue(concept, out ToldSpelling? known) ? known?.And(told) : told;
        }

        return settled;
    }

    private IEnumerable<(string Name, int Count, string Owner)> Read()
    {
        foreach ((FactsOfAssembly owner, Fact fact) in facts.Of(FactVerb.Logs, FactSubject.Properties))
        {
            foreach (string use in fact.Detail.Split(','))
            {
                int end = use.IndexOf('=');
                if (end > 0 && use.Substring(0, end) is var name && IsName(name)
                    && int.TryParse(use.Substring(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
                    yield return (name, count, owner.Assembly.Name);
            }
        }
    }
}

/// <summary>How referenced projects write a property.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How often it is written in all of them.</param>
/// <param name="Owner">The assembly of the one that writes it most.</param>
/// <param name="CountOfOwner">How often that one does.</param>
internal sealed record ToldSpelling(string Name, int Count, string Owner, int CountOfOwner)
{
    /// <summary>Both together; null where they differ.</summary>
    public ToldSpelling? And(ToldSpelling other)
        => other.Name != Name ? null
            : other.CountOfOwner > CountOfOwner ? other with { Count = AddedTo(other) }
            : this with { Count = AddedTo(other) };

    // Facts may be damaged: any number may stand there.
    private int AddedTo(ToldSpelling other) => (int)Math.Min((long)Count + other.Count, int.MaxValue);
}
