using System;
using Microsoft.CodeAnalysis;
using Observability.Analyzers.Core;

namespace Observability.Analyzers.Models.Contract;

/// <summary>Something that a project emits, and a place where it does.</summary>
internal readonly struct EmittedEntry(TelemetryEntry entry, SyntaxNode place) : IComparable<EmittedEntry>
{
    public TelemetryEntry Entry { get; } = entry;

    /// <summary>Where it is created or written.</summary>
    public SyntaxNode Place { get; } = place;

    public Location Location => Place.NameLocation();

    /// <summary>In order of file and place: files are analysed in any order, and what is reported must not depend on it.</summary>
    public int CompareTo(EmittedEntry other)
    {
        int byFile = string.CompareOrdinal(Place.SyntaxTree.FilePath, other.Place.SyntaxTree.FilePath);
        return byFile != 0 ? byFile : Place.SpanStart.CompareTo(other.Place.SpanStart);
    }
}
