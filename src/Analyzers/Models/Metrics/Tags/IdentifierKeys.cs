using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>Keys that name one of very many: a user, a request, an address.</summary>
internal static class IdentifierKeys
{
    /// <summary>Whether the key, in whatever style, names such a thing.</summary>
    public static bool Includes(string key)
    {
        if (TagVocabulary.Identifiers.Ends(key) || TagVocabulary.Alone.Is(key))
            return true;
        int count = 0;
        Word first = default, last = default;
        foreach (Word word in Words.In(key))
        {
            first = count++ == 0 ? word : first;
            last = word;
        }

        return count == 2 && TagVocabulary.Owners.Has(first) && TagVocabulary.Alone.Has(last);
    }
}
