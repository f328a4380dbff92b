using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Observability.Analyzers.Models.Contract;

/// <summary>
/// One thing that leaves the process: what it is called, and what dashboards, alerts and saved searches rely on. Where only a run tells a
/// part, <see cref="Unknown"/> stands for it.
/// </summary>
internal sealed class TelemetryEntry : IEquatable<TelemetryEntry>
{
    /// <summary>Any text; in a list, others that only a run tells.</summary>
    public const string Unknown = "*";

    // By the order of the kind's fields.
    private readonly string?[] _values;
    private string? _line;

    private TelemetryEntry(TelemetryKind kind, string name, string?[] values)
    {
        Kind = kind;
        Name = name;
        _values = values;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is { Length: 0 })
                values[i] = null;
        }
    }

    public TelemetryKind Kind { get; }

    /// <summary>The name; of a log event its template.</summary>
    public string Name { get; }

    /// <summary>The meter, source, category or tracker; null where there is none.</summary>
    public string? Owner => this[EntryFields.OwnerOf(Kind)];

    /// <summary>The entry as a line of a contract.</summary>
    public string Line => _line ??= ContractText.Write(this);

    /// <summary>What stays the same while the rest changes: two entries of one identity are the same thing. A log event is its number or name where it has one, else its template.</summary>
    public string Identity => string.Join("\u001f", Kind.Word(), Owner, IdOfEvent is { } id ? "#" + id : Name);

    private string? IdOfEvent
        => this[EntryField.Id] is { } id and not Unknown ? id : this[EntryField.Event] is { } name and not Unknown ? name : null;

    /// <summary>A field's text; null where the entry does not have it.</summary>
    public string? this[EntryField field] => EntryFields.IndexOf(Kind, field) is >= 0 and var index ? _values[index] : null;

    public static TelemetryEntry Of(TelemetryKind kind, string name) => new(kind, name, new string?[EntryFields.Of(kind).Length]);

    /// <summary>An entry with all its fields.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="values">The texts of the fields in the order of <see cref="EntryFields.Of"/>, null or empty for those that it does not have.</param>
    public static TelemetryEntry Of(TelemetryKind kind, string name, string?[] values) => new(kind, name, values);

    /// <summary>The same with a field; a text that is null or empty takes it away, and a field that its kind does not have is left out.</summary>
    public TelemetryEntry With(EntryField field, string? value)
    {
        int index = EntryFields.IndexOf(Kind, field);
        if (index < 0 || _values[index] == value)
            return this;
        string?[] values = [.. _values];
        values[index] = value;
        return new TelemetryEntry(Kind, Name, values);
    }

    /// <summary>The same with a list, sorted where its order says nothing.</summary>
    public TelemetryEntry With(EntryField field, IEnumerable<string> values)
        => With(field, ContractText.WriteList(field == EntryField.Properties ? values.Distinct() : values.Distinct().OrderBy(static value => value, StringComparer.Ordinal)));

    /// <summary>The parts of a list.</summary>
    public ImmutableArray<string> ListOf(EntryField field) => ContractText.ReadList(this[field]);

    /// <summary>The fields in which the other says something else, its name aside.</summary>
    public IEnumerable<EntryField> Differences(TelemetryEntry other)
    {
        foreach (EntryField field in EntryFields.Of(Kind))
        {
            if (this[field] != other[field])
                yield return field;
        }
    }

    /// <summary>Whether both are the same thing, whatever else they say of it.</summary>
    public bool IsSameThing(TelemetryEntry other)
        => Kind == other.Kind && Owner == other.Owner && IdOfEvent is var id && other.IdOfEvent is var otherId && id == otherId && (id is not null || Name == other.Name);

    /// <summary>Whether the other says the same of all that one place alone tells, its name aside.</summary>
    public bool SaysOfPlace(TelemetryEntry other)
    {
        ImmutableArray<EntryField> fields = EntryFields.Of(Kind);
        for (int i = 0; i < fields.Length; i++)
        {
            if (_values[i] != other[fields[i]] && !fields[i].IsGathered())
                return false;
        }

        return true;
    }

    public bool Equals(TelemetryEntry? other)
    {
        if (other is null || Kind != other.Kind || Name != other.Name)
            return false;
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] != other._values[i])
                return false;
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as TelemetryEntry);

    // What is equal is the same thing.
    public override int GetHashCode() => unchecked((((int)Kind * 397) ^ (Owner?.GetHashCode() ?? 0)) * 397) ^ (IdOfEvent ?? Name).GetHashCode();

    /// <summary>Compares entries by what they are about: two of one identity are the same thing.</summary>
    internal sealed class ByIdentity : IEqualityComparer<TelemetryEntry>
    {
        public static ByIdentity Comparer { get; } = new();

        public bool Equals(TelemetryEntry? first, TelemetryEntry? second)
            => ReferenceEquals(first, second) || (first is not null && second is not null && first.IsSameThing(second));

        public int GetHashCode(TelemetryEntry entry) => entry.GetHashCode();
    }
}
