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
    private string? _identity;

    private TelemetryEntry(TelemetryKind kind, string name, string?[] values)
    {
        Kind = kind;
        Name = name;
        _values = values;
    }

    public TelemetryKind Kind { get; }

    /// <summary>The name; of a log event its template.</summary>
    public string Name { get; }

    /// <summary>The meter, source, category or tracker; null where there is none.</summary>
    public string? Owner => this[EntryFields.OwnerOf(Kind)];

    /// <summary>The entry as a line of a contract.</summary>
    public string Line => _line ??= ContractText.Write(this);

    /// <summary>What stays the same while the rest changes: two entries of one identity are the same thing. A log event is its number or name where it has one, else its template.</summary>
    public string Identity => _identity ??= string.Join("\u001f", Kind.Word(), Owner, IdOfEvent ?? Name);

    private string? IdOfEvent
        => this[EntryField.Id] is { } id and not Unknown ? "#" + id : this[EntryField.Event] is { } name and not Unknown ? "#" + name : null;

    /// <summary>A field's text; null where the entry does not have it.</summary>
    public string? this[EntryField field] => EntryFields.Of(Kind).IndexOf(field) is >= 0 and var index ? _values[index] : null;

    public static TelemetryEntry Of(TelemetryKind kind, string name) => new(kind, name, new string?[EntryFields.Of(kind).Length]);

    /// <summary>The same with a field; a text that is null or empty takes it away, and a field that its kind does not have is left out.</summary>
    public TelemetryEntry With(EntryField field, string? value)
    {
        int index = EntryFields.Of(Kind).IndexOf(field);
        if (index < 0)
            return this;
        string?[] values = [.. _values];
        values[index] = string.IsNullOrEmpty(value) ? null : value;
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

    public bool Equals(TelemetryEntry? other)
        => other is not null && Kind == other.Kind && Name == other.Name && _values.SequenceEqual(other._values, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as TelemetryEntry);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Identity);
}
