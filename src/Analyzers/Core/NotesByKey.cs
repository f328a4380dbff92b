using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace Observability.Analyzers.Core;

/// <summary>
/// What is noted of a project while it is analysed, from several threads and in no order. Under most keys stand one or two notes: a chain has
/// room for as many, where a queue for each key would take it for thirty-two at once.
/// </summary>
internal sealed class NotesByKey<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Chain> _chains = new(comparer);

    /// <summary>Each key with its notes.</summary>
    public IEnumerable<KeyValuePair<TKey, Chain>> All => _chains;

    public void Add(TKey key, TValue value)
    {
        // Whoever loses the race tries again, behind the note of the other.
        bool isAdded;
        do
        {
            isAdded = _chains.TryGetValue(key, out Chain? known)
                ? _chains.TryUpdate(key, new Chain(value, known), known)
                : _chains.TryAdd(key, new Chain(value, rest: null));
        }
        while (!isAdded);
    }

    /// <summary>The notes of a key; null where there are none.</summary>
    public Chain? Find(TKey key) => _chains.TryGetValue(key, out Chain? chain) ? chain : null;

    /// <summary>A note and those before it.</summary>
    internal sealed class Chain(TValue value, Chain? rest) : IEnumerable<TValue>
    {
        private readonly TValue _value = value;
        private readonly Chain? _rest = rest;

        public bool HasSeveral => _rest is not null;

        public IEnumerator<TValue> GetEnumerator()
        {
            for (Chain? current = this; current is not null; current = current._rest)
                yield return current._value;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
