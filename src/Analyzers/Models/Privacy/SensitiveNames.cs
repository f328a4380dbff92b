using System.Collections.Immutable;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Privacy;

/// <summary>
/// Names of what must not leave the process. A name counts by its last words: <c>userPassword</c> is a password, <c>passwordLength</c> is a length,
/// and what is hashed or masked by its name is neither.
/// </summary>
internal sealed class SensitiveNames
{
    private readonly WordSet _words;

    private SensitiveNames(WordSet words) => _words = words;

    /// <summary>Passwords, keys, tokens, card numbers.</summary>
    public static SensitiveNames Secrets { get; } = new(PrivacyVocabulary.Secrets.And(PrivacyVocabulary.ConnectionStrings));

    /// <summary>Those of them that hold a secret only where they hold a password: many lead to a file, or to a server that knows the caller.</summary>
    public static SensitiveNames ConnectionStrings { get; } = new(PrivacyVocabulary.ConnectionStrings);

    /// <summary>What tells who a person is, or where to reach them.</summary>
    public static SensitiveNames Personal { get; } = new(PrivacyVocabulary.Personal);

    /// <summary>The same and more words, each in lower case and without separators.</summary>
    public SensitiveNames With(ImmutableArray<string> words) => words.IsEmpty ? this : new SensitiveNames(_words.And(words));

    /// <summary>Whether a variable or member, a key or a placeholder of this name holds it.</summary>
    public bool Contains(string name)
    {
        if (!_words.TryFindLast(name, out int start, out int end))
            return false;
        foreach (Word word in Words.In(name))
        {
            if (word.End <= start && PrivacyVocabulary.AnotherThing.Has(word))
                return false;
            if (word.Start >= end && !word.IsNumber && !PrivacyVocabulary.SameThing.Has(word))
                return false;
        }

        return true;
    }
}
