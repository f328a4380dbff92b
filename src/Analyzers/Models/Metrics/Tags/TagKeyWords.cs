using System.Collections.Immutable;
using System.Text;

namespace Observability.Analyzers.Models.Metrics.Tags;

/// <summary>A tag key read as words, whatever its style: <c>userId</c>, <c>user_id</c>, <c>user.id</c> and <c>USER-ID</c> are all "user id".</summary>
internal static class TagKeyWords
{
    /// <summary>Whether the key tells one process or build from another: it has one value for as long as the process runs.</summary>
    public static bool NameOneOfTheProcess(string key)
    {
        foreach (string word in Of(key))
        {
            if (word is "build" or "built" or "release" or "version" or "commit" or "deployment" or "deployed" or "started" or "start" or "boot"
                or "instance" or "process" or "host" or "machine" or "node" or "replica" or "silo" or "server" or "cluster" or "worker")
                return true;
        }

        return false;
    }

    public static ImmutableArray<string> Of(string key)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        for (int i = 0; i < key.Length; i++)
        {
            char letter = key[i];
            bool starts = char.IsUpper(letter) && i > 0 && (!char.IsUpper(key[i - 1]) || (i + 1 < key.Length && char.IsLower(key[i + 1])));
            if (!char.IsLetterOrDigit(letter) || starts)
                Finish();
            if (char.IsLetterOrDigit(letter))
                word.Append(char.ToLowerInvariant(letter));
        }

        Finish();
        return words.ToImmutable();

        void Finish()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The key without case and separators: what is left is the same for two spellings of one key.</summary>
    public static string Folded(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (char letter in key)
        {
            if (char.IsLetterOrDigit(letter))
                folded.Append(char.ToLowerInvariant(letter));
        }

        return folded.ToString();
    }
}
